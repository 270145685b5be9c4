import { daySpan, daysBetween } from '../../parts/day-span';

/** What of a text its bar shows. */
export interface Spanned {
  readonly id: string;
  /** Partial date. */
  readonly started: string | null;
  /** The days that the target may mean. */
  readonly target: { readonly earliest: string | null; readonly latest: string | null } | null;
}

/** A text on the common axis, in percent of its width. */
export interface MiniBar {
  readonly from: number;
  readonly to: number;
  /** Where the days begin that the target may mean: hatched up to the end. */
  readonly vagueFrom: number;
}

/** Texts of a body on one axis of whole years. */
export interface MiniTimeline {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Where today is: the axis holds it always. */
  readonly today: number;
  /** By number of the text; one whose start or target is not known has none. */
  readonly bars: ReadonlyMap<string, MiniBar>;
}

interface Known {
  readonly id: string;
  readonly start: string;
  readonly earliest: string;
  readonly latest: string;
}

const knownOf = ({ id, started, target }: Spanned): Known[] => {
  if (!started || !target?.earliest || !target.latest) return [];
  const start = daySpan(started).earliest;
  return target.latest < start ? [] : [{ id, start, earliest: target.earliest, latest: target.latest }];
};

/** @returns null where of no text both ends are known */
export function miniTimeline(items: readonly Spanned[], today: string): MiniTimeline | null {
  const known = items.flatMap(knownOf);
  if (known.length === 0) return null;
  const days = [...known.flatMap(({ start, latest }) => [start, latest]), today].sort();
  const firstYear = Number(days[0]?.slice(0, 4));
  const lastYear = Number(days.at(-1)?.slice(0, 4));
  const origin = `${firstYear}-01-01`;
  const whole = daysBetween(origin, `${lastYear + 1}-01-01`);
  const at = (day: string) => Math.round((daysBetween(origin, day) / whole) * 1000) / 10;
  const bars = known.map(({ id, start, earliest, latest }): [string, MiniBar] => {
    const from = at(start);
    return [id, { from, to: at(latest), vagueFrom: Math.max(from, at(earliest)) }];
  });
  return { firstYear, lastYear, today: at(today), bars: new Map(bars) };
}
