import { fold } from '../../platform/fold';
import { parsePartialDate } from '../../platform/partial-date';
import { parseTarget } from '../../work-items/rules/target';

const ISO_BEGINNING = /^(\d{4}-\d{2}-\d{2})(?:[t ]\d{1,2}:\d{2}.*)?$/;
const TWO_DIGIT_YEAR = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? )?(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
/** Two-digit years from here on are of the last century. */
const CENTURY_TURNS = 80;

/** Longer words are no date. */
const LONGEST_DATE = 60;

const FRENCH_MONTHS: readonly (readonly [RegExp, string])[] = [
  [/\bjanvier\b/, 'january'],
  [/\bfevrier\b/, 'february'],
  [/\bmars\b/, 'march'],
  [/\bavril\b/, 'april'],
  [/\bmai\b/, 'may'],
  [/\bjuin\b/, 'june'],
  [/\bjuillet\b/, 'july'],
  [/\baout\b/, 'august'],
  [/\bseptembre\b/, 'september'],
  [/\boctobre\b/, 'october'],
  [/\bnovembre\b/, 'november'],
  [/\bdecembre\b/, 'december'],
];

/**
 * A date in any of the ways in which sources write it, as a partial date: `2023-03-28 10:44:49`, `04/2011`, `Q4/2020`,
 * `20 March 2015`, `May 5, 2010`, `mars 2015`, `Wed 03/12/25` (day first). Null where it says no date, or one that does not exist
 * (`109/2019`): nothing is guessed.
 */
export function dateOf(text: string): string | null {
  if (text.length > LONGEST_DATE) return null;
  const words = fold(text);
  const day = ISO_BEGINNING.exec(words)?.[1];
  if (day !== undefined) return parsePartialDate(day)?.text ?? null;
  const canonical = parsePartialDate(words.toUpperCase());
  if (canonical !== null) return canonical.text;
  return dayFirst(words) ?? spelledOut(words);
}

function dayFirst(words: string): string | null {
  const match = TWO_DIGIT_YEAR.exec(words);
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  return parsePartialDate(`${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.text ?? null;
}

/** `25` is 2025, `99` is 1999. */
export function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) >= CENTURY_TURNS ? '19' : '20'}${year.padStart(2, '0')}`;
}

function spelledOut(words: string): string | null {
  const { earliest, precision } = parseTarget(inEnglish(words));
  if (earliest === null || precision === null) return null;
  const year = earliest.slice(0, 4);
  if (precision === 'YEAR') return year;
  if (precision === 'QUARTER') return `${year}-Q${Math.ceil(Number(earliest.slice(5, 7)) / 3)}`;
  return precision === 'MONTH' ? earliest.slice(0, 7) : earliest;
}

function inEnglish(words: string): string {
  let english = words.replace(/\b1er\b/, '1').replace(/^([a-z]{3,9}) (\d{1,2}), (\d{4})$/, '$2 $1 $3');
  for (const [french, month] of FRENCH_MONTHS) english = english.replace(french, month);
  return english;
}
