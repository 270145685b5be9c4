import { printLetterNumber } from '../../../meetings/rules/letter-number';
import type { LetterKind } from '../../../meetings/rules/vocabulary';
import { type DaysFound, daysIn } from './days';

/** A circular or collective letter that a text names by its number. */
export interface LetterNamed {
  readonly kind: LetterKind;
  readonly number: number;
  /** Notation of the group of a collective letter; null where it is not written with it. */
  readonly group: string | null;
  /** Printed one way. */
  readonly ref: string;
  readonly text: string;
  readonly index: number;
}

const GROUP = '(?:\\s*/\\s*(\\d{1,2}|TSAG|GCNT)(?!\\d))?';
/** In English, French and Chinese: what it is, its number, its group. Several stand behind one word: `Circulars 68 and 118`. */
const NAMES: readonly RegExp[] = [
  new RegExp(
    `(?<!BDT |BR )\\b(?:TSB[\\s-]+)?(Circular|Collective[\\s-]?letter)s?\\s+(?:No\\.?\\s*)?(\\d{1,3})${GROUP}`,
    'gi',
  ),
  new RegExp(`\\b(Circulaire|Lettre collective)s?\\s+(?:TSB\\s+)?(?:N[o°]\\.?\\s*)?(\\d{1,3})${GROUP}`, 'gi'),
  new RegExp(`(?:电信标准化局|TSB)?\\s*()第?\\s*(\\d{1,3})${GROUP}\\s*号\\s*(?:集体)?(?:通)?函`, 'g'),
  new RegExp(`(?:电信标准化局|TSB)\\s*(通函|集体函)\\s*(?:第\\s*)?(\\d{1,3})${GROUP}`, 'g'),
];
const COLLECTIVE = /collective|集体函/i;

/** The letters of the secretariat that a text names, in their order. */
export function lettersNamed(text: string): LetterNamed[] {
  const found: LetterNamed[] = [];
  for (const pattern of NAMES)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!found.some((one) => match.index < one.index + one.text.length && one.index < end))
        found.push(named(match[0], match.index, Number(match[2]), match[3]));
    }
  return found.sort((a, b) => a.index - b.index);
}

function named(text: string, index: number, number: number, written: string | undefined): LetterNamed {
  const group = written === undefined ? null : /^\d/.test(written) ? `SG${Number(written)}` : 'TSAG';
  const kind = group !== null || COLLECTIVE.test(text) ? 'COLLECTIVE_LETTER' : 'CIRCULAR';
  return { kind, number, group, ref: printedRef(kind, number, group), text: text.trim(), index };
}

/** The days in a text that are not the dates of letters that it names: `TSB Circular 203 of 3 August 1999`. */
export function daysApart(text: string): DaysFound[] {
  const dates = new Set(lettersNamed(text).map((letter) => dateOfLetter(text, letter)));
  return daysIn(text).filter(({ index }) => ![...dates].some((date) => date?.index === index));
}

/** What may stand between a letter and its date. */
const OF = /^\s*(?:\(|,|of|dated|du|en date du)?\s*(?:of|dated|du)?\s*$/i;

/** The date of a letter where it stands behind its number. */
export function dateOfLetter(text: string, { index, text: words }: LetterNamed): DaysFound | null {
  const end = index + words.length;
  return (
    daysIn(text).find((days) => days.index >= end && days.index - end < 16 && OF.test(text.slice(end, days.index))) ??
    null
  );
}

/** `TSB Circular 124`, `TSB Collective letter 11/17`, `TSB Collective letter 2/TSAG`. */
export function printedRef(kind: LetterKind, number: number, group: string | null): string {
  const studyGroup = /^SG(\d+)$/.exec(group ?? '')?.[1];
  if (kind === 'CIRCULAR' || studyGroup !== undefined)
    return printLetterNumber({ kind, number, group: studyGroup === undefined ? null : Number(studyGroup) });
  return `TSB Collective letter ${number}${group === null ? '' : `/${group}`}`;
}
