import { dayNumber, dayOf } from '../time';
import type { Span } from './bar';

/** What the finest marks of the axis are, by how much room a day has. */
export type Level = 'month' | 'quarter' | 'year' | 'decade';

const MONTH_FROM = 1.5;
const QUARTER_FROM = 0.34;
const YEAR_FROM = 0.115;

export function levelOf(pixelsPerDay: number): Level {
  if (pixelsPerDay >= MONTH_FROM) return 'month';
  if (pixelsPerDay >= QUARTER_FROM) return 'quarter';
  return pixelsPerDay >= YEAR_FROM ? 'year' : 'decade';
}

const firstDay = (year: number, month = 1) => dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);

export interface YearTick extends Span {
  readonly year: number;
}

/** The years that a span touches; where they have no room, each fifth stands for those up to the next. */
export function yearTicks({ from, to }: Span, level: Level): YearTick[] {
  const step = level === 'decade' ? 5 : 1;
  const first = Math.floor(yearOf(from) / step) * step;
  const count = Math.floor((yearOf(to - 1) - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = first + index * step;
    return { year, from: firstDay(year), to: firstDay(year + step) };
  });
}

export interface PartTick extends Span {
  readonly year: number;
  /** Quarter or month, from 1. */
  readonly part: number;
}

/** The quarters or months of the years that a span touches; none where they have no room. */
export function partTicks(span: Span, level: Level): PartTick[] {
  if (level !== 'month' && level !== 'quarter') return [];
  const months = level === 'month' ? 1 : 3;
  return yearTicks(span, level).flatMap(({ year, to }) =>
    Array.from({ length: 12 / months }, (_, index) => ({
      year,
      part: index + 1,
      from: firstDay(year, index * months + 1),
      to: index === 12 / months - 1 ? to : firstDay(year, (index + 1) * months + 1),
    })),
  );
}

/** Lines of the grid as an SVG path, one unit a day from the origin, one unit high. */
export const linesPath = (ticks: readonly Span[], origin: number): string =>
  ticks.map(({ from }) => `M${from - origin} 0V1`).join('');

/** Year of a day number. */
export const yearOf = (day: number): number => Number(dayOf(day).slice(0, 4));

/** The whole of time that is laid out: everything that is drawn and today, with room on both sides, in full years. */
export function rangeOf(extents: readonly Span[], today: number): Span {
  const from = extents.reduce((least, extent) => Math.min(least, extent.from), today);
  const to = extents.reduce((most, extent) => Math.max(most, extent.to), today);
  return { from: firstDay(yearOf(from) - 1), to: firstDay(yearOf(to) + 3) };
}
