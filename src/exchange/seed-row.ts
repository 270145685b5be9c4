import { parsePartialDate } from '../platform/partial-date';

/** What a seed file says wrongly, with the place where it says so. */
export class SeedError extends Error {
  constructor(file: string, line: number, field: string, message: string) {
    super(`${file}, line ${line}, ${field}: ${message}`);
  }
}

/** A date with the first and the last day it can mean. */
export interface DateCells {
  readonly text: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One row of a seed file; what cannot be read is an error that names the line and the column. */
export class SeedRow {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  /** The cell, or null where it is empty. */
  optional(column: string): string | null {
    const cell = this.cells[column];
    if (cell === undefined) throw this.error(column, 'there is no such column');
    return cell === '' ? null : cell;
  }

  required(column: string): string {
    const cell = this.optional(column);
    if (cell === null) throw this.error(column, 'must not be empty');
    return cell;
  }

  /** Several values, separated by semicolons. */
  list(column: string): string[] {
    return (
      this.optional(column)
        ?.split(/\s*;\s*/)
        .filter((each) => each !== '') ?? []
    );
  }

  number(column: string): number | null {
    const cell = this.optional(column);
    if (cell === null) return null;
    const number = Number(cell);
    if (Number.isFinite(number)) return number;
    throw this.error(column, `"${cell}" is not a number`);
  }

  /** A partial date in one of its canonical forms; all parts null where the cell is empty. */
  date(column: string): DateCells {
    const cell = this.optional(column);
    if (cell === null) return { text: null, earliest: null, latest: null };
    const date = parsePartialDate(cell);
    if (date) return date;
    throw this.error(column, `"${cell}" is not a date; accepted: YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY`);
  }

  /** One of a closed list of words. */
  word<Word extends string>(column: string, words: readonly Word[]): Word {
    const word = this.wordOrNull(column, words);
    if (word === null) throw this.error(column, 'must not be empty');
    return word;
  }

  wordOrNull<Word extends string>(column: string, words: readonly Word[]): Word | null {
    const cell = this.optional(column);
    if (cell === null) return null;
    const word = words.find((each) => each === cell);
    if (word !== undefined) return word;
    throw this.error(column, `"${cell}" is none of ${words.join(', ')}`);
  }

  /** The number of the record a key stands for. */
  id(column: string, ids: ReadonlyMap<string, string>): string {
    const key = this.required(column);
    return this.known(column, key, ids);
  }

  idOrNull(column: string, ids: ReadonlyMap<string, string>): string | null {
    const key = this.optional(column);
    return key === null ? null : this.known(column, key, ids);
  }

  known(column: string, key: string, ids: ReadonlyMap<string, string>): string {
    const id = ids.get(key);
    if (id !== undefined) return id;
    throw this.error(column, `there is no record "${key}"`);
  }

  error(column: string, message: string): SeedError {
    return new SeedError(this.file, this.line, column, message);
  }
}
