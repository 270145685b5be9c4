import { fold } from '../../platform/fold';
import { readReferences } from './notation-list';

/** What a text says about bodies: the references found, in their order and each once, and the words that were not understood. */
export interface BodyRefReading {
  readonly refs: readonly string[];
  readonly unread: readonly string[];
}

/**
 * Reads every body named in a list such as `Qs 5/2,7/2 and 19/13`, `ISO/IEC JTC1 SCs 6, 7, 27 and 38` or
 * `ITU-T Study Groups SG2, SG5`, printing each reference one way. Never throws.
 */
export function readBodyRefs(text: string): BodyRefReading {
  const { refs, unread } = readReferences(text);
  return { refs: [...new Set(refs)], unread };
}

/** The references of {@link readBodyRefs}, what was not understood left out. */
export function parseBodyRefs(text: string): string[] {
  return [...readBodyRefs(text).refs];
}

/** The one body that the whole text names, or null if it names none, several, or holds words that were not understood. */
export function parseBodyRef(text: string): string | null {
  const { refs, unread } = readBodyRefs(text);
  return refs.length === 1 && unread.length === 0 ? (refs[0] ?? null) : null;
}

/**
 * A key that is the same for every spelling of a body's reference or name: without accents, blanks and hyphens, in
 * capitals. Two bodies may share a key only if they share a name.
 */
export function bodyKey(text: string): string {
  return fold(parseBodyRef(text) ?? text)
    .replace(/[\s-]+/g, '')
    .toUpperCase();
}

const STUDY_PERIOD = /^(?:study period )?[[(]?((?:19|20)\d{2}) ?- ?((?:19|20)\d{2})[\])]?(?: study period)?$/;

/** No study period has been planned for longer. */
const LONGEST_PERIOD_YEARS = 5;

/** The label of a study period, `2013-2016`, from any spacing and dash; null for other texts and for years in disorder. */
export function studyPeriodLabel(text: string): string | null {
  const match = STUDY_PERIOD.exec(fold(text));
  const from = match?.[1];
  const to = match?.[2];
  if (from === undefined || to === undefined) return null;
  const years = Number(to) - Number(from);
  return years > 0 && years <= LONGEST_PERIOD_YEARS ? `${from}-${to}` : null;
}
