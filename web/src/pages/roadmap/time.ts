/** Calendar days as texts `YYYY-MM-DD` and as whole days since 1970-01-01, which can be laid out on a line. No clock, no time zone. */
const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00Z`) / DAY_MS);

/** The day of such a number. */
export const dayOf = (number: number): string => new Date(Math.round(number) * DAY_MS).toJSON().slice(0, 10);

/** Months since the year 0: two days of one month have the same. */
export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** First and last day that something may mean, both included. */
export interface Interval {
  readonly earliest: string;
  readonly latest: string;
}

/** The days that a date known in part may mean: `2014`, `2014-Q3`, `2014-09`, `2014-09-17`. Null where it is none. */
export function intervalOf(partial: string | null | undefined): Interval | null {
  const read = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(partial ?? '');
  if (!partial || !read) return null;
  const [, year = '', quarter, month, day] = read;
  if (day) return { earliest: partial, latest: partial };
  if (month) return { earliest: `${partial}-01`, latest: lastDayOf(Number(year), Number(month)) };
  if (quarter)
    return {
      earliest: `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`,
      latest: lastDayOf(Number(year), Number(quarter) * 3),
    };
  return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

/** @param month from 1 */
const lastDayOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toJSON().slice(0, 10);

/** The day at the reader’s, as the clock of the browser has it. */
export function today(now: Date = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
