import type { Cell, Table } from '../../files/rules/document';
import { type RoadmapColumn, roadmapColumn } from '../../files/rules/roadmap-columns';

/** Where the columns of a table are, and the row after its heading. */
export interface RoadmapHeader {
  /** Position of each column that the table has, from 0. */
  readonly columns: ReadonlyMap<RoadmapColumn, number>;
  /** Its headings as written, by position. */
  readonly names: readonly string[];
  readonly firstRow: number;
}

/** Headings stand in the first rows, below a caption at most. */
const ROWS_LOOKED_AT = 6;
const FEWEST_COLUMNS = 3;
const DATED: readonly RoadmapColumn[] = ['status', 'start', 'target'];

/** The header of a roadmap table; null for other tables. A heading may be broken over two rows (`Starting` above `date`). */
export function roadmapHeader(table: Table): RoadmapHeader | null {
  for (let index = 0; index < Math.min(ROWS_LOOKED_AT, table.rows.length); index += 1) {
    const cells = table.rows[index]?.cells ?? [];
    const one = headerOf(
      cells.map((cell) => cell.text),
      index + 1,
    );
    if (one !== null) return one;
    const below = table.rows[index + 1]?.cells;
    const two = below === undefined ? null : headerOf(joined(cells, below), index + 2);
    if (two !== null) return two;
  }
  return null;
}

function joined(above: readonly Cell[], below: readonly Cell[]): string[] {
  return above.map((cell, index) => {
    const second = below[index]?.text ?? '';
    return second === cell.text ? second : `${cell.text} ${second}`.trim();
  });
}

function headerOf(names: readonly string[], firstRow: number): RoadmapHeader | null {
  const columns = new Map<RoadmapColumn, number>();
  names.forEach((name, position) => {
    const column = roadmapColumn(name);
    if (column !== null && !columns.has(column)) columns.set(column, position);
  });
  const named = columns.has('title') || columns.has('reference');
  const dated = DATED.filter((column) => columns.has(column)).length;
  const fits = named && dated > 0 && columns.size >= FEWEST_COLUMNS;
  return fits ? { columns, names: names.map((name) => name.replace(/\s+/g, ' ').trim()), firstRow } : null;
}
