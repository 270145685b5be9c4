import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { execute } from '../../api/execute';
import { API } from '../../api/use-api';
import { comparedFilterOf, type Filter, filterOf } from './filter';
import {
  type RoadmapItemFragment,
  RoadmapItems,
  type RoadmapItemsQuery,
  type RoadmapItemsQueryVariables,
} from './roadmap.operations';
import type { RoadmapSearch } from './search';

/** A work item as every view of the roadmap has it. */
export type RoadmapItem = RoadmapItemFragment;

/** All items that a filter lets through. */
export interface Listing {
  /** Empty where there are too many. */
  readonly items: readonly RoadmapItem[];
  readonly total: number;
  readonly isTooMany: boolean;
}

/** More than these are not loaded: the reader is asked for a filter. */
export const MOST_ITEMS = 10_000;

/** All items, page by page, for `useQuery`; loaded once for the timeline and the table. */
const listed = (filter: Filter | null, asOf: string | null) =>
  queryOptions({
    queryKey: [...API, RoadmapItems.name, filter, asOf],
    queryFn: ({ signal }) => load(filter, asOf, signal),
  });

/** What the list of an address is asked for. */
export const listFilterOf = (search: RoadmapSearch): Filter | null =>
  search.cmp ? comparedFilterOf(search) : filterOf(search);

/** The list that an address shows, to be asked for before the page is there. */
export const firstList = (search: RoadmapSearch) => listed(listFilterOf(search), search.asof ?? null);

async function load(filter: Filter | null, asOf: string | null, signal: AbortSignal): Promise<Listing> {
  const items: RoadmapItem[] = [];
  let total = 0;
  let after: string | null = null;
  do {
    const page: RoadmapItemsQueryVariables = { filter, asOf, after, isFirst: after === null };
    const { roadmap }: RoadmapItemsQuery = await execute(RoadmapItems, page, signal);
    total = roadmap.totalCount ?? total;
    if (total > MOST_ITEMS) return { items: [], total, isTooMany: true };
    items.push(...roadmap.nodes);
    after = roadmap.pageInfo.hasNextPage ? roadmap.pageInfo.endCursor : null;
  } while (after !== null);
  return { items, total, isTooMany: false };
}

/** All items that a filter lets through, as they are or as they were on a day; what was shown stays until they are there. */
export const useItems = (filter: Filter | null, asOf: string | null, enabled = true) =>
  useQuery({ ...listed(filter, asOf), placeholderData: enabled ? keepPreviousData : undefined, enabled });
