import type { Place } from '../../files/rules/document';
import type { Raw } from './reading';

/** Careful looks into parsed JSON or YAML, where anything may be missing or of another shape than described. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What lies at a path of names; undefined where the path breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (!isFields(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}

/** The members of a list; a single value is a list of one, nothing an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** A text or number as a text without surrounding blanks; null where it is neither, or empty. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((member) => textOf(member) ?? []);
}

/** Longer values are cut in the raw row; the source itself is kept. */
const LONGEST_RAW = 20_000;

/** The fields of a record as they are written; lists and nested fields as JSON. */
export function rawFields(record: Fields, place: Place, leaveOut: readonly string[] = []): Record<string, Raw> {
  const entries: [string, Raw][] = [];
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined || leaveOut.includes(name)) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text !== undefined && text !== '') entries.push([name, { text: text.slice(0, LONGEST_RAW), place }]);
  }
  return Object.fromEntries(entries);
}

const NOT_STATED =
  /^(?:[-\u2010-\u2015\u2212\s]*|n\/?a|none|null|tbd|tbc|\?+|to be (?:determined|defined|decided|confirmed)|sans objet|néant)\.?$/iu;

/** A text without the given characters at its ends. */
export function withoutEnds(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start += 1;
  while (end > start && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A value, unless it is one of the words that stand for none: `-`, `NA`, `TBD`, nothing at all. */
export function stated(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return NOT_STATED.test(trimmed) ? null : trimmed;
}
