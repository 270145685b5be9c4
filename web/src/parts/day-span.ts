/** The first and the last day that a date known in part may mean. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (number: number) => String(number).padStart(2, '0');
const monthsOf = (year: string, first: number, last: number): DaySpan => ({
  earliest: `${year}-${two(first)}-01`,
  latest: `${year}-${two(last)}-${two(lastDayOf(Number(year), last))}`,
});

/** @param value `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD` */
export function daySpan(value: string): DaySpan {
  const [year = '', part, day] = value.split('-');
  if (part === undefined) return monthsOf(year, 1, 12);
  if (part.startsWith('Q')) return monthsOf(year, Number(part.slice(1)) * 3 - 2, Number(part.slice(1)) * 3);
  return day === undefined ? monthsOf(year, Number(part), Number(part)) : { earliest: value, latest: value };
}

/** Whole days from one day to another, negative where it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Today where the reader is, as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
