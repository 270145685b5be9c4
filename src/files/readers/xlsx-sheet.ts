import type { Place } from '../rules/document';
import type { CellText } from '../rules/draft';
import { READING } from '../rules/limits';
import type { ShowNumber } from './xlsx-formats';
import { attribute, type XmlHandler } from './xml';

interface Surroundings {
  readonly show: ShowNumber;
  readonly strings: readonly string[];
  readonly links: (relationship: string) => string | null;
  readonly name: string;
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type Row = Map<number, { text: string; readonly links: string[] }>;

const MOST_COLUMNS = 16_384;
const MOST_AREAS = 20_000;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Column and row, counted from 1, of a reference such as `C7`; null where it is none. */
function positionOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [positionOf(from), positionOf(to)];
  return first && last && { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Takes in one sheet element by element (ECMA-376 part 1, 18.3). */
export class SheetCells implements XmlHandler {
  private readonly found = new Map<number, Row>();
  private readonly merged: Area[] = [];
  private row = 0;
  private column = 0;
  private kind = '';
  private style = 0;
  private value = '';
  private inValue = false;
  private phonetic = false;
  private cells = 0;
  private links = 0;
  private widest = 0;

  constructor(private readonly around: Surroundings) {}

  get isFull(): boolean {
    return this.cells > READING.cells;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.row = Number(attributes.r) || this.row + 1;
    if (name === 'row') this.column = 0;
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = true;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '');
    else if (name === 'hyperlink') this.link(attributes);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.endCell();
  }

  text(text: string): void {
    if (this.inValue && !this.phonetic) this.value += text;
  }

  /** The rows that hold something, in their order; each as wide as what it holds. */
  rows(): { cells: CellText[]; place: Place }[] {
    this.fillMerged();
    const numbers = [...this.found.keys()].sort((a, b) => a - b);
    let left: number = READING.cells;
    return numbers.flatMap((number) => {
      const row: Row = this.found.get(number) ?? new Map();
      const width = row.size === 0 ? 0 : Math.max(...row.keys());
      left -= width;
      if (width === 0 || left < 0) return [];
      const cells = Array.from({ length: width }, (_, at) => row.get(at + 1) ?? { text: '', links: [] });
      return [{ cells, place: { row: number } }];
    });
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    const position = positionOf(attributes.r ?? '');
    this.row = position?.row ?? this.row;
    this.column = position?.column ?? this.column + 1;
    this.kind = attributes.t ?? 'n';
    this.style = Number(attributes.s) || 0;
    this.value = '';
  }

  private endCell(): void {
    const text = this.shown();
    if (text === '' || this.isFull || this.column > MOST_COLUMNS || this.column < 1) return;
    this.cells++;
    this.widest = Math.max(this.widest, this.column);
    this.rowAt(this.row).set(this.column, { text, links: [] });
  }

  private shown(): string {
    const { kind, value } = this;
    if (kind === 's') return value === '' ? '' : (this.around.strings[Number(value)] ?? '');
    if (kind === 'b') return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE';
    return kind === 'n' ? this.around.show(value, this.style) : value;
  }

  private rowAt(number: number): Row {
    const row = this.found.get(number) ?? new Map();
    this.found.set(number, row);
    return row;
  }

  private merge(reference: string): void {
    const area = areaOf(reference);
    if (area && this.merged.length < MOST_AREAS) this.merged.push(area);
  }

  private link(attributes: Readonly<Record<string, string>>): void {
    const address = this.around.links(attribute(attributes, 'id') ?? '');
    const area = areaOf(attributes.ref ?? '');
    if (!address || !area || ++this.links > READING.cells) return;
    this.found.get(area.top)?.get(area.left)?.links.push(address);
  }

  /** A merged cell stands in each place it covers, as far as the sheet is used. */
  private fillMerged(): void {
    const used = [...this.found.keys()].sort((a, b) => a - b);
    const positions = new Map(used.map((row, at) => [row, at]));
    for (const { top, left, bottom, right } of this.merged) {
      const cell = this.found.get(top)?.get(left);
      if (!cell) continue;
      for (let at = positions.get(top) ?? used.length; at < used.length && (used[at] ?? 0) <= bottom; at++) {
        for (let column = left; column <= Math.min(right, this.widest); column++) {
          if (this.isFull) return;
          this.cells++;
          this.found.get(used[at] ?? 0)?.set(column, cell);
        }
      }
    }
  }
}
