import type { DocumentText, Paragraph, Part, Table } from '../../src/files/rules/document';

/** Documents by hand, as the readers of the formats would give them. */

/** A table from the texts of its cells. */
export function table(rows: readonly (readonly string[])[], number = 1): Table {
  return {
    kind: 'TABLE',
    place: { table: number },
    rows: rows.map((cells, row) => ({
      place: { table: number, row: row + 1 },
      cells: cells.map((text, column) => ({
        text,
        place: { table: number, row: row + 1, column: column + 1 },
        links: [],
      })),
    })),
  };
}

export function paragraph(text: string, number = 1, isListItem = false): Paragraph {
  return { kind: 'PARAGRAPH', text, place: { paragraph: number }, heading: null, isListItem, links: [] };
}

export const documentOf = (...parts: readonly Part[]): DocumentText => ({ parts, issues: [] });

/**
 * A table that was saved as text with one cell a line, rows apart by an empty line; the first cell of a row is empty.
 *
 * @param width number of columns
 */
export function stackedTable(text: string, width: number): DocumentText {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('\t')) {
      // A cell of several lines goes on without the tab.
      const cells = rows.at(-1);
      const last = cells?.pop();
      if (cells !== undefined && last !== undefined) cells.push(`${last}\n${line.trim()}`.trim());
      continue;
    }
    if (rows.length === 0 || rows.at(-1)?.length === width) rows.push([]);
    rows.at(-1)?.push(line.trim());
  }
  return documentOf(table(rows));
}
