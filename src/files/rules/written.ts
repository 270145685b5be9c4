/** What is written into a document, whatever its format. All texts are plain; a line feed breaks the line. */

/** Who wrote what, as a document says it of itself. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly description: string;
  readonly keywords: string;
  readonly created: Date;
}

export interface Column {
  readonly name: string;
  /** Share of the width of the page or sheet, in letters. */
  readonly width: number;
}

/** A line of a table: its cells, or one text across all columns. */
export type WrittenRow = readonly string[] | { readonly across: string };

/** A label beside its value; without a label, the value takes the whole width. */
export interface FieldRow {
  readonly label: string | null;
  readonly text: string;
}

export type WrittenPart =
  | { readonly kind: 'HEADING' | 'PARAGRAPH' | 'BULLET' | 'CAPTION'; readonly text: string }
  | { readonly kind: 'FIELDS'; readonly rows: readonly FieldRow[] }
  | { readonly kind: 'TABLE'; readonly columns: readonly Column[]; readonly rows: readonly WrittenRow[] };

export interface WrittenDocument {
  readonly properties: Properties;
  readonly isLandscape: boolean;
  /** Begins with the title of the document. */
  readonly parts: readonly WrittenPart[];
}

/** A sheet of a workbook; its first row is that of the columns. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly WrittenRow[]> | Iterable<readonly WrittenRow[]>;
}

/** What neither XML nor a word processor holds: control characters but tab and line feed, halves of a character. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as it can stand in an XML document, with one kind of line end. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n');
