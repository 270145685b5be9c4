import { isOpen } from '../item-facts';
import type { Span } from './bar';
import type { Entry, Lane } from './lanes';

const DAY_MS = 86_400_000;

/** Quarters since the year 0. */
function quarterOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

const dayOfQuarter = (quarter: number): number =>
  Math.round(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3) / DAY_MS);

/** All items of a lane and of the lanes in it. */
export const entriesOf = (lane: Lane): readonly Entry[] =>
  lane.lanes.length > 0 ? lane.lanes.flatMap(entriesOf) : lane.entries;

/** How many items were in hand, or completed, in each quarter of a year. */
export interface Activity {
  /** Years times four, plus the quarter from 0. */
  readonly firstQuarter: number;
  readonly counts: readonly number[];
}

/** @returns null where no item has a date */
export function activityOf(entries: readonly Entry[]): Activity | null {
  const spans = entries.flatMap(({ bar }) => bar.extent ?? []);
  if (spans.length === 0) return null;
  const firstQuarter = quarterOf(spans.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY));
  const last = quarterOf(spans.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY) - 1);
  const counts = Array.from({ length: last - firstQuarter + 1 }, () => 0);
  for (const { from, to } of spans) {
    const end = quarterOf(to - 1) - firstQuarter;
    for (let place = quarterOf(from) - firstQuarter; place <= end; place++) counts[place] = (counts[place] ?? 0) + 1;
  }
  return { firstQuarter, counts };
}

/** A stepped area as an SVG path, one unit a day from its beginning, one unit high. */
export function areaPath({ firstQuarter, counts }: Activity): { readonly span: Span; readonly path: string } {
  const most = Math.max(...counts);
  const from = dayOfQuarter(firstQuarter);
  const steps = counts.map((count, index) => {
    const top = (1 - count / most).toFixed(3);
    return `V${top}H${dayOfQuarter(firstQuarter + index + 1) - from}`;
  });
  return { span: { from, to: dayOfQuarter(firstQuarter + counts.length) }, path: `M0 1${steps.join('')}V1Z` };
}

/** Where the items of a column of the overview stand. */
export interface Column extends Span {
  readonly open: number;
  readonly done: number;
  readonly other: number;
}

/** The whole of the roadmap in columns of a quarter of a year: under way, in force, neither. */
export function columnsOf(entries: readonly Entry[]): Column[] {
  const kinds = {
    open: entries.filter(({ item }) => isOpen(item)),
    done: entries.filter(({ item }) => item.maturity === 'APPROVED'),
  };
  const all = activityOf(entries);
  if (!all) return [];
  const read = (activity: Activity | null, quarter: number) => activity?.counts[quarter - activity.firstQuarter] ?? 0;
  const [open, done] = [activityOf(kinds.open), activityOf(kinds.done)];
  return all.counts.map((count, index) => {
    const quarter = all.firstQuarter + index;
    const parts = { open: read(open, quarter), done: read(done, quarter) };
    return {
      ...parts,
      other: count - parts.open - parts.done,
      from: dayOfQuarter(quarter),
      to: dayOfQuarter(quarter + 1),
    };
  });
}
