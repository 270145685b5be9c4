import type { ReadIdentifier, ReadItem } from './reading';

/**
 * One row for every source key. Some catalogues hold several records for one text, a record for each stage or version: the one
 * that stands highest tells how it stands now, the others keep the provisional names that it had. Rows without a key stay.
 * The order is that of the first record of each.
 */
export function foldBySourceKey(items: readonly ReadItem[]): ReadItem[] {
  const places = new Map<string, number>();
  const folded: ReadItem[] = [];
  for (const item of items) {
    const place = item.sourceKey === null ? undefined : places.get(item.sourceKey);
    const before = place === undefined ? undefined : folded[place];
    if (place === undefined || before === undefined) {
      if (item.sourceKey !== null) places.set(item.sourceKey, folded.length);
      folded.push(item);
    } else folded[place] = merged(before, item);
  }
  return folded;
}

function merged(first: ReadItem, second: ReadItem): ReadItem {
  const [lower, higher] = standsAbove(first, second) ? [second, first] : [first, second];
  const known = new Set(higher.identifiers.map((each) => each.text));
  const names: ReadIdentifier[] = lower.identifiers.filter(
    (each) => each.kind === 'PROVISIONAL' && !known.has(each.text),
  );
  return { ...higher, identifiers: [...higher.identifiers, ...names] };
}

/** Whether a row tells more of the present than another of the same key. */
export const standsAbove = (a: Pick<ReadItem, 'standing'>, b: Pick<ReadItem, 'standing'>): boolean =>
  (a.standing ?? '') > (b.standing ?? '');
