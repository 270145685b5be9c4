import { parsePartialDate } from '../../../platform/partial-date';

/** A day, some days, or a month, as a letter writes them. */
export interface DaysFound {
  /** The words themselves. */
  readonly text: string;
  /** Where they begin in the text. */
  readonly index: number;
  /** First day (`YYYY-MM-DD`) or month (`YYYY-MM`). */
  readonly starts: string;
  /** Last day or month, itself included. */
  readonly ends: string;
  /** The day of the week that is written before it, 0 for Sunday; null where none is. */
  readonly weekday: number | null;
}

const MONTHS: readonly (readonly [number, string])[] = [
  [1, 'january|janvier|jan'],
  [2, 'february|f[ée]vrier|feb'],
  [3, 'march|mars|mar'],
  [4, 'april|avril|apr'],
  [5, 'may|mai'],
  [6, 'june|juin|jun'],
  [7, 'july|juillet|jul'],
  [8, 'august|ao[uû]t|aug'],
  [9, 'september|septembre|sept|sep'],
  [10, 'october|octobre|oct'],
  [11, 'november|novembre|nov'],
  [12, 'december|d[ée]cembre|dec'],
];
const NUMBERS = MONTHS.map(([number, words]) => [number, new RegExp(`^(?:${words})$`, 'i')] as const);
const WEEKDAYS: readonly RegExp[] = [
  /^(?:sunday|dimanche)/i,
  /^(?:monday|lundi)/i,
  /^(?:tuesday|mardi)/i,
  /^(?:wednesday|mercredi)/i,
  /^(?:thursday|jeudi)/i,
  /^(?:friday|vendredi)/i,
  /^(?:saturday|samedi)/i,
];

const M = `(${MONTHS.map(([, words]) => words).join('|')})\\.?`;
const D = '(\\d{1,2})(?:er|st|nd|rd|th)?';
const Y = '((?:19|20)\\d{2})';
const TO = '(?:\\s*[-\\u2010-\\u2015\\u2212]\\s*|\\s+(?:to|until|through|au)\\s+)';
const WD =
  '(?:\\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi),?\\s+(?:le\\s+)?)?';
const B = '(?<![\\d/.\\u2010-])';
const ZH_TO = '\\s*(?:[-\\u2010-\\u2015\\u2212~\\uff5e]|至|到)\\s*';
const ZH_DAY = '(\\d{1,2})\\s*[日号]';

type Parts = readonly (string | undefined)[];
type Read = (parts: Parts) => readonly [starts: string | null, ends: string | null];

const day = (y: string | undefined, m: string | undefined, d: string | undefined): string | null =>
  parsePartialDate(`${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`)?.text ?? null;
const month = (words: string | undefined): string =>
  String(NUMBERS.find(([, pattern]) => pattern.test(words ?? ''))?.[0] ?? '');
const once = (text: string | null): readonly [string | null, string | null] => [text, text];
const monthOf = (y: string | undefined, m: string): string | null =>
  parsePartialDate(`${y}-${m.padStart(2, '0')}`)?.text ?? null;

