import type { Cell, DocumentText, Paragraph, Part, ReadingIssue, Table } from './document';

/** A line of the text with its number, from 1. */
interface Line {
  readonly text: string;
  readonly line: number;
}

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g;
const linksIn = (text: string) => text.match(ADDRESS) ?? [];

/**
 * Reads text that was pasted: tables whose cells are apart by tabs or by bars, tables of one cell a line (as a word processor saves them: each cell
 * begins with a tab, and the rows follow the first), and paragraphs. Never throws; what does not come out even is an issue.
 */
export function readPastedText(text: string): DocumentText {
  const lines = text.split(/\r\n|\r|\n/).map((line, index): Line => ({ text: line, line: index + 1 }));
  const parts: Part[] = [];
  const issues: ReadingIssue[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    at += block.lines.length;
    if (block.kind === 'TEXT') parts.push(...block.lines.flatMap((line) => paragraphOf(line)));
    else {
      tables++;
      const read = block.kind === 'STACKED' ? stacked(block.lines, tables) : separated(block.lines, block.kind, tables);
      parts.push(read.table);
      issues.push(...read.issues);
    }
  }
  return { parts, issues };
}

type Kind = 'TEXT' | 'TABS' | 'BARS' | 'STACKED';

const kindOf = (text: string): Kind => {
  if (/^\t[^\t]*$/.test(text)) return 'STACKED';
  if (text.includes('\t')) return 'TABS';
  return (text.match(/\|/g)?.length ?? 0) >= 2 ? 'BARS' : 'TEXT';
};

/** The longest run of lines from one on that belong together. A stacked table goes on over lines that continue a cell, up to its last cell. */
function blockAt(lines: readonly Line[], at: number): { kind: Kind; lines: readonly Line[] } {
  const kind = kindOf(lines[at]?.text ?? '');
  const of = (line: Line) => kindOf(line.text);
  if (kind === 'STACKED') {
    const last = lines.findLastIndex((line, index) => index >= at && of(line) === 'STACKED');
    return { kind, lines: lines.slice(at, last + 1) };
  }
  // A row of two columns whose first is empty looks like a stacked cell, but for the rows around it.
  const goesOn = (line: Line) => of(line) === kind || (kind === 'TABS' && line.text.includes('\t'));
  const length = lines.slice(at).findIndex((line) => !goesOn(line));
  const run = lines.slice(at, length === -1 ? undefined : at + length);
  return { kind: kind !== 'TEXT' && run.length < 2 ? 'TEXT' : kind, lines: run };
}

function paragraphOf({ text, line }: Line): Paragraph[] {
  const words = text.trim();
  if (words === '') return [];
  const isListItem = /^(?:[-–•*·]|\d+[.)])\s/.test(words);
  return [{ kind: 'PARAGRAPH', text: words, place: { line }, heading: null, isListItem, links: linksIn(words) }];
}

function separated(
  lines: readonly Line[],
  kind: 'TABS' | 'BARS',
  number: number,
): { table: Table; issues: ReadingIssue[] } {
  const rows = lines
    .filter(({ text }) => kind === 'TABS' || !/^[\s|:+-]+$/.test(text))
    .map(({ text, line }, row) => {
      const cells =
        kind === 'TABS'
          ? text.split('\t')
          : text
              .trim()
              .replace(/^\||\|$/g, '')
              .split('|');
      return rowOf(
        cells.map((cell) => ({ text: cell.trim(), line })),
        row + 1,
        number,
      );
    });
  return {
    table: { kind: 'TABLE', rows, place: { table: number, ...(lines[0] && { line: lines[0].line }) } },
    issues: [],
  };
}

interface CellText {
  readonly text: string;
  readonly line: number;
}

const rowOf = (cells: readonly CellText[], row: number, table: number): Table['rows'][number] => ({
  place: { table, row, ...(cells[0] && { line: cells[0].line }) },
  cells: cells.map(
    ({ text, line }, column): Cell => ({ text, place: { table, row, column: column + 1, line }, links: linksIn(text) }),
  ),
});

/** The rows are as long as the first, which ends where a cell is empty: the heads of a table are never empty, but its first column often is. */
function stacked(lines: readonly Line[], number: number): { table: Table; issues: ReadingIssue[] } {
  const cells: CellText[] = [];
  for (const { text, line } of lines) {
    const last = cells.at(-1);
    if (text.startsWith('\t')) cells.push({ text: text.trim(), line });
    else if (last) cells[cells.length - 1] = { ...last, text: `${last.text}\n${text.trim()}` };
  }
  const trimmed = cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
  const empty = trimmed.findIndex(({ text }) => text === '');
  const width = empty > 0 ? empty : trimmed.length;
  const rows = Array.from({ length: Math.ceil(trimmed.length / width) }, (_, row) =>
    rowOf(trimmed.slice(row * width, (row + 1) * width), row + 1, number),
  );
  const place = { table: number, ...(lines[0] && { line: lines[0].line }) };
  const even = trimmed.length % width === 0;
  const issues = even
    ? []
    : [{ rule: 'UNEVEN_TABLE', message: `${trimmed.length} cells do not fill rows of ${width}`, place }];
  return { table: { kind: 'TABLE', rows, place }, issues };
}
