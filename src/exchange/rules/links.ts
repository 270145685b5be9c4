import type { Place } from '../../files/rules/document';
import { ACYCLIC, isSymmetric, storedAs } from '../../work-items/rules/relating';
import type { RelationType } from '../../work-items/rules/vocabulary';
import type { RelationName } from './reading';

/** A relation as it is stored, between two work items by their numbers. */
export interface Link {
  readonly from: string;
  readonly type: RelationType;
  readonly to: string;
  /** Of the row that states it. */
  readonly place: Place;
}

/** Relations named from either side, each once as it is stored; none of a text to itself. */
export function linksOf(
  relations: readonly {
    readonly itemId: string;
    readonly name: RelationName;
    readonly otherId: string;
    readonly place: Place;
  }[],
): Link[] {
  const links = new Map<string, Link>();
  for (const { itemId, name, otherId, place } of relations) {
    if (itemId === otherId) continue;
    const { type, outgoing } = storedAs(name);
    const [from, to] = outgoing ? [itemId, otherId] : [otherId, itemId];
    const sides = isSymmetric(type) ? [from, to].sort() : [from, to];
    const key = [type, ...sides].join(' ');
    if (!links.has(key)) links.set(key, { from, type, to, place });
  }
  return [...links.values()];
}

/**
 * Leaves out what would lead a text back to itself, along relations that cannot: of two catalogue records that each claim to replace the other,
 * the first counts.
 *
 * @param known relations of the same kinds that lead on from the ends of the new ones
 */
export function withoutCircles(links: readonly Link[], known: readonly Pick<Link, 'from' | 'type' | 'to'>[]): Link[] {
  const next = new Map<string, Set<string>>();
  const add = ({ from, type, to }: Pick<Link, 'from' | 'type' | 'to'>) => {
    const ends = next.get(`${type} ${from}`) ?? new Set();
    next.set(`${type} ${from}`, ends.add(to));
  };
  for (const link of known) add(link);
  return links.filter((link) => {
    if (!ACYCLIC.includes(link.type)) return true;
    if (leads(next, link.type, link.to, link.from)) return false;
    add(link);
    return true;
  });
}

function leads(next: ReadonlyMap<string, ReadonlySet<string>>, type: RelationType, from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    for (const each of next.get(`${type} ${at}`) ?? []) {
      if (seen.has(each)) continue;
      seen.add(each);
      open.push(each);
    }
  }
  return false;
}
