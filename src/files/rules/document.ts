/** What a document says, whatever its format: paragraphs and tables, each with its place, so that every fact read from it can cite where it stood. */

/** Where something stands; what a format does not have is left out. Counted from 1. */
export interface Place {
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  /** Line of a text file. */
  readonly line?: number;
  /** Paragraph, counted over the document without those in tables. */
  readonly paragraph?: number;
  /** Table, counted over the document. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

export interface Paragraph {
  readonly kind: 'PARAGRAPH';
  readonly text: string;
  readonly place: Place;
  /** Level of a heading, from 1; null for ordinary text. */
  readonly heading: number | null;
  /** Whether it is an entry of a list. */
  readonly isListItem: boolean;
  /** The number that a word processor prints before it, e.g. `7.` or `a)`, which is no part of its text; left out where there is none. */
  readonly number?: string;
  /** Addresses it links to, in their order. */
  readonly links: readonly string[];
}

export interface Cell {
  /** Paragraphs of the cell, joined by line feeds; never null. */
  readonly text: string;
  readonly place: Place;
  readonly links: readonly string[];
}

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** Rows may differ in length; a cell that spans columns or rows stands in each of them with the same text. */
export interface Table {
  readonly kind: 'TABLE';
  readonly rows: readonly TableRow[];
  readonly place: Place;
}

export type Part = Paragraph | Table;

/** Something that could not be read, or was read with doubt; content never makes a reader throw. */
export interface ReadingIssue {
  /** Short stable name of what is odd, e.g. `UNREADABLE_SHEET`. */
  readonly rule: string;
  readonly message: string;
  readonly place: Place;
}

export interface DocumentText {
  /** In the order of the document. */
  readonly parts: readonly Part[];
  readonly issues: readonly ReadingIssue[];
}
