import { useMemo } from 'react';
import { useApi } from '../../../api/use-api';
import { UNDER_WAY } from '../../../parts/under-way';
import type { Filter } from '../filter';
import { DOMAINS } from '../search';
import { useRoadmap } from '../use-roadmap';
import { type Grid, gridOfCategories, gridOfOrganizations, overlapsIn } from './grid';
import { RoadmapMatrix } from './matrix.operations';

interface Shown {
  /** Null while the first answer is awaited. */
  readonly grid: Grid | null;
  readonly byOrganization: boolean;
  /** Overlaps that are not settled, by domain. */
  readonly overlaps: ReturnType<typeof overlapsIn>;
}

const NONE: Shown['overlaps'] = new Map();

/** The matrix for the filter and day of the address. */
export function useGrid(): Shown {
  const { search, filter, asOf, day, items } = useRoadmap();
  const byOrganization = search.group === 'sdo';
  const active: Filter = { ...filter, maturities: UNDER_WAY.filter((stage) => search.stage?.includes(stage) ?? true) };
  const { data } = useApi(RoadmapMatrix, { filter, asOf, active, late: { ...active, overdue: true } });
  const grid = useMemo(() => {
    if (byOrganization) return items ? gridOfOrganizations(items, DOMAINS, day) : null;
    return data ? gridOfCategories(data) : null;
  }, [byOrganization, items, data, day]);
  return { grid, byOrganization, overlaps: useMemo(() => (data ? overlapsIn(data) : NONE), [data]) };
}
