import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Place } from '../../files/rules/document';
import { type SourceRecord, unreadable } from './records';

/** A record of a catalogue takes at most so many lines and characters; a quotation mark left open would take all that follow. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 1_000_000;

const cellsOf = z.array(z.array(z.string()));

/** Puts the lines of a comma-separated file together to records, which may span lines, one at a time. */
export class CsvRecords {
  private header: readonly string[] | null = null;
  private pending: string[] = [];
  private size = 0;
  private open = false;
  private line = 0;

  /** @returns the record that this line ends; null where it goes on, is the heading, or is empty */
  next(text: string): SourceRecord | null {
    this.line += 1;
    const bare = this.line === 1 ? text.replace(/^\ufeff/, '') : text;
    if (this.pending.length === 0 && bare.trim() === '') return null;
    this.pending.push(bare);
    this.size += bare.length;
    if (quotes(bare) % 2 === 1) this.open = !this.open;
    if (!this.open) return this.finish();
    if (this.pending.length < MOST_LINES && this.size < MOST_CHARACTERS) return null;
    return this.giveUp();
  }

  /** What is left at the end of the file. */
  end(): SourceRecord | null {
    return this.pending.length === 0 ? null : this.giveUp();
  }

  private giveUp(): SourceRecord {
    const place = this.place();
    this.clear();
    return unreadable('a quotation mark is opened and not closed', place);
  }

  private finish(): SourceRecord | null {
    const place = this.place();
    const text = this.pending.join('\n');
    this.clear();
    const cells = readCells(text);
    if (cells === null) return unreadable('this is no row of a comma-separated file', place);
    if (this.header === null) {
      this.header = cells.map((name) => name.trim());
      return null;
    }
    return {
      fields: Object.fromEntries(this.header.map((name, index) => [name, cells[index] ?? ''])),
      place,
      issues: [],
    };
  }

  private place(): Place {
    return { line: this.line - this.pending.length + 1 };
  }

  private clear(): void {
    this.pending = [];
    this.size = 0;
    this.open = false;
  }
}

function quotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function readCells(text: string): readonly string[] | null {
  try {
    const read = cellsOf.safeParse(parse(text, { relax_column_count: true, relax_quotes: true }));
    return read.success ? (read.data[0] ?? null) : null;
  } catch {
    return null;
  }
}
