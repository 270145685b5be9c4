import type { Doubt, FoundTable, PlainCell } from './plain-lines';
import { type RoadmapColumn, roadmapColumn } from './roadmap-columns';

/** Fewest columns by which a table is recognized. */
const FEWEST = 4;
/** Empty lines between two names of columns. */
const GAP = 2;
/** Lines that a table without marks may have. */
const MOST_LINES = 5_000;

const WORDS: Doubt = {
  rule: 'CELLS_IN_DOUBT',
  message: 'The cells stand one to a line without marks; where a row ends was told from its status and dates.',
};

/** Dates as the tables write them, and what stands for none. */
const DATE = /^(?=.{1,60}$)(.*\b(19|20)\d\d\b.*|[-–—]|tb[adc]|n\/?a|unknown)$/i;
const STATUS =
  /^(?=.{1,60}$)(draft|new|in progress|under|ongoing|recommendation|standard|technical report|approved|agreed|consented|determined|published|proposed|withdrawn|completed|w\s?d|c\s?d|dis|fdis|is|in force|active|planned)\b/i;

interface Header {
  /** What the heads name; null where one says nothing that is known. */
  readonly columns: readonly (RoadmapColumn | null)[];
  readonly cells: readonly PlainCell[];
  readonly next: number;
  /** Whether each cell begins with a tabulator. */
  readonly isMarked: boolean;
}

/** A roadmap table with one cell to a line, as exports of Word tables to plain text make it; null where none begins at this line. */
export function listedTable(lines: readonly string[], from: number): FoundTable | null {
  const header = headerAt(lines, from);
  if (!header) return null;
  return header.isMarked ? byMarks(lines, header) : byMeaning(lines, header);
}

/** Heads that are not known by name. */
const MOST_HEADS = 40;
/** A cell alone on its line, begun by a tabulator. */
const MARKED = /^\t[^\t]*$/;

/** Any other table with one marked cell to a line: its heads are never empty, and end at an empty line or cell. Null where none begins. */
export function unnamedTable(lines: readonly string[], from: number): FoundTable | null {
  const cells: PlainCell[] = [];
  let at = from;
  for (; cells.length <= MOST_HEADS && MARKED.test(lines[at] ?? '') && lines[at]?.trim() !== ''; at++)
    cells.push({ text: (lines[at] ?? '').trim(), line: at + 1 });
  const follows = lines.slice(at, at + GAP + 1).find((line) => line !== '');
  if (cells.length < 2 || cells.length > MOST_HEADS || follows === undefined || !MARKED.test(follows)) return null;
  return byMarks(lines, { columns: cells.map(() => null), cells, next: at, isMarked: true });
}

function headerAt(lines: readonly string[], from: number): Header | null {
  const columns: RoadmapColumn[] = [];
  const cells: PlainCell[] = [];
  let next = from;
  let gap = 0;
  let isMarked = true;
  for (let at = from; at < lines.length && gap <= GAP; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' && columns.length > 0) {
      gap++;
      continue;
    }
    const column = roadmapColumn(line);
    if (!column || columns.includes(column)) break;
    gap = 0;
    columns.push(column);
    cells.push({ text: line.trim(), line: at + 1 });
    isMarked &&= line.startsWith('\t');
    next = at + 1;
  }
  return columns.length >= FEWEST ? { columns, cells, next, isMarked } : null;
}

/** A line that begins with a tabulator begins a cell; other lines go on with it, up to the last such line before another head. */
function byMarks(lines: readonly string[], { columns, cells: head, next }: Header): FoundTable {
  const cells: { text: string; line: number }[] = [];
  let at = next;
  let marked = nextMarked(lines, at);
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const last = cells.at(-1);
    if (at > marked) marked = nextMarked(lines, at);
    if (at === marked) cells.push({ text: line.trim(), line: at + 1 });
    else if (last && (line.trim() === '' || goesOn(lines, at, marked, cells.length % columns.length === 0)))
      last.text += `\n${line.trimEnd()}`;
    else if (line.trim() !== '') break;
  }
  const rows = inRows(cells, columns.length);
  const isShort = cells.length % columns.length !== 0;
  const message = `${cells.length} cells below the heads do not fill rows of ${columns.length}.`;
  return { rows: [head, ...rows], next: at, doubts: isShort ? [{ rule: 'UNEVEN_TABLE', message }] : [] };
}

/** The next line that begins a cell; infinite where another head or the end comes first. */
function nextMarked(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++)
    if (lines[at]?.startsWith('\t')) return headerAt(lines, at) ? Infinity : at;
  return Infinity;
}

/** Text below a full row belongs to its last cell if it follows without a gap, or if more cells come. */
const goesOn = (lines: readonly string[], at: number, marked: number, isRowFull: boolean): boolean =>
  marked !== Infinity || !isRowFull || (lines[at - 1] ?? '').trim() !== '';

const inRows = (cells: readonly { text: string; line: number }[], width: number): PlainCell[][] =>
  Array.from({ length: Math.ceil(cells.length / width) }, (_, row) =>
    cells.slice(row * width, (row + 1) * width).map(({ text, line }) => ({ text: text.trim(), line })),
  );

/** Without marks a row ends with its status, its start and its target; null where no row can be told. */
function byMeaning(lines: readonly string[], { columns, cells: head, next }: Header): FoundTable | null {
  if (columns.slice(-3).join() !== 'status,start,target') return null;
  const full = linesAfter(lines, next);
  const rows: PlainCell[][] = [];
  let start = 0;
  for (let at = 0; at + 2 < full.length; at++) {
    const [status, begun, target] = full.slice(at, at + 3);
    if (!status || !begun || !target || !STATUS.test(status.text) || !DATE.test(begun.text) || !DATE.test(target.text))
      continue;
    rows.push([...leading(full.slice(start, at), columns.length - 3), status, begun, target]);
    start = at + 3;
    at += 2;
  }
  const last = rows.at(-1)?.at(-1);
  return last ? { rows: [head, ...rows], next: last.line, doubts: [WORDS] } : null;
}

/** The lines with something in them up to the next table of its kind. */
function linesAfter(lines: readonly string[], from: number): PlainCell[] {
  const found: PlainCell[] = [];
  for (let at = from; at < lines.length && found.length < MOST_LINES; at++) {
    const text = (lines[at] ?? '').trim();
    if (roadmapColumn(text)) break;
    if (text !== '') found.push({ text, line: at + 1 });
  }
  return found;
}

/** The cells before the status: the last takes the lines left over, an empty first one was not written at all. */
function leading(given: readonly PlainCell[], width: number): PlainCell[] {
  const [first] = given;
  const line = first?.line ?? 0;
  const missing = width === 4 && first && isEntity(first.text) ? [{ text: '', line }] : [];
  const cells = [...missing, ...given];
  const tail = cells.slice(width - 1);
  const whole = { text: tail.map(({ text }) => text).join('\n'), line: tail[0]?.line ?? line };
  const before = cells.slice(0, width - 1);
  while (before.length < width - 1) before.push({ text: '', line });
  return [...before, whole];
}

const ENTITY =
  /^(ITU-[TRD]\b|SG ?\d+\b|ISO\b|IEC\b|JTC ?1\b|SC ?\d+\b|ETSI\b|IETF\b|3GPP\b|OASIS\b|DMTF\b|SNIA\b|NIST\b|IEEE\b|W3C\b|TM ?Forum\b|OMG\b|CSA\b|ATIS\b|OGF\b)/;
const isEntity = (text: string): boolean => text.length <= 60 && ENTITY.test(text);
