import type { Place, Table } from '../../files/rules/document';
import { parseIdentifier } from '../../identifiers/rules/parse';
import type { ActivityDomain, DocumentCategory } from '../../work-items/rules/vocabulary';
import { ByText } from './by-text';
import { categoryOf, domainOf } from './domains';
import type { ReadItem } from './reading';

/** A reference printed in a cell of the analysis matrix (ITU-T Y Suppl. 49 (11/2018), clause 7.2). */
export interface MatrixCell {
  readonly domain: ActivityDomain;
  readonly category: DocumentCategory;
  readonly reference: string;
  readonly place: Place;
}

const FEWEST_CATEGORIES = 3;
const HEADER_ROWS = 4;

/** The references of a matrix; empty for other tables. */
export function matrixCells(table: Table): MatrixCell[] {
  const header = table.rows
    .slice(0, HEADER_ROWS)
    .findIndex((row) => categories(row.cells.map((cell) => cell.text)) !== null);
  const columns = categories(table.rows[header]?.cells.map((cell) => cell.text) ?? []);
  if (columns === null) return [];
  return table.rows.slice(header + 1).flatMap((row) => {
    const domain = domainOf(row.cells[0]?.text ?? '');
    if (domain === null) return [];
    return row.cells.slice(1).flatMap((cell, index) => {
      const category = columns[index + 1];
      if (category === undefined || category === null) return [];
      return cell.text
        .split(/[,;\n]/)
        .filter((text) => parseIdentifier(text) !== null)
        .map((reference) => ({ domain, category, reference, place: cell.place }));
    });
  });
}

function categories(names: readonly string[]): (DocumentCategory | null)[] | null {
  const found = names.map(categoryOf);
  return found.filter((each) => each !== null).length >= FEWEST_CATEGORIES ? found : null;
}

/** Gives the texts the cells in which they are printed. */
export function withPlacements(items: readonly ReadItem[], cells: readonly MatrixCell[]): ReadItem[] {
  if (cells.length === 0) return [...items];
  const byText = new ByText(cells.map((cell) => [cell.reference, cell]));
  return items.map((item) => {
    const own = byText.of(item.identifiers.map(({ text }) => text));
    if (own.length === 0) return item;
    const domains = [...new Set([...item.domains, ...own.map((cell) => cell.domain)])];
    return { ...item, domains, placements: own.map(({ domain, category }) => ({ domain, category })) };
  });
}
