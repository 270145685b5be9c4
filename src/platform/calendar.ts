import { daysInMonth } from './partial-date';

/** Arithmetic with ISO days (`YYYY-MM-DD`) of the proleptic Gregorian calendar, without time zones. */

const DAY_IN_MS = 86_400_000;

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/**
 * The same day of the month so many calendar months later, or earlier for a negative number. Where the month is too
 * short, its last day: one month before 31 March is the last day of February.
 */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = parts(day);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return isoDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The same day so many years later; 29 February becomes 28 February where there is none. */
export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12);
}

/** How many days later the second day is than the first; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS);
}

/** How many calendar months later the month of the second day is; the days of the months do not count. */
export function monthsBetween(from: string, to: string): number {
  const [first, second] = [parts(from), parts(to)];
  return (second.year - first.year) * 12 + (second.month - first.month);
}

/** The day so many working days earlier. Saturdays, Sundays and the given holidays (ISO days) are not working days. */
export function subtractWorkingDays(day: string, workingDays: number, holidays: readonly string[] = []): string {
  let at = day;
  for (let left = workingDays; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}

/** Monday to Friday, unless it is one of the given holidays. */
export function isWorkingDay(day: string, holidays: readonly string[] = []): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

function parts(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(day);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

function isoDay(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
