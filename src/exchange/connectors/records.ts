import type { Place, ReadingIssue } from '../../files/rules/document';
import { issue } from '../rules/reading';
import { type Fields, isFields } from '../rules/values';

/** One record of a source of many, or why it could not be read. */
export interface SourceRecord {
  readonly fields: Fields | null;
  readonly place: Place;
  readonly issues: readonly ReadingIssue[];
}

const BOM = '\ufeff';

/** Longer lines are no records of a catalogue. In characters. */
const LONGEST_LINE = 4_000_000;

/** The object that one line holds; null for a blank line. Positions are counted from 1. */
export function jsonLine(text: string, line: number): SourceRecord | null {
  const bare = (line === 1 && text.startsWith(BOM) ? text.slice(1) : text).trim();
  if (bare === '') return null;
  const place: Place = { line };
  if (bare.length > LONGEST_LINE) return unreadable('the line is too long', place);
  // The lines of a list that was printed one member a line.
  const member = bare.replace(/,$/, '');
  if (member === '[' || member === ']') return null;
  return jsonRecord(member, place);
}

/** The object that a text holds. */
export function jsonRecord(text: string, place: Place): SourceRecord {
  try {
    return recordOf(JSON.parse(text), place);
  } catch {
    return unreadable('this is no JSON', place);
  }
}

/** A parsed value as a record; anything but an object is an issue. */
export function recordOf(value: unknown, place: Place): SourceRecord {
  return isFields(value) ? { fields: value, place, issues: [] } : unreadable('the record is no object', place);
}

/**
 * The records of a text in JSON: a list, an object with the list under one of the names, or one object a line.
 *
 * @param names under which the list may be: `objects`, `results`
 */
export function jsonRecords(text: string, names: readonly string[] = []): SourceRecord[] {
  const whole = parsed(text);
  if (whole === undefined) return text.split(/\r\n|\n|\r/).flatMap((line, index) => jsonLine(line, index + 1) ?? []);
  const list = Array.isArray(whole)
    ? whole
    : names.map((name) => (isFields(whole) ? whole[name] : null)).find(Array.isArray);
  const members: readonly unknown[] = Array.isArray(list) ? list : [whole];
  return members.map((member, index) => recordOf(member, { row: index + 1 }));
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.startsWith(BOM) ? text.slice(1) : text);
    return value;
  } catch {
    return undefined;
  }
}

/** The records of a source with one object a line, without holding more than one. */
export async function* jsonLineRecords(lines: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const record = jsonLine(text, line);
    if (record !== null) yield record;
  }
}

export const unreadable = (why: string, place: Place): SourceRecord => ({
  fields: null,
  place,
  issues: [issue('UNREADABLE_RECORD', why, place)],
});
