const CANDIDATES = [',', ';', '\t', '|'] as const;
export type Separator = (typeof CANDIDATES)[number];

const LOOKED_AT = 64 * 1_024;
const MOST_RECORDS = 60;

/** How a table of separated values is written. */
export interface Separated {
  readonly separator: Separator;
  /** Whether a first line such as `sep=;` only says so. */
  readonly isDeclared: boolean;
  /** Most cells that one of the first records has. */
  readonly columns: number;
  /** Whether all of the first records have as many. */
  readonly isEven: boolean;
}

/** Finds the sign that separates the cells of a text: the one that gives the first records the most equal number of cells. */
export function separatorOf(text: string): Separated {
  const declared = /^\ufeff?sep=([,;|\t])\r?\n/i.exec(text)?.[1];
  const start = text.slice(0, LOOKED_AT);
  const measured = CANDIDATES.map((separator) => ({ separator, ...evenness(countsOf(start, separator)) }));
  const chosen = measured.find(({ separator }) => separator === declared) ?? best(measured);
  const { separator, columns, share } = chosen;
  return { separator, isDeclared: declared !== undefined, columns, isEven: share === 1 && columns > 1 };
}

interface Measured {
  readonly separator: Separator;
  readonly columns: number;
  readonly share: number;
}

const FALLBACK: Measured = { separator: ',', columns: 1, share: 1 };

/** Among those that separate at all, the most even one; among equals, the one with more columns. */
function best(measured: readonly Measured[]): Measured {
  const separating = measured.filter(({ columns }) => columns > 1);
  return separating.sort((a, b) => b.share - a.share || b.columns - a.columns)[0] ?? FALLBACK;
}

function evenness(counts: readonly number[]): { columns: number; share: number } {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [usual = [1, 0]] = [...tally].filter(([count]) => count > 1).sort(([, a], [, b]) => b - a);
  return { columns: usual[0], share: counts.length === 0 ? 0 : usual[1] / counts.length };
}

/** Cells of each of the first records, those in quotation marks being one. The last record may be cut and does not count. */
function countsOf(text: string, separator: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isEmpty = true;
  for (let at = 0; at < text.length && counts.length < MOST_RECORDS; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) cells++;
    else if (!isQuoted && sign === '\n') {
      if (!isEmpty) counts.push(cells);
      cells = 1;
      isEmpty = true;
      continue;
    }
    if (sign !== '\r') isEmpty = false;
  }
  if (!isEmpty && (text.length < LOOKED_AT || counts.length === 0)) counts.push(cells);
  return counts;
}
