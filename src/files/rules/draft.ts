import type { Cell, DocumentText, Part, Place, ReadingIssue, TableRow } from './document';
import { READING } from './limits';

/** Text of a cell as a reader finds it. */
export interface CellText {
  readonly text: string;
  readonly links: readonly string[];
  /** Where it stands, where that is more than table, row and column. */
  readonly place?: Place;
}

interface ParagraphText {
  readonly text: string;
  readonly links?: readonly string[];
  readonly heading?: number | null;
  readonly isListItem?: boolean;
  readonly number?: string | null;
  readonly place?: Place;
}

/** What PostgreSQL cannot keep in a text. */
const NO_CHARACTER = String.fromCharCode(0);

const tidy = (text: string): string =>
  text
    .replaceAll(NO_CHARACTER, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** Gathers what a reader finds, counts it, and takes no more than a document may hold. */
export class DocumentDraft {
  private readonly parts: Part[] = [];
  private readonly issues: ReadingIssue[] = [];
  private paragraphs = 0;
  private tables = 0;
  private cells = 0;
  private characters = 0;
  /** Whether the document holds as much as it may: the reader may stop. */
  isFull = false;

  /** Adds a paragraph; an empty one is counted and left out. */
  paragraph({ text, links = [], heading = null, isListItem = false, number, place = {} }: ParagraphText): void {
    this.paragraphs++;
    const shown = this.tidied(text, place);
    if (shown === '' || !this.hasRoom(0, shown.length)) return;
    const where = { ...place, paragraph: this.paragraphs };
    this.parts.push({
      ...{ kind: 'PARAGRAPH', text: shown, place: where, heading, isListItem, links: [...new Set(links)] },
      ...(number && { number }),
    });
  }

  /**
   * Adds a table; one without any text is left out.
   * @param rows cells of each row; a row whose place says its number keeps it
   * @returns where the table stands
   */
  table(rows: readonly { readonly cells: readonly CellText[]; readonly place?: Place }[], place: Place = {}): Place {
    if (!rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ''))) return place;
    const table = ++this.tables;
    const where = { ...place, ...(rows[0]?.place && lineOf(rows[0].place)), table };
    const laid: TableRow[] = [];
    for (const [at, row] of rows.entries()) {
      const found = this.laidOut(row.cells, { ...place, ...row.place, table, row: row.place?.row ?? at + 1 });
      const characters = found.cells.reduce((sum, { text }) => sum + text.length, 0);
      if (!this.hasRoom(found.cells.length, characters)) break;
      laid.push(found);
    }
    if (laid.length > 0) this.parts.push({ kind: 'TABLE', rows: laid, place: where });
    return where;
  }

  issue(rule: string, message: string, place: Place = {}): void {
    if (this.issues.length < READING.issues) this.issues.push({ rule, message, place });
  }

  done(): DocumentText {
    return { parts: this.parts, issues: this.issues };
  }

  private laidOut(cells: readonly CellText[], place: Place): TableRow {
    // A cell that spans columns comes once for each of them.
    let last = { text: '', shown: '' };
    return {
      place,
      cells: cells.map(({ text, links, place: own }, column): Cell => {
        const where = { ...place, ...own, column: own?.column ?? column + 1 };
        if (text !== last.text) last = { text, shown: this.tidied(text, where) };
        return { text: last.shown, links: [...new Set(links)], place: where };
      }),
    };
  }

  private tidied(text: string, place: Place): string {
    if (text.length <= READING.textCharacters) return tidy(text);
    this.issue('LONG_TEXT', 'The text is very long; its end is left out.', place);
    return tidy(text.slice(0, READING.textCharacters));
  }

  private hasRoom(cells: number, characters: number): boolean {
    if (this.isFull) return false;
    this.cells += cells;
    this.characters += characters;
    const { length } = this.parts;
    if (this.cells <= READING.cells && this.characters <= READING.characters && length < READING.parts) return true;
    this.isFull = true;
    this.issue('TOO_LARGE', 'The document holds more than is read of one; the rest is left out.');
    return false;
  }
}

const lineOf = ({ line }: Place): Place => (line === undefined ? {} : { line });
