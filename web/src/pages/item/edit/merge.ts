/** Fields of a record and what stands in them; empty where nothing does. */
export type Values = Readonly<Record<string, string>>;

/** What is to become of one field that somebody changed. */
export interface Row {
  readonly field: string;
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
  /** `yours`, `theirs`: only that side changed it; `same`: both did, to the same; `conflict`: somebody has to choose. */
  readonly verdict: 'yours' | 'theirs' | 'same' | 'conflict';
}

export type Choices = Readonly<Record<string, 'yours' | 'theirs'>>;

/**
 * What became of each field since one began to edit; fields that nobody changed are left out.
 * @param base the values one began with
 * @param yours those that one wrote; what is missing was not touched
 * @param theirs those that are there now
 */
export function mergeRows(base: Values, yours: Values, theirs: Values): Row[] {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(yours), ...Object.keys(theirs)])];
  return fields.flatMap((field): Row[] => {
    const was = base[field] ?? '';
    const [mine, other] = [yours[field] ?? was, theirs[field] ?? was];
    const verdict = verdictOf(was, mine, other);
    return verdict ? [{ field, base: was, yours: mine, theirs: other, verdict }] : [];
  });
}

function verdictOf(was: string, mine: string, other: string): Row['verdict'] | null {
  if (mine === was && other === was) return null;
  if (mine === other) return 'same';
  if (other === was) return 'yours';
  return mine === was ? 'theirs' : 'conflict';
}

/** Whether every field that both changed has been decided. */
export const isDecided = (rows: readonly Row[], choices: Choices): boolean =>
  rows.every(({ field, verdict }) => verdict !== 'conflict' || choices[field] !== undefined);

/** What is still to be written on top of theirs: the own changes, and of the conflicts those decided for the own side. */
export const toWrite = (rows: readonly Row[], choices: Choices): Values =>
  Object.fromEntries(
    rows
      .filter(({ field, verdict }) => verdict === 'yours' || (verdict === 'conflict' && choices[field] === 'yours'))
      .map(({ field, yours }) => [field, yours]),
  );
