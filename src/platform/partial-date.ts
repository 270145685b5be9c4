/** How much of a calendar day is known. */
export const PRECISIONS = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A date known only in part: the days it may mean, as ISO days (`YYYY-MM-DD`), both ends included. */
export interface PartialDate {
  /** `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
}

const CANONICAL = /^([1-9]\d{3})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/**
 * Reads a partial date in one of its four canonical forms.
 *
 * @returns null for any other text, and for a month or day that does not exist in the (proleptic Gregorian) calendar.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = CANONICAL.exec(text);
  if (match === null) return null;
  const [, year, quarter, month, day] = match;
  if (year === undefined) return null;
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return span(text, firstDay(year, last - 2), lastDay(year, last), 'QUARTER');
  }
  if (month === undefined) return span(text, firstDay(year, 1), lastDay(year, 12), 'YEAR');
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return span(text, firstDay(year, Number(month)), lastDay(year, Number(month)), 'MONTH');
  const exists = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? span(text, text, text, 'DAY') : null;
}

/** Whether the text is a `YYYY-MM-DD` that exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  return parsePartialDate(text)?.precision === 'DAY';
}

/** The number of days of a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function firstDay(year: string, month: number): string {
  return `${year}-${twoDigits(month)}-01`;
}

function lastDay(year: string, month: number): string {
  return `${year}-${twoDigits(month)}-${daysInMonth(Number(year), month)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function span(text: string, earliest: string, latest: string, precision: Precision): PartialDate {
  return { text, earliest, latest, precision };
}
