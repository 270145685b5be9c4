/** A spreadsheet takes a cell that begins like this for a formula; what was marked as none already is marked once more. */
const FORMULA = /^'*[=+\-@\t\r]/;
const MARKED = /^'(?='*[=+\-@\t\r])/;

/** A cell that no spreadsheet runs: what looks like a formula is preceded by an apostrophe. */
export const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell that `inert` was given. */
export const asWritten = (cell: string): string => cell.replace(MARKED, '');

/** One line of a CSV file (RFC 4180) whose cells no spreadsheet runs. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
