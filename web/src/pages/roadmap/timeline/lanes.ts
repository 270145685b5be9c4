import { isLate } from '../../../parts/under-way';
import { sdoOf } from '../item-facts';
import { DOMAINS, type Grouping, STAGES } from '../search';
import type { RoadmapItem } from '../use-items';
import { type Bar, barOf } from './bar';

/** An item with what is drawn of it. */
export interface Entry {
  readonly item: RoadmapItem;
  readonly bar: Bar;
}

/** A swim-lane: items that belong together, or lanes of them. */
export interface Lane {
  /** Of its own among all lanes. */
  readonly key: string;
  /** What it stands for: a value of the schema, or a notation; null for items without any. */
  readonly name: string | null;
  readonly level: 1 | 2;
  readonly count: number;
  readonly lateCount: number;
  readonly lanes: readonly Lane[];
  /** With a date, by their beginning; empty where it has lanes. */
  readonly entries: readonly Entry[];
  /** Without any date. */
  readonly undated: readonly Entry[];
}

/**
 * Groups items into lanes. One in several activity domains stands in the lane of each.
 * @param items in the order of their references
 * @param compare of notations, by the language of the reader
 * @param day that is looked at
 */
export function lanesOf(
  items: readonly RoadmapItem[],
  grouping: Grouping,
  day: string,
  compare: (a: string, b: string) => number,
): readonly Lane[] {
  const entries = items.map((item) => ({ item, bar: barOf(item, day) })).sort(byBeginning);
  const make = (
    all: readonly Entry[],
    key: string,
    name: string | null,
    level: 1 | 2,
    lanes: readonly Lane[],
  ): Lane => ({
    key,
    name,
    level,
    count: all.length,
    lateCount: all.filter(({ item }) => isLate(item, day)).length,
    lanes,
    entries: lanes.length > 0 ? [] : all.filter(({ bar }) => bar.extent),
    undated: lanes.length > 0 ? [] : all.filter(({ bar }) => !bar.extent),
  });
  const order = orderOf(grouping, compare);
  return split(entries, NAMES[grouping], order).map(([name, all]) => {
    const key = `${name}`;
    const below = grouping === 'group' ? [] : split(all, groupNames, orderOf('group', compare));
    const lanes = below.map(([group, some]) => make(some, `${key}/${group}`, group, 2, []));
    return make(all, key, name, 1, lanes);
  });
}

/** The group or Question with its organization in front: `ITU-T Q17/13`, `ISO/IEC JTC 1/SC 38`. */
export function groupName(item: Pick<RoadmapItem, 'body'>): string {
  const { ref } = item.body;
  const sdo = sdoOf(item);
  return ref.startsWith(sdo) ? ref : `${sdo} ${ref}`;
}

const groupNames = (item: RoadmapItem): readonly string[] => [groupName(item)];

/** The names of the lanes in which an item stands. */
const NAMES: Readonly<Record<Grouping, (item: RoadmapItem) => readonly string[]>> = {
  domain: ({ domains }) => domains,
  sdo: (item) => [sdoOf(item)],
  group: groupNames,
  state: ({ maturity }) => [maturity],
};

function orderOf(grouping: Grouping, compare: (a: string, b: string) => number) {
  const words: readonly string[] | null = grouping === 'domain' ? DOMAINS : grouping === 'state' ? STAGES : null;
  return words ? (a: string, b: string) => words.indexOf(a) - words.indexOf(b) : compare;
}

/** Those without a name come last. */
function split(
  entries: readonly Entry[],
  names: (item: RoadmapItem) => readonly string[],
  order: (a: string, b: string) => number,
): [string | null, Entry[]][] {
  const groups = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const own = names(entry.item);
    for (const name of own.length > 0 ? own : [null]) {
      const group = groups.get(name);
      if (group) group.push(entry);
      else groups.set(name, [entry]);
    }
  }
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : order(a, b)));
}

const beginning = ({ bar }: Entry): number => bar.extent?.from ?? Number.POSITIVE_INFINITY;

/** Those that begin on one day stay in the order of their references, in which they came. */
const byBeginning = (a: Entry, b: Entry): number => {
  const [one, other] = [beginning(a), beginning(b)];
  return one === other ? 0 : one - other;
};
