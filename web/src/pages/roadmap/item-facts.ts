import { OPEN } from './filter';
import { monthNumber } from './time';
import type { RoadmapItem } from './use-items';

type Stage = (typeof OPEN)[number];
type Target = Pick<RoadmapItem['targets'][number], 'event' | 'earliest' | 'latest'>;

/** Whether it is still to come. */
export const isOpen = ({ maturity }: Pick<RoadmapItem, 'maturity'>): boolean =>
  (OPEN as readonly RoadmapItem['maturity'][]).includes(maturity as Stage);

/** Whether its target is over and it is still to come: every day that the words can mean lies before the day. */
export const isLate = (item: Pick<RoadmapItem, 'maturity' | 'target'>, on: string): boolean =>
  isOpen(item) && item.target?.latest != null && item.target.latest < on;

/** Whole months since the last day that the target can mean; 0 where it is not late, or less than one. */
export function monthsLate(item: Pick<RoadmapItem, 'maturity' | 'target'>, on: string): number {
  const latest = item.target?.latest;
  if (!latest || !isLate(item, on)) return 0;
  const months = monthNumber(on) - monthNumber(latest);
  return Math.max(0, on.slice(8) < latest.slice(8) ? months - 1 : months);
}

/** By how many months a target moved: at least and at most, as what was said leaves it open; negative where it came earlier. */
export interface Slip {
  readonly least: number;
  readonly most: number;
}

/**
 * How far a target moved against an earlier one: a range, unless both are as long: a year after a year moved by what lies between them.
 * @returns null where it did not move: they are for other milestones, name no date, or the later one only says more exactly what the earlier said
 */
export function slipBetween(before: Target, after: Target): Slip | null {
  if (before.event !== after.event) return null;
  if (!before.earliest || !before.latest || !after.earliest || !after.latest) return null;
  if (before.earliest <= after.earliest && after.latest <= before.latest) return null;
  if (after.latest === before.latest) return null;
  const [first, last] = [monthNumber(before.earliest), monthNumber(before.latest)];
  const [least, most] = [monthNumber(after.earliest), monthNumber(after.latest)];
  if (last - first === most - least) return { least: least - first, most: least - first };
  return { least: least - last, most: most - first };
}

/** The first target for the same milestone as the last one. */
export const firstTarget = (item: Pick<RoadmapItem, 'target' | 'targets'>) =>
  item.targets.find(({ id, event, earliest }) => event === item.target?.event && earliest && id !== item.target?.id);

/** How far the target slipped since it was first stated. */
export function slipOf(item: Pick<RoadmapItem, 'target' | 'targets'>): Slip | null {
  const first = firstTarget(item);
  return first && item.target ? slipBetween(first, item.target) : null;
}

/** The organization at the root of its body. */
export const sdoOf = ({ body }: Pick<RoadmapItem, 'body'>): string => body.path[0]?.ref ?? body.ref;
