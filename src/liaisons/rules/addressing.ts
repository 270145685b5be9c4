import { parseBodyRef, readBodyRefs } from '../../bodies/rules/notation';

/** `JRG-CCM (i.e., Qs 5/2, 7/2 and 19/13)`: the words in brackets explain who speaks. */
const EXPLAINED = /^(.{2,}?)\s*\(\s*(?:i\.e\.|that is)[^()]*\)$/i;

/**
 * The bodies that one text names, each as it would be written alone: `ISO/IEC JTC1 SCs 6, 7, 27 and 38` is four. A text that names one body, or that
 * holds words that were not understood, stays one, as written.
 */
export function splitBodies(text: string): string[] {
  const written = text.trim();
  const head = EXPLAINED.exec(written)?.[1] ?? written;
  if (parseBodyRef(head) !== null) return [head];
  const { refs, unread } = readBodyRefs(head);
  return unread.length === 0 && refs.length > 1 ? [...refs] : [head];
}

/** Kinds of bodies whose statements are numbered by the study group above them. */
const NUMBERED_ABOVE: readonly string[] = ['WORKING_PARTY', 'QUESTION', 'JOINT_RAPPORTEURS_GROUP'];
const NUMBERS: readonly string[] = ['STUDY_GROUP', 'ADVISORY_GROUP'];

/** One body on the way from the organization down. */
export interface OnTheWay {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
}

/**
 * The group that numbers a statement of a body: for a working party, Question or joint group the study group above it, else the body itself.
 * @param path from the organization down to the body
 */
export function issuerOf(path: readonly OnTheWay[]): OnTheWay | null {
  const own = path.at(-1);
  if (own === undefined || !NUMBERED_ABOVE.includes(own.type)) return own ?? null;
  return path.findLast(({ type }) => NUMBERS.includes(type)) ?? own;
}

/** What a statement is called where it has no number: who wrote to whom, and when. */
export function nameOfUnnumbered(
  sources: readonly string[],
  addressees: readonly string[],
  dated: string | null,
): string {
  const some = (names: readonly string[]) =>
    names.length === 0 ? 'unknown' : (names[0] ?? '').slice(0, 80) + (names.length > 1 ? ' and others' : '');
  return `${some(sources)} to ${some(addressees)} (${dated ?? 'no date'})`;
}
