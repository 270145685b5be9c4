import { ACTIVITY_DOMAINS, DOCUMENT_CATEGORIES } from '../../work-items/rules/vocabulary';
import { CATEGORY_NAMES, DOMAIN_NAMES } from './domains';
import type { RoadmapRow } from './jca-table';

/** The columns of the analysis matrix (ITU-T Y Suppl. 49 (11/2018), clause 7.2); the first names the domain. */
export const MATRIX_COLUMNS: readonly string[] = [
  'Activity domain',
  ...DOCUMENT_CATEGORIES.map((category) => CATEGORY_NAMES[category]),
];

/** One row for each activity domain, with the references in each cell, one a line; a gap is an empty cell. */
export function matrixRows(items: readonly Pick<RoadmapRow, 'ref' | 'placements'>[]): string[][] {
  const cells = new Map<string, string[]>();
  for (const { ref, placements } of items) {
    for (const { domain, category } of placements) {
      const refs = cells.get(`${domain} ${category}`) ?? [];
      if (!refs.includes(ref)) cells.set(`${domain} ${category}`, [...refs, ref]);
    }
  }
  return ACTIVITY_DOMAINS.map((domain) => [
    DOMAIN_NAMES[domain],
    ...DOCUMENT_CATEGORIES.map((category) => (cells.get(`${domain} ${category}`) ?? []).join('\n')),
  ]);
}
