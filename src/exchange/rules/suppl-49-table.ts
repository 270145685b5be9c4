import { ACTIVITY_DOMAINS, type ActivityDomain } from '../../work-items/rules/vocabulary';
import { DOMAIN_NAMES } from './domains';
import { type RoadmapRow, scopeAndAddress } from './jca-table';
import { printedName } from './printed-name';

/** The four columns of the tables of deliverables in ITU-T Y Suppl. 49 (11/2018), clauses 8 to 16. */
export const SUPPL_49_COLUMNS = ['Title of deliverable', 'Current status', 'Starting date', 'Target date'] as const;

/** A part of the roadmap under one heading; null for what nobody has placed. */
export type RoadmapSection = ActivityDomain | null;
export const ROADMAP_SECTIONS: readonly RoadmapSection[] = [...ACTIVITY_DOMAINS, null];

export const sectionName = (section: RoadmapSection): string =>
  section === null ? 'Without activity domain' : DOMAIN_NAMES[section];

export const suppl49Row = ({ ref, title, nativeStatus, started, target }: RoadmapRow): string[] => [
  printedName(ref, title),
  nativeStatus ?? '',
  started ?? '',
  target?.text ?? '',
];

/** What the list below a table says of a deliverable: `ITU-T Y.3507: ...`, then its address; null where neither is known. */
export function suppl49Bullet(row: RoadmapRow): string | null {
  const said = scopeAndAddress(row);
  return said === '' ? null : `${row.ref}: ${said}`;
}

/** Whether a work item stands in a section; one of several domains stands in each. */
export const standsIn = ({ domains }: Pick<RoadmapRow, 'domains'>, section: RoadmapSection): boolean =>
  section === null ? domains.length === 0 : domains.includes(section);
