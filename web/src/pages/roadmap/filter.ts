import type { RoadmapItemsQueryVariables } from './roadmap.operations';
import type { RoadmapSearch } from './search';

export type Filter = NonNullable<RoadmapItemsQueryVariables['filter']>;

/** What may be filtered by, apart from how it is looked at. */
export const FILTERS = ['q', 'sdo', 'body', 'domain', 'category', 'stage', 'late', 'twin', 'period'] as const;

/**
 * The filter of the address as the API takes it. What is late is late on the day that is looked at, whenever that is.
 * @returns null where everything is asked for
 */
export function filterOf(search: RoadmapSearch): Filter | null {
  const parts: Filter = {
    ...lasting(search),
    ...(search.stage && { maturities: [...search.stage] }),
    ...(search.late && { overdue: true }),
  };
  return Object.keys(parts).length > 0 ? parts : null;
}

/** The same without what changes as time goes on: to compare two days, both lists hold the same items. */
export function comparedFilterOf(search: RoadmapSearch): Filter | null {
  const parts = lasting(search);
  return Object.keys(parts).length > 0 ? parts : null;
}

/** As many as the API takes. */
const MOST_BODIES = 50;

function lasting({ q, sdo, body, domain, category, twin, period }: RoadmapSearch): Filter {
  const bodies = [...(sdo ?? []), ...(body ?? [])].slice(0, MOST_BODIES);
  const words = q?.trim();
  return {
    ...(words && { text: words }),
    ...(bodies.length > 0 && { bodies }),
    ...(domain && { domains: [...domain] }),
    ...(category && { categories: [...category] }),
    ...(twin && { hasTwin: twin === 'yes' }),
    ...(period && { studyPeriod: period }),
  };
}

/** How many filters are set beside the line of text and the late ones, which show for themselves. */
export const filterCount = (search: RoadmapSearch): number =>
  FILTERS.filter((name) => name !== 'q' && name !== 'late' && search[name] !== undefined).length;
