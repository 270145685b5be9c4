import { type Slip, slipBetween as slipOfIntervals } from '../../parts/slip';
import { isLate, isUnderWay } from '../../parts/under-way';
import { monthNumber } from './time';
import type { RoadmapItem } from './use-items';

type Target = Pick<RoadmapItem['targets'][number], 'event' | 'earliest' | 'latest'>;

/** Whether it is still to come. */
export const isOpen = ({ maturity }: Pick<RoadmapItem, 'maturity'>): boolean => isUnderWay(maturity);

/** Whole months since the last day that the target can mean; 0 where it is not late, or less than one. */
export function monthsLate(item: Pick<RoadmapItem, 'maturity' | 'target'>, on: string): number {
  const latest = item.target?.latest;
  if (!latest || !isLate(item, on)) return 0;
  const months = monthNumber(on) - monthNumber(latest);
  return Math.max(0, on.slice(8) < latest.slice(8) ? months - 1 : months);
}

/** The same as `slipBetween` of the parts, but null as well where it did not move: the later one only says more exactly what the earlier said. */
export function slipBetween(before: Target, after: Target): Slip | null {
  if (!before.earliest || !before.latest || !after.earliest || !after.latest) return null;
  if (before.earliest <= after.earliest && after.latest <= before.latest) return null;
  if (after.latest === before.latest) return null;
  return slipOfIntervals(before, after);
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
