/** The kinds of ITU groups that are written as a number, with the number of their study group where they belong to one. */
export type ShortKind = 'Q' | 'WP' | 'SG';

/** A reference to an ITU group as far as it was written. */
export interface GroupRef {
  /** Empty for ITU-T, else `ITU-R ` or `ITU-D `: the three sectors number their study groups independently. */
  readonly sector: string;
  readonly kind: ShortKind;
  /** `17`, `ALL` or, for the text of a Question not yet numbered, `cc1`. */
  readonly number: string;
  /** The study group, null where it was not written. */
  readonly group: string | null;
}

const SECTOR = /^ITU(?:-([TRD]))? ?\/? ?/i;
const JOINT = /^ ?[ :,/-]? ?(?:of (?:the )?)?/i;
const STUDY_GROUP = /^(?:study groups? ?(?:SGs?)?|SGs?|COM) ?-? ?0*([1-9]\d?)(?![\d.])/i;
const WORKING_PARTY = /^(?:working part(?:y|ies)|WPs?) ?0*([1-9]\d?[A-D]?)(?:\/0*([1-9]\d?))?(?![\w./])/i;
const QUESTION = /^(?:questions?|Qs?)\.? ?(ALL|0*[1-9]\d?|[a-z]{1,4}\d{1,2})(?:\/0*([1-9]\d?))?(?![\w./])/i;
const ALL_QUESTIONS = /^ALL\/0*([1-9]\d?)$/i;

/**
 * Reads one reference to an ITU study group, working party or Question, alone or along its path (`ITU-T SG2 Q5`,
 * `SG13 Q17/13`): the innermost group is meant.
 *
 * @param text a single reference, blanks and dashes already unified
 * @returns null for other words, and where the parts of a path contradict each other
 */
export function readGroup(text: string): GroupRef | null {
  const sectorMatch = SECTOR.exec(text);
  const letter = sectorMatch?.[1]?.toUpperCase() ?? 'T';
  const sector = letter === 'T' ? '' : `ITU-${letter} `;
  const path = text.slice(sectorMatch?.[0].length ?? 0);
  const all = ALL_QUESTIONS.exec(path)?.[1];
  if (all !== undefined) return { sector, kind: 'Q', number: 'ALL', group: all };
  const parts = readPath(path);
  return parts === null ? null : innermost(sector, parts);
}

interface Part {
  readonly kind: ShortKind;
  readonly number: string;
  readonly group: string | null;
}

function readPath(path: string): Part[] | null {
  const parts: Part[] = [];
  let rest = path;
  while (rest !== '') {
    const read = readPart(rest);
    if (read === null) return null;
    parts.push(read.part);
    rest = rest.slice(read.length);
    const joint = JOINT.exec(rest)?.[0] ?? '';
    rest = rest.slice(joint.length);
  }
  return parts.length === 0 ? null : parts;
}

function readPart(rest: string): { readonly part: Part; readonly length: number } | null {
  const studyGroup = STUDY_GROUP.exec(rest);
  if (studyGroup?.[1] !== undefined) {
    return { part: { kind: 'SG', number: studyGroup[1], group: null }, length: studyGroup[0].length };
  }
  const workingParty = WORKING_PARTY.exec(rest);
  if (workingParty?.[1] !== undefined) {
    const part: Part = { kind: 'WP', number: workingParty[1].toUpperCase(), group: workingParty[2] ?? null };
    return { part, length: workingParty[0].length };
  }
  const question = QUESTION.exec(rest);
  if (question?.[1] === undefined) return null;
  const part: Part = { kind: 'Q', number: questionNumber(question[1]), group: question[2] ?? null };
  return { part, length: question[0].length };
}

function questionNumber(written: string): string {
  if (/^all$/i.test(written)) return 'ALL';
  return /^\d/.test(written) ? written.replace(/^0+/, '') : written.toLowerCase();
}

function innermost(sector: string, parts: readonly Part[]): GroupRef | null {
  const kinds = new Set(parts.map((part) => part.kind));
  if (kinds.size !== parts.length) return null;
  const groups = parts.flatMap((part) =>
    part.kind === 'SG' ? [part.number] : part.group === null ? [] : [part.group],
  );
  if (new Set(groups).size > 1) return null;
  const group = groups[0] ?? null;
  const inner =
    parts.find((part) => part.kind === 'Q') ??
    parts.find((part) => part.kind === 'WP') ??
    parts.find((part) => part.kind === 'SG');
  if (inner === undefined) return null;
  // `Q.cc1` without a study group is the form of a provisional name of a Recommendation of the Q series.
  if (group === null && !/^\d/.test(inner.number)) return null;
  return { sector, kind: inner.kind, number: inner.number, group: inner.kind === 'SG' ? null : group };
}

/** Prints an ITU group the one way: `Q5/2`, `Q.cc1/13`, `WP2/13`, `SG13`, `ITU-D SG2`. */
export function printGroup(sector: string, kind: ShortKind, number: string, group: string | null): string {
  const name = /^[a-z]/.test(number) ? `${kind}.${number}` : `${kind}${number}`;
  return group === null ? `${sector}${name}` : `${sector}${name}/${group}`;
}
