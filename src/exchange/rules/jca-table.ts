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

/** What the table says of a work item. */
export interface RoadmapRow {
  readonly ref: string;
  readonly title: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly nativeStatus: string | null;
  readonly started: string | null;
  readonly domains: readonly string[];
  readonly target: { readonly text: string } | null;
  /** From the organization down to the owner. */
  readonly path: readonly { readonly ref: string }[];
}

/** `SLA_METERING` as it stands in a table: `Sla metering`. */
const words = (name: string) => {
  const text = name.replaceAll('_', ' ').toLowerCase();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** The cells of one row, as the bodies write them: the organization before its body, reference and title in one cell, the address under the scope. */
export function jcaRow({ ref, title, scope, uri, nativeStatus, started, domains, target, path }: RoadmapRow): string[] {
  const owner = path.at(-1)?.ref ?? '';
  const organization = path[0]?.ref ?? '';
  return [
    domains.map(words).join('; '),
    owner === organization || owner.startsWith(organization) ? owner : `${organization} ${owner}`,
    title === null ? ref : `${ref}, ${title}`,
    [scope, uri].filter((part) => part !== null).join('\n'),
    nativeStatus ?? '',
    started ?? '',
    target?.text ?? '',
  ];
}

/** A spreadsheet takes a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a CSV file (RFC 4180) whose cells no spreadsheet runs: what looks like a formula is preceded by an apostrophe. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
