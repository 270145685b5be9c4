import { daySpan } from '../../parts/day-span';

/** What of a meeting a calendar needs; dates are known in part. */
export interface Dated {
  readonly starts: string | null;
  readonly ends: string | null;
}

/** What a list says of when meetings are: those of a year together, the latest first. */
export function byYear<M extends Dated>(meetings: readonly M[]): { year: string | null; meetings: M[] }[] {
  const years = new Map<string | null, M[]>();
  for (const meeting of meetings) {
    const year = meeting.starts?.slice(0, 4) ?? null;
    const some = years.get(year);
    if (some) some.push(meeting);
    else years.set(year, [meeting]);
  }
  return [...years].map(([year, some]) => ({ year, meetings: some }));
}

const isDay = (value: string | null): value is string => value !== null && /^\d{4}-\d\d-\d\d$/.test(value);

/** A day of the grid, with the meetings that are known to be on it. */
export interface GridDay<M> {
  readonly day: string;
  readonly isInMonth: boolean;
  readonly meetings: readonly { readonly meeting: M; readonly isFirst: boolean }[];
}

export interface MonthGrid<M> {
  readonly weeks: readonly (readonly GridDay<M>[])[];
  /** In this month or perhaps in it; on which days is not known, and none is made up. */
  readonly dayless: readonly M[];
}

const DAY_MS = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Days of whole weeks around a month. @param firstDay of the week: 1 Monday to 7 Sunday */
function daysOf(month: string, firstDay: number): string[] {
  const { earliest, latest } = daySpan(month);
  const first = Date.parse(`${earliest}T00:00:00Z`);
  const lead = (new Date(first).getUTCDay() - (firstDay % 7) + 7) % 7;
  const whole = Math.ceil((lead + Number(latest.slice(8))) / 7) * 7;
  return Array.from({ length: whole }, (_, place) => iso(first + (place - lead) * DAY_MS));
}

/** A month as a grid of weeks. @param month `YYYY-MM` */
export function monthGrid<M extends Dated>(meetings: readonly M[], month: string, firstDay: number): MonthGrid<M> {
  const known = meetings.filter(({ starts }) => isDay(starts));
  const days = daysOf(month, firstDay).map(
    (day): GridDay<M> => ({
      day,
      isInMonth: day.startsWith(month),
      meetings: known
        .filter(({ starts, ends }) => starts !== null && starts <= day && day <= (isDay(ends) ? ends : starts))
        .map((meeting) => ({ meeting, isFirst: meeting.starts === day })),
    }),
  );
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const { earliest, latest } = daySpan(month);
  const dayless = meetings.filter(({ starts, ends }) => {
    if (starts === null || isDay(starts)) return false;
    return daySpan(starts).earliest <= latest && daySpan(ends ?? starts).latest >= earliest;
  });
  return { weeks, dayless };
}

/** The month before or after. */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + step, 1)).slice(0, 7);
}
