/** A cell of a table written in plain text. */
export interface PlainCell {
  readonly text: string;
  /** Line it begins on, from 1. */
  readonly line: number;
}

/** What a stretch of lines is. */
export type PlainBlock =
  | { readonly kind: 'PARAGRAPH'; readonly text: string; readonly line: number; readonly isListItem: boolean }
  | {
      readonly kind: 'TABLE';
      readonly rows: readonly (readonly PlainCell[])[];
      readonly line: number;
      readonly doubts: readonly Doubt[];
    };

/** What is not sure of a table: its cells were not marked and had to be cut by what they say, or do not come out even. */
export interface Doubt {
  readonly rule: 'CELLS_IN_DOUBT' | 'UNEVEN_TABLE';
  readonly message: string;
}

/** A table found at a line, and the line after it (both from 0). */
export interface FoundTable {
  readonly rows: readonly (readonly PlainCell[])[];
  readonly next: number;
  readonly doubts: readonly Doubt[];
}
