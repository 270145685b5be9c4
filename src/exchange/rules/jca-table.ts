import type { ActivityDomain, DocumentCategory } from '../../work-items/rules/vocabulary';
import { DOMAIN_NAMES } from './domains';
import { printedName } from './printed-name';

/** The seven columns of the roadmap table that JCA-Cloud sent to the bodies to check (liaison statement JCA-Cloud-LS 26 and the tables that came back). */
export const JCA_COLUMNS = [
  'Activity domain',
  'Entity',
  'Title of deliverable',
  'Scope of deliverable',
  'Current status',
  'Starting date',
  'Target date',
] as const;

/** What the tables say of a work item. Dates and statuses in the words of the source. */
export interface RoadmapRow {
  readonly ref: string;
  readonly title: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly nativeStatus: string | null;
  readonly started: string | null;
  readonly domains: readonly ActivityDomain[];
  readonly target: { readonly text: string } | null;
  /** From the organization down to the owner. */
  readonly path: readonly { readonly ref: string }[];
  /** Cells of the analysis matrix; a domain or a category may be missing. */
  readonly placements: readonly {
    readonly domain: ActivityDomain | null;
    readonly category: DocumentCategory | null;
  }[];
}

/** The cells of one row, as the bodies write them: the organization before its body, reference and title in one cell, the address under the scope. */
export function jcaRow(row: RoadmapRow): string[] {
  const { ref, title, nativeStatus, started, domains, target, path } = row;
  const owner = path.at(-1)?.ref ?? '';
  const organization = path[0]?.ref ?? '';
  return [
    domains.map((domain) => DOMAIN_NAMES[domain]).join('; '),
    owner === organization || owner.startsWith(organization) ? owner : `${organization} ${owner}`,
    printedName(ref, title),
    scopeAndAddress(row),
    nativeStatus ?? '',
    started ?? '',
    target?.text ?? '',
  ];
}

/** The scope, and the address on a line of its own; empty where neither is known. */
export const scopeAndAddress = ({ scope, uri }: Pick<RoadmapRow, 'scope' | 'uri'>): string =>
  [scope, uri === null ? null : `URI: ${uri}`].filter((part) => part !== null).join('\n');
