import type { Enums } from '../../api/enums.operations';

type Domain = Enums['ActivityDomain'];
type Category = Enums['DocumentCategory'];

/** A place in the roadmap matrix. */
export interface Cell {
  readonly domain: Domain;
  /** Null where no column is assigned. */
  readonly category: Category | null;
}

/** Rows and columns of the matrix, in its order (Suppl. 49). */
export const DOMAINS = [
  'FUNDAMENTAL',
  'CLOUD_SERVICE_CATEGORY',
  'INTER_CLOUD_CSB',
  'MANAGEMENT',
  'SECURITY',
  'SLA_METERING',
  'TESTING',
  'OTHERS',
] as const satisfies readonly Domain[];
export const CATEGORIES = [
  'GENERAL_DEFINITION',
  'REQUIREMENTS_USE_CASES',
  'ARCHITECTURE',
  'API_INTERFACE_PROFILE',
  'DATA_MODEL_FORMAT_SCHEMA',
  'OTHERS',
] as const satisfies readonly Category[];

/** Cells as one text that can be compared and kept: one a line, each once. A row that the source left empty is no cell. */
export function cellsText(
  cells: readonly { readonly domain: Domain | null; readonly category: Category | null }[],
): string {
  const lines = cells.flatMap(({ domain, category }) => (domain ? [[domain, category ?? ''].join('\t')] : []));
  return [...new Set(lines)].sort().join('\n');
}

export const cellsOf = (text: string): Cell[] =>
  text.split('\n').flatMap((line) => {
    const [row, column] = line.split('\t');
    const domain = DOMAINS.find((each) => each === row);
    return domain ? [{ domain, category: CATEGORIES.find((each) => each === column) ?? null }] : [];
  });
