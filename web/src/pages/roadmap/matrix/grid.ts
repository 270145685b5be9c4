import { isLate } from '../../../parts/under-way';
import { isOpen, sdoOf } from '../item-facts';
import type { RoadmapItem } from '../use-items';
import type { RoadmapMatrixQuery } from './matrix.operations';

type Domain = RoadmapItem['domains'][number];

/** One crossing of a row and a column. */
export interface Cell {
  /** Name of the column: a document category, or an organization. */
  readonly column: string;
  readonly count: number;
  /** How many of them are still to come. */
  readonly active: number;
  /** How many of those have a target that is over. */
  readonly late: number;
  /** Organizations that own what stands in it. */
  readonly owners: readonly string[];
}

export interface GridRow {
  readonly domain: Domain;
  readonly cells: readonly Cell[];
  readonly gaps: number;
  /** Organizations with something active in the row; two or more are worth a look at who does what. */
  readonly activeOwners: readonly string[];
}

export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  readonly gaps: number;
}

/** How many overlaps are not settled in each domain that one of their texts stands in. */
export function overlapsIn({ overlaps }: Pick<RoadmapMatrixQuery, 'overlaps'>): ReadonlyMap<Domain, number> {
  const counts = new Map<Domain, number>();
  for (const { item, other } of overlaps.nodes)
    for (const domain of new Set([...item.domains, ...(other?.domains ?? [])]))
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return counts;
}

const gapsIn = (cells: readonly Cell[]): number => cells.filter(({ count }) => count === 0).length;

/** The matrix of Supplement 49, as the API answers it: activity domains by document categories. */
export function gridOfCategories({ all, active, late }: Pick<RoadmapMatrixQuery, 'all' | 'active' | 'late'>): Grid {
  const activeIn = new Map(active.rows.flatMap((row) => row.cells.map((cell) => [row.domain + cell.category, cell])));
  const lateIn = new Map(late.rows.flatMap((row) => row.cells.map((cell) => [row.domain + cell.category, cell.count])));
  const rows = all.rows.map(({ domain, cells }): GridRow => {
    const crossed = cells.map(({ category, count, owners }) => ({
      column: category,
      count,
      owners,
      active: activeIn.get(domain + category)?.count ?? 0,
      late: lateIn.get(domain + category) ?? 0,
    }));
    const owners = cells.flatMap(({ category }) => activeIn.get(domain + category)?.owners ?? []);
    return { domain, cells: crossed, gaps: gapsIn(crossed), activeOwners: [...new Set(owners)].sort() };
  });
  return { columns: all.rows[0]?.cells.map(({ category }) => category) ?? [], rows, gaps: all.gapCount };
}

/**
 * Activity domains by organizations, from the list that is shown; the organizations with the most items first.
 * @param domains the rows, also those without an item
 * @param on day on which what is late is counted, `YYYY-MM-DD`
 */
export function gridOfOrganizations(items: readonly RoadmapItem[], domains: readonly Domain[], on: string): Grid {
  const totals = new Map<string, number>();
  for (const item of items) if (item.domains.length > 0) totals.set(sdoOf(item), (totals.get(sdoOf(item)) ?? 0) + 1);
  const columns = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  const rows = domains.map((domain): GridRow => {
    const cells = columns.map((column) => {
      const here = items.filter((item) => sdoOf(item) === column && item.domains.includes(domain));
      const active = here.filter(isOpen);
      return {
        column,
        count: here.length,
        active: active.length,
        late: active.filter((item) => isLate(item, on)).length,
        owners: here.length > 0 ? [column] : [],
      };
    });
    const activeOwners = cells.filter(({ active }) => active > 0).map(({ column }) => column);
    return { domain, cells, gaps: gapsIn(cells), activeOwners };
  });
  return { columns, rows, gaps: rows.reduce((sum, row) => sum + row.gaps, 0) };
}

/** The step of the scale that a number takes, 0 (none) to 5 (most): each step holds twice what the one below does. */
export function stepOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (count === 0) return 0;
  const share = count / Math.max(1, most);
  if (share > 1 / 2) return 5;
  if (share > 1 / 4) return 4;
  if (share > 1 / 8) return 3;
  return share > 1 / 16 ? 2 : 1;
}
