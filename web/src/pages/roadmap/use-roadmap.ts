import { getRouteApi, useRouter } from '@tanstack/react-router';
import { createContext, useContext, useMemo } from 'react';
import { isLate } from '../../parts/under-way';
import { changesBetween, type ItemChange } from './changes';
import { type Filter, filterOf } from './filter';
import type { RoadmapSearch } from './search';
import { today } from './time';
import { listFilterOf, type RoadmapItem, useItems } from './use-items';

const route = getRouteApi('/roadmap');

/** What every view of the roadmap shows: one address, one filter, one list, one pair of days. */
export interface Roadmap {
  readonly search: RoadmapSearch;
  /** What the API is asked for; the matrix asks it itself. */
  readonly filter: Filter | null;
  /** Undefined while the first list is awaited. With `changed`, only those; with `cmp`, those that are gone come along. */
  readonly items: readonly RoadmapItem[] | undefined;
  readonly total: number;
  readonly lateCount: number;
  readonly isTooMany: boolean;
  /** The day that is looked at: `asof`, else today. What is late is late on this day. */
  readonly day: string;
  readonly today: string;
  /** The day gone by that is shown; null where it is the present, which alone can be edited. */
  readonly asOf: string | null;
  /** What changed between `cmp` and the day that is looked at, by id; null where nothing is compared. */
  readonly changes: ReadonlyMap<string, ItemChange> | null;
  /** A newer list is on its way. */
  readonly isStale: boolean;
  readonly error: Error | null;
  retry(): void;
}

/** The state of the address, its list, and the list of the other day where two are compared. */
export function useRoadmapState(): Roadmap {
  const search = route.useSearch();
  const now = today();
  // What a day to come will be like is not known to anybody: that is now.
  const asOf = search.asof && search.asof < now ? search.asof : null;
  const day = asOf ?? now;
  const filter = useMemo(() => listFilterOf(search), [search]);
  const listing = useItems(filter, asOf);
  const base = useBase(search.cmp ?? null, filter);
  const changes = useMemo(
    () => (base.data && listing.data && search.cmp ? changesBetween(base.data.items, listing.data.items) : null),
    [base.data, listing.data, search.cmp],
  );
  const items = useMemo(
    () => listing.data && shownOf(listing.data.items, changes, search, day),
    [listing.data, changes, search, day],
  );
  const failed = listing.error ? listing : base;
  return {
    search,
    filter: useMemo(() => filterOf(search), [search]),
    items,
    total: search.cmp ? (items?.length ?? 0) : (listing.data?.total ?? 0),
    lateCount: useMemo(() => items?.filter((item) => isLate(item, day)).length ?? 0, [items, day]),
    isTooMany: listing.data?.isTooMany ?? false,
    day,
    today: now,
    asOf,
    changes,
    isStale: listing.isPlaceholderData || base.isFetching,
    error: failed.error,
    retry: () => void failed.refetch(),
  };
}

/** The list of the day that is compared with; nothing is asked where there is none. */
const useBase = (day: string | null, filter: Filter | null) => useItems(filter, day, day !== null);

/** Stage and lateness of two days are sifted here: an item is shown where either day lets it through. */
function shownOf(
  items: readonly RoadmapItem[],
  changes: Roadmap['changes'],
  { cmp, stage, late, changed }: RoadmapSearch,
  day: string,
): readonly RoadmapItem[] {
  if (!cmp) return items;
  const gone = [...(changes?.values() ?? [])].filter(({ item, before }) => item === before).map(({ item }) => item);
  const lets = (item: RoadmapItem | null | undefined) =>
    item != null && (!stage || stage.some((each) => each === item.maturity)) && (!late || isLate(item, day));
  return [...items, ...gone].filter(
    (item) => (!changed || changes?.has(item.id)) && (lets(item) || lets(changes?.get(item.id)?.before)),
  );
}

export const RoadmapContext = createContext<Roadmap | null>(null);

/** The roadmap that is shown, for its views. @throws Error outside the page of the roadmap */
export function useRoadmap(): Roadmap {
  const roadmap = useContext(RoadmapContext);
  if (!roadmap) throw new Error('There is no roadmap around this.');
  return roadmap;
}

/** Changes the address: `set({ late: true })`. A step back in the browser undoes it, unless `replace` is given. */
export function useSet() {
  const navigate = route.useNavigate();
  const { history } = useRouter();
  return useMemo(
    () =>
      (parts: Partial<RoadmapSearch>, { replace = false } = {}) => {
        // Who is on the way to another page is not brought back by what the address was still to learn.
        if (history.location.pathname !== '/roadmap') return;
        void navigate({ search: (before) => ({ ...before, ...parts }), replace, resetScroll: false });
      },
    [navigate, history],
  );
}
