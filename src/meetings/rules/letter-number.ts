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

/** What a letter is called here: by the number of its study group, or by the name of a group without one. */
export function letterRef(kind: LetterKind, number: number, groupRef: string | null): string {
  const group = /^SG(\d{1,2})$/.exec(groupRef ?? '')?.[1];
  if (kind === 'CIRCULAR' || group !== undefined || groupRef === null)
    return printLetterNumber({ kind, number, group: group === undefined ? null : Number(group) });
  return `TSB Collective letter ${number}/${groupRef}`;
}

/** What the beginning of a reference such as `TSB Circular 118: requests for registration` calls the other letter; null where it is no number. */
export function referredTo(text: string): string | null {
  const number = parseLetterNumber(text.split(/[:;,(]/)[0] ?? '');
  return number === null ? null : printLetterNumber(number);
}