/** The notations, each with the parts between its brackets; what begins at the same place is read by the first. */
const NOTATIONS: readonly (readonly [RegExp, Read])[] = [
  // 20 February 2012 to 2 March 2012, 26 February-2 March 2018
  [
    new RegExp(`${WD}${B}\\b${D}\\s+${M}(?:\\s+${Y})?${TO}${D}\\s+${M},?\\s+${Y}\\b`, 'giu'),
    ([, d, m, y, d2, m2, y2]) => [day(y ?? y2, month(m), d), day(y2, month(m2), d2)],
  ],
  // 20-30 April 2021, 20 to 30 April 2021, du 20 au 30 avril 2021
  [
    new RegExp(`${WD}${B}\\b${D}${TO}${D}\\s*${M},?\\s+${Y}\\b`, 'giu'),
    ([, d, d2, m, y]) => [day(y, month(m), d), day(y, month(m), d2)],
  ],
  // Monday 19 April 2021, 1er juin 2010
  [new RegExp(`${WD}${B}\\b${D}\\s*${M},?\\s+${Y}\\b`, 'giu'), ([, d, m, y]) => once(day(y, month(m), d))],
  // April 20-30, 2021; April 20, 2021
  [
    new RegExp(`${WD}\\b${M}\\s+${D}(?:${TO}${D})?,\\s+${Y}\\b`, 'giu'),
    ([, m, d, d2, y]) => [day(y, month(m), d), day(y, month(m), d2 ?? d)],
  ],
  // 2012年2月20日至2012年3月2日
  [
    new RegExp(
      `(星期)?${Y}\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?${ZH_TO}(?:${Y}\\s*年)?\\s*(?:(\\d{1,2})\\s*月)?\\s*${ZH_DAY}`,
      'gu',
    ),
    ([, y, m, d, y2, m2, d2]) => [day(y, m, d), day(y2 ?? y, m2 ?? m, d2)],
  ],
  [new RegExp(`(星期)?${Y}\\s*年\\s*(\\d{1,2})\\s*月\\s*${ZH_DAY}`, 'gu'), ([, y, m, d]) => once(day(y, m, d))],
  [new RegExp(`(星期)?${Y}\\s*年\\s*(\\d{1,2})\\s*月(?!\\s*\\d)`, 'gu'), ([, y, m]) => once(monthOf(y, m ?? ''))],
  // 2021-04-20
  [new RegExp(`()${B}\\b${Y}-(\\d{2})-(\\d{2})\\b`, 'gu'), ([, y, m, d]) => once(day(y, m, d))],
  // September 2020
  [new RegExp(`()\\b${M}\\s+${Y}\\b`, 'giu'), ([, m, y]) => once(monthOf(y, month(m)))],
];

/** No meeting lasts longer, in days. */
const LONGEST = 400;

/**
 * The dates in a text in their order: days, spans of days, months of a year, in English, French and Chinese. Dates of printers (`10.06.2010`,
 * `22/04/2008`) are none, nor are days that the calendar does not have.
 */
export function daysIn(text: string): DaysFound[] {
  const seen: (Span & { readonly days: DaysFound | null })[] = [];
  for (const [pattern, read] of NOTATIONS)
    for (const match of text.matchAll(pattern)) {
      const span = { text: match[0], index: match.index };
      // What is written as a day that the calendar does not have is not read as its month either.
      if (!seen.some((other) => overlap(other, span))) seen.push({ ...span, days: daysOf(span, match, read) });
    }
  return seen.flatMap(({ days }) => days ?? []).sort((a, b) => a.index - b.index);
}

type Span = Pick<DaysFound, 'text' | 'index'>;

function daysOf(span: Span, match: Parts, read: Read): DaysFound | null {
  const [starts, ends] = read(match.slice(1));
  if (starts === null || ends === null || !isInOrder(starts, ends)) return null;
  const weekday = WEEKDAYS.findIndex((each) => each.test(match[1] ?? ''));
  return { ...span, starts, ends, weekday: weekday < 0 ? null : weekday };
}

function isInOrder(starts: string, ends: string): boolean {
  const length = (Date.parse(latest(ends)) - Date.parse(latest(starts))) / 86_400_000;
  return length >= 0 && length <= LONGEST;
}

const latest = (date: string): string => parsePartialDate(date)?.latest ?? date;

const overlap = (a: Span, b: Span): boolean => a.index < b.index + b.text.length && b.index < a.index + a.text.length;

/** Whether it is known to the day. */
export const isDay = (date: string): boolean => date.length === 10;

/** The only date of a line that says nothing else, e.g. `20 February 2021`, `Friday, 14 November 2014`; null for other lines. */
export function dateAlone(text: string): DaysFound | null {
  const [found] = daysIn(text);
  const rest = found === undefined ? '' : text.replace(found.text, '').replace(/[\s:：,，|/]/gu, '');
  return found !== undefined && rest === '' ? found : null;
}

/** The day of the week of an ISO day, 0 for Sunday. */
export const weekdayOf = (isoDay: string): number => new Date(isoDay).getUTCDay();
