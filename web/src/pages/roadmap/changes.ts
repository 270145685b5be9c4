import type { Slip } from '../../parts/slip';
import { slipBetween } from './item-facts';
import type { RoadmapItem } from './use-items';

/** What became of an item between two days; several may be true. */
export interface ItemChange {
  readonly item: RoadmapItem;
  /** As it was on the earlier day; null where it was not there yet. */
  readonly before: RoadmapItem | null;
  readonly isNew: boolean;
  /** Withdrawn since, or no longer in the programme. */
  readonly isGone: boolean;
  /** It stands elsewhere on the canonical scale, or has another status in the body’s own words. */
  readonly hasMoved: boolean;
  /** Its target was moved, for the first time stated, or taken back. */
  readonly hasNewTarget: boolean;
  /** How far, where both targets are for the same milestone and name dates. */
  readonly slip: Slip | null;
  /** It is cited by another reference. */
  readonly isRenamed: boolean;
  /** Another body owns it. */
  readonly hasNewOwner: boolean;
}

/**
 * What is different between two days.
 * @param before all items as they were on the earlier day
 * @param after the same as they are on the later one
 * @returns for each item that changed, by its id; those that are no longer there carry their last state
 */
export function changesBetween(
  before: readonly RoadmapItem[],
  after: readonly RoadmapItem[],
): ReadonlyMap<string, ItemChange> {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map(({ id }) => id));
  const changes = new Map<string, ItemChange>();
  for (const item of after) {
    const change = changeOf(earlier.get(item.id) ?? null, item);
    if (change) changes.set(item.id, change);
  }
  for (const item of before)
    if (!later.has(item.id)) changes.set(item.id, { ...SAME, item, before: item, isGone: true });
  return changes;
}

/** How many items are new, are gone, stand elsewhere, have another target; one may count in several. */
export function countChanges(changes: Iterable<ItemChange>) {
  const counts = { fresh: 0, gone: 0, moved: 0, slipped: 0 };
  for (const { isNew, isGone, hasMoved, hasNewTarget } of changes) {
    counts.fresh += Number(isNew);
    counts.gone += Number(isGone);
    counts.moved += Number(hasMoved && !isGone);
    counts.slipped += Number(hasNewTarget);
  }
  return counts;
}

const SAME = {
  isNew: false,
  isGone: false,
  hasMoved: false,
  hasNewTarget: false,
  slip: null,
  isRenamed: false,
  hasNewOwner: false,
};

const isOver = ({ maturity }: RoadmapItem) => maturity === 'WITHDRAWN' || maturity === 'DELETED';

function changeOf(before: RoadmapItem | null, item: RoadmapItem): ItemChange | null {
  if (!before) return { ...SAME, item, before, isNew: true };
  const change: ItemChange = {
    item,
    before,
    isNew: false,
    isGone: isOver(item) && !isOver(before),
    hasMoved: item.maturity !== before.maturity || item.nativeStatus !== before.nativeStatus,
    hasNewTarget: item.target?.text !== before.target?.text || item.target?.event !== before.target?.event,
    slip: item.target && before.target ? slipBetween(before.target, item.target) : null,
    isRenamed: item.ref !== before.ref,
    hasNewOwner: item.body.ref !== before.body.ref,
  };
  const { isGone, hasMoved, hasNewTarget, isRenamed, hasNewOwner } = change;
  return isGone || hasMoved || hasNewTarget || isRenamed || hasNewOwner ? change : null;
}
