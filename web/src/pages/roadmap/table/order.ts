import { sdoOf, slipOf } from '../item-facts';
import type { Grouping } from '../search';
import type { RoadmapItem } from '../use-items';

export const COLUMN_KEYS = [
  'ref',
  'title',
  'sdo',
  'body',
  'stage',
  'started',
  'target',
  'slip',
  'approved',
  'process',
  'type',
  'twin',
  'liaisons',
  'confirmed',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Those that are shown where the address names none. */
export const USUAL: readonly ColumnKey[] = [
  'ref',
  'title',
  'body',
  'stage',
  'started',
  'target',
  'slip',
  'process',
  'liaisons',
];

/** The columns that an address names, in its order; the reference is always there, first. */
export function columnsOf(cols: readonly string[] | undefined): readonly ColumnKey[] {
  const named = (cols ?? []).flatMap((name) => COLUMN_KEYS.find((key) => key === name) ?? []);
  return named.length === 0 ? USUAL : ['ref', ...new Set(named.filter((key) => key !== 'ref'))];
}

export interface Order {
  readonly key: ColumnKey;
  readonly descending: boolean;
}

/** `target` or `-target`; by reference where the address says nothing that is known. */
export function orderOf(sort: string | undefined): Order {
  const descending = sort?.startsWith('-') ?? false;
  const key = COLUMN_KEYS.find((each) => each === sort?.slice(descending ? 1 : 0));
  return key ? { key, descending } : { key: 'ref', descending: false };
}

export const sortOf = ({ key, descending }: Order): string => (descending ? `-${key}` : key);

const STAGES = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN'];

/** What a date known in part is sorted by: its latest possible day, then how exactly it is known (the exact before the vague). */
const latestDay = (date: string): string => {
  const [year = '', part] = date.split('-');
  if (part === undefined) return `${year}-12-31 3`;
  if (part.startsWith('Q')) return `${year}-${String(Number(part.slice(1)) * 3).padStart(2, '0')}-31 2`;
  return date.length === 7 ? `${date}-31 1` : `${date} 0`;
};

const precision = (earliest: string | null, latest: string): number =>
  earliest ? Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000) : 0;

/** What an item is sorted by in a column; null where it has nothing there: those come last, either way. */
function sortValue(item: RoadmapItem, key: ColumnKey): string | number | null {
  switch (key) {
    case 'ref':
      return item.ref;
    case 'title':
      return item.title;
    case 'sdo':
      return sdoOf(item);
    case 'body':
      return item.body.path.map(({ ref }) => ref).join(' ');
    case 'stage':
      return STAGES.indexOf(item.maturity);
    case 'started':
      return item.started && latestDay(item.started);
    case 'approved':
      return item.approved && latestDay(item.approved);
    case 'confirmed':
      return item.confirmedOn;
    case 'target':
      return targetValue(item);
    case 'slip':
      return slipOf(item)?.most ?? null;
    case 'process':
      return item.approvalProcess;
    case 'type':
      return item.type;
    case 'liaisons':
      return item.liaisonCount || null;
    case 'twin':
      return item.twins[0]?.ref ?? null;
  }
}

function targetValue({ target }: RoadmapItem): string | null {
  if (!target?.latest) return null;
  return `${target.latest} ${String(precision(target.earliest, target.latest)).padStart(6, '0')}`;
}

/** The items in the order of a column; equal ones by reference, `Q5/2` before `Q17/13`. */
export function inOrder(items: readonly RoadmapItem[], { key, descending }: Order): readonly RoadmapItem[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const sign = descending ? -1 : 1;
  const valued = items.map((item) => ({ item, value: sortValue(item, key) }));
  valued.sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? byRef(a, b) : a.value === null ? 1 : -1;
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : collator.compare(String(a.value), String(b.value));
    return sign * order || byRef(a, b);
  });
  return valued.map(({ item }) => item);

  function byRef(a: { item: RoadmapItem }, b: { item: RoadmapItem }): number {
    return collator.compare(a.item.ref, b.item.ref);
  }
}

/** A line of the table: the head of a group, or an item. */
export type Line =
  | { readonly kind: 'group'; readonly name: string; readonly count: number }
  | { readonly kind: 'item'; readonly item: RoadmapItem; readonly group: string };

/**
 * The lines of a table with groups; an item of several activity domains stands in each.
 */
export function linesOf(
  items: readonly RoadmapItem[],
  group: Grouping | undefined,
  shut: ReadonlySet<string>,
): readonly Line[] {
  if (!group) return items.map((item) => ({ kind: 'item', item, group: '' }));
  const groups = new Map<string, RoadmapItem[]>();
  for (const item of items)
    for (const name of groupsOf(item, group)) groups.set(name, [...(groups.get(name) ?? []), item]);
  const collator = new Intl.Collator('en', { numeric: true });
  return [...groups.entries()]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .flatMap(([name, members]): readonly Line[] => [
      { kind: 'group', name, count: members.length },
      ...(shut.has(name) ? [] : members.map((item): Line => ({ kind: 'item', item, group: name }))),
    ]);
}

function groupsOf(item: RoadmapItem, group: Grouping): readonly string[] {
  if (group === 'domain') return item.domains.length > 0 ? item.domains : [''];
  if (group === 'sdo') return [sdoOf(item)];
  return group === 'group' ? [item.body.ref] : [item.maturity];
}
