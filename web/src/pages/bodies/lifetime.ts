import { daySpan, daysBetween } from '../../parts/day-span';

/** What is known of when a body begins and ends. */
export interface Life {
  readonly established: string | null;
  readonly ended: string | null;
  /** The end that its terms set, unless it is extended. */
  readonly lifetimeEnds: string | null;
  readonly lifetimePeriod: { readonly endsOn: string | null } | null;
  readonly studyPeriod: { readonly startsOn: string; readonly endsOn: string | null } | null;
}

/** The bar of a lifetime, in percent of its whole width. */
export interface LifetimeBar {
  readonly begins: string;
  readonly ends: string | null;
  /** How much of the start and of the end is the span in which it may lie, where the day is not known. */
  readonly startSpan: number;
  readonly endSpan: number;
  /** Where today is; null where it lies outside. */
  readonly today: number | null;
}

/** @returns null where its beginning is not known */
export function lifetimeBar(life: Life, today: string): LifetimeBar | null {
  const begins = life.established ?? life.studyPeriod?.startsOn ?? null;
  if (begins === null) return null;
  const ends = life.ended ?? life.lifetimeEnds ?? life.lifetimePeriod?.endsOn ?? life.studyPeriod?.endsOn ?? null;
  const start = daySpan(begins);
  const end = ends === null ? null : daySpan(ends);
  const last = end?.latest ?? (today > start.latest ? today : start.latest);
  const whole = Math.max(1, daysBetween(start.earliest, last));
  const share = (from: string, to: string) => Math.round((daysBetween(from, to) / whole) * 1000) / 10;
  const isWithin = today >= start.earliest && today <= last;
  return {
    begins,
    ends,
    startSpan: Math.min(100, share(start.earliest, start.latest)),
    endSpan: end ? Math.min(100, share(end.earliest, end.latest)) : 0,
    today: isWithin ? share(start.earliest, today) : null,
  };
}
