import type { CellText } from '../rules/draft';
import { READING } from '../rules/limits';

/** A cell that may span columns and rows. */
export interface SpanningCell extends CellText {
  readonly columns: number;
  readonly rows: number;
}

const within = (span: number) => (Number.isFinite(span) ? Math.min(Math.max(Math.trunc(span), 1), READING.span) : 1);

/** Lays cells out, row after row: a cell that spans stands in each place it covers. */
export class Grid {
  /** What still reaches down into the next row, by column from 0. */
  private hanging = new Map<number, { cell: CellText; left: number }>();

  /** How many places may still be covered. */
  private left: number = READING.cells;

  /** Cells of the next row; fewer where the table covers more places than are read of one. */
  row(cells: readonly SpanningCell[]): CellText[] {
    const laid: CellText[] = [];
    const next: typeof this.hanging = new Map();
    const fillFromAbove = () => {
      for (
        let above = this.hanging.get(laid.length);
        above && laid.length < this.left;
        above = this.hanging.get(laid.length)
      ) {
        if (above.left > 1) next.set(laid.length, { cell: above.cell, left: above.left - 1 });
        laid.push(above.cell);
      }
    };
    for (const cell of cells) {
      fillFromAbove();
      const rows = within(cell.rows);
      for (let column = 0; column < within(cell.columns) && laid.length < this.left; column++) {
        if (rows > 1) next.set(laid.length, { cell, left: rows - 1 });
        laid.push(cell);
      }
    }
    fillFromAbove();
    this.hanging = next;
    this.left -= laid.length;
    return laid.map(({ text, links }) => ({ text, links }));
  }
}
