import {
  ACTIVITY_DOMAINS,
  type ActivityDomain,
  DOCUMENT_CATEGORIES,
  type DocumentCategory,
  LISTED_MATURITIES,
  type Maturity,
} from '../../work-items/rules/vocabulary';

/** What a group of the roadmap is about; null for what its grouping does not set, and for the items without it. */
export interface GroupKey {
  readonly domain: ActivityDomain | null;
  readonly category: DocumentCategory | null;
  readonly maturity: Maturity | null;
  readonly year: number | null;
}

const NOTHING: GroupKey = { domain: null, category: null, maturity: null, year: null };

/** Longest run of years without items that is still shown year by year. */
const MOST_YEARS = 200;

/** Every group of a grouping that has no items of its own to come from, in the order to show: empty ones are kept. */
export function expectedGroups(by: 'DOMAIN' | 'STATUS' | 'MATRIX_CELL'): GroupKey[] {
  switch (by) {
    case 'DOMAIN':
      return ACTIVITY_DOMAINS.map((domain) => ({ ...NOTHING, domain }));
    case 'STATUS':
      return LISTED_MATURITIES.map((maturity) => ({ ...NOTHING, maturity }));
    case 'MATRIX_CELL':
      return ACTIVITY_DOMAINS.flatMap((domain) =>
        DOCUMENT_CATEGORIES.map((category) => ({ ...NOTHING, domain, category })),
      );
  }
}

/** Every year from the first to the last of those given. */
export function yearsBetween(years: readonly number[]): GroupKey[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const length = Math.min(Math.max(...years) - first + 1, MOST_YEARS);
  return Array.from({ length }, (_, index) => ({ ...NOTHING, year: first + index }));
}

const sameKey = (a: GroupKey, b: GroupKey) =>
  a.domain === b.domain && a.category === b.category && a.maturity === b.maturity && a.year === b.year;

/**
 * Puts counted groups into the order of the expected ones and keeps those that nothing was counted for, with 0.
 * Groups that were counted but not expected (items without the thing grouped by) come last.
 */
export function fillGroups<Group extends GroupKey & { readonly count: number }>(
  expected: readonly GroupKey[],
  counted: readonly Group[],
): (GroupKey & { readonly count: number })[] {
  const filled = expected.map((key) => counted.find((group) => sameKey(group, key)) ?? { ...key, count: 0 });
  const others = counted.filter((group) => !expected.some((key) => sameKey(group, key)));
  return [...filled, ...others];
}
