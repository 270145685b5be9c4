import type { LetterKind } from './vocabulary';

/** What a letter is called. */
export interface LetterNumber {
  readonly kind: LetterKind;
  readonly number: number;
  /** Number of the study group of a collective letter; null for a circular. */
  readonly group: number | null;
}

const CIRCULAR = /^(?:TSB\s+)?(?:Circular|Circulaire(?:\s+TSB)?)\s*(?:No\.?\s*)?(\d{1,3})$/i;
const COLLECTIVE =
  /^(?:TSB\s+)?(?:Collective[\s-]letter|Lettre\s+collective(?:\s+TSB)?)\s*(?:No\.?\s*)?(\d{1,2})\s*\/\s*(\d{1,2})$/i;

/** Reads what a letter is called: `TSB Circular 124`, `Collective letter 11/17`. Null for other texts. */
export function parseLetterNumber(text: string): LetterNumber | null {
  const written = text.trim().replace(/\s+/g, ' ').slice(0, 100);
  const circular = CIRCULAR.exec(written);
  if (circular) return { kind: 'CIRCULAR', number: Number(circular[1]), group: null };
  const collective = COLLECTIVE.exec(written);
  if (collective) return { kind: 'COLLECTIVE_LETTER', number: Number(collective[1]), group: Number(collective[2]) };
  return null;
}

/** The one way in which it is printed here. */
export const printLetterNumber = ({ kind, number, group }: LetterNumber): string =>
  kind === 'CIRCULAR' ? `TSB Circular ${number}` : `TSB Collective letter ${number}/${group}`;
