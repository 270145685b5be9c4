import type { FoundTable, PlainCell } from './plain-lines';

/** Lines that one cell in quotation marks or between strokes may go on for. */
const MOST_LINES = 20;
const LONGEST_CELL = 20_000;

const cellsOf = (texts: readonly string[], line: number): PlainCell[] =>
  texts.map((text) => ({ text: text.trim(), line: line + 1 }));

/** A table whose cells are separated by tabulators, as copied from a sheet; its first two rows have as many cells as each other. */
export function tabbedTable(lines: readonly string[], from: number): FoundTable | null {
  const first = tabbedRow(lines, from);
  const second = first && tabbedRow(lines, first.next);
  if (!second || first.cells.length !== second.cells.length || !isWide(first.cells)) return null;
  const rows = [first.cells, second.cells];
  let at = second.next;
  for (let row = tabbedRow(lines, at); row; row = tabbedRow(lines, at)) {
    rows.push(row.cells);
    at = row.next;
  }
  return { rows, next: at, doubts: [] };
}

const isWide = (cells: readonly PlainCell[]): boolean => cells.filter(({ text }) => text !== '').length > 1;

/** A cell that holds line breaks is copied in quotation marks, its own marks doubled. */
function tabbedRow(lines: readonly string[], from: number): { cells: PlainCell[]; next: number } | null {
  let text = lines[from] ?? '';
  if (!text.includes('\t')) return null;
  let next = from + 1;
  let isCellOpen = isOpen(text);
  while (isCellOpen && next < lines.length && next - from < MOST_LINES && text.length < LONGEST_CELL) {
    const more = lines[next++] ?? '';
    text += `\n${more}`;
    isCellOpen = marksIn(more) % 2 === 0 || (more.includes('\t') && isOpen(more));
  }
  if (isCellOpen) {
    text = lines[from] ?? '';
    next = from + 1;
  }
  return { cells: cellsOf(text.split('\t').map(unquoted), from), next };
}

/** Whether the last cell begins with a quotation mark and does not end with one. */
function isOpen(text: string): boolean {
  const last = text.slice(text.lastIndexOf('\t') + 1);
  return last.startsWith('"') && marksIn(last) % 2 === 1;
}

const marksIn = (text: string): number => text.match(/"/g)?.length ?? 0;

const unquoted = (text: string) => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text);

const RULE = /^[\s|:+=-]+$/;

/** A table whose cells stand between strokes, with or without a line of dashes below its head. */
export function strokedTable(lines: readonly string[], from: number): FoundTable | null {
  const isFramed = /^\s*\|.*\S/.test(lines[from] ?? '');
  const rows: PlainCell[][] = [];
  let at = from;
  for (let row = strokedRow(lines, at, isFramed); row; row = strokedRow(lines, at, isFramed)) {
    at = row.next;
    if (row.cells) rows.push(row.cells);
    const isUneven = rows.length === 2 && !isFramed && rows[0]?.length !== rows[1]?.length;
    // Given up at once, so that a long run of such lines is not looked at again from each of them.
    if (isUneven || rows[0]?.length === 1 || (rows.length === 0 && at - from > 2)) return null;
  }
  const [first, second] = rows;
  return first && first.length > 1 && (isFramed || second) ? { rows, next: at, doubts: [] } : null;
}

/** One row, and the line after it; without cells where it is a line of dashes. */
function strokedRow(
  lines: readonly string[],
  from: number,
  isFramed: boolean,
): { cells: PlainCell[] | null; next: number } | null {
  let text = (lines[from] ?? '').trim();
  if (!text.includes('|')) return null;
  let next = from + 1;
  while (isFramed && next - from < MOST_LINES && isUnfinished(text, lines[next]))
    text += `\n${(lines[next++] ?? '').trim()}`;
  return { cells: RULE.test(text) ? null : cellsOf(strokesOf(text), from), next };
}

/** A framed row goes on as long as neither its closing stroke nor the next row has come. */
const isUnfinished = (text: string, next: string | undefined): boolean =>
  !text.endsWith('|') && next !== undefined && !next.trim().startsWith('|');

const strokesOf = (text: string): string[] =>
  text
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|'));
