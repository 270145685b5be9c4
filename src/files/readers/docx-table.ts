import type { CellText } from '../rules/draft';
import { READING } from '../rules/limits';

interface OpenCell {
  readonly texts: string[];
  readonly links: string[];
  columns: number;
  /** Whether it goes on with the cell above. */
  goesOn: boolean;
}

const EMPTY: CellText = { text: '', links: [] };
const bounded = (count: number, most: number) =>
  Number.isFinite(count) ? Math.min(Math.max(Math.trunc(count), 0), most) : 0;

/** A table of a text document while it is read; merged cells stand in each place they cover. */
export class DocxTable {
  private readonly rows: CellText[][] = [];
  private row: CellText[] | null = null;
  private cell: OpenCell | null = null;
  private isDropped = false;
  private cells = 0;

  beginRow(): void {
    this.row = [];
    this.isDropped = false;
  }

  beginCell(): void {
    this.cell = { texts: [], links: [], columns: 1, goesOn: false };
  }

  paragraph(text: string, links: readonly string[]): void {
    this.cell?.texts.push(text);
    this.cell?.links.push(...links);
  }

  /** The cell covers so many columns. */
  span(columns: number): void {
    if (this.cell) this.cell.columns = Math.max(bounded(columns, READING.span), 1);
  }

  /** The row begins so many columns further right. */
  indent(columns: number): void {
    for (let at = 0; this.row && at < bounded(columns, READING.span); at++) this.row.push(EMPTY);
  }

  /** The cell is merged with others of its column. */
  merge(begins: boolean): void {
    if (this.cell) this.cell.goesOn = !begins;
  }

  /** The row is a tracked deletion. */
  dropRow(): void {
    if (this.row && !this.cell) this.isDropped = true;
  }

  endCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (!cell || !row || this.cells > READING.cells) return;
    this.cells += cell.columns;
    const above = this.rows.at(-1);
    const own = { text: cell.texts.join('\n').trim(), links: cell.links };
    for (let at = 0; at < cell.columns; at++) row.push(cell.goesOn ? (above?.[row.length] ?? own) : own);
  }

  endRow(): void {
    if (this.cell) this.endCell();
    if (this.row && !this.isDropped) this.rows.push(this.row);
    this.row = null;
  }

  /** The rows; what was open is closed. */
  done(): CellText[][] {
    if (this.row) this.endRow();
    return this.rows;
  }
}
