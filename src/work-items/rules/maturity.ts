import { fold } from '../../platform/fold';
import {
  COMMON_STATUSES,
  type MaturityReading,
  NATIVE_STATUSES,
  STATUS_NOTES,
  type StatusTable,
} from './maturity-tables';
import type { ApprovalProcess, MaturityFlag } from './vocabulary';

export type { MaturityReading } from './maturity-tables';

/**
 * Translates a body's own status, a word or a code, into the common phase and its flags.
 *
 * The date and the notes around the word are allowed for: `Approved on 2017-09-13 [Issued from previous study period]`,
 * `Published (to be revised)`. An ISO stage may be written as `60.60`, as the number 6060 or without leading zeros, as
 * ISO's open data has it. Whether a withdrawn text was replaced, and so is superseded, is known from its relations only.
 *
 * @returns null for a status that the tables do not hold; never throws
 */
export function maturityOf(process: ApprovalProcess, nativeStatus: string): MaturityReading | null {
  const words = fold(nativeStatus);
  const own = NATIVE_STATUSES[process];
  const known =
    look(own, words) ?? (process === 'ISO_IEC' ? isoStage(own, words) : null) ?? threeGppVersion(process, words);
  if (known !== null) return known;
  const { status, notes } = takeNotesOff(words);
  const plain = look(own, status);
  if (plain === null) return null;
  const flags = new Set<MaturityFlag>(plain.flags);
  for (const [pattern, flag] of plain.maturity === 'APPROVED' ? STATUS_NOTES : []) {
    if (pattern.test(notes)) flags.add(flag);
  }
  return { maturity: plain.maturity, flags: [...flags] };
}

function look(own: StatusTable, words: string): MaturityReading | null {
  return own.get(words) ?? COMMON_STATUSES.get(words) ?? null;
}

const DATE_AT_END = / on \d{4}-\d{2}-\d{2}\b.*$/;
const NOTES = /\([^()]*\)|\[[^[\]]*\]/g;

function takeNotesOff(words: string): { readonly status: string; readonly notes: string } {
  const notes = (words.match(NOTES) ?? []).join(' ');
  const status = words.replace(NOTES, ' ').replace(/\s+/g, ' ').trim().replace(DATE_AT_END, '');
  return { status, notes };
}

/** The words of a status, folded, without the date and the notes around them. */
export function plainStatus(nativeStatus: string): string {
  return takeNotesOff(fold(nativeStatus)).status;
}

function isoStage(own: StatusTable, words: string): MaturityReading | null {
  return own.get(isoStageCode(words) ?? '') ?? null;
}

/**
 * The harmonized stage code `dd.dd` that folded words stand for, with or without its dot; the open data of ISO has plain
 * integers (`20` for stage 00.20). Null for other words; not every code that can be written exists.
 */
export function isoStageCode(words: string): string | null {
  const match = /^(?:stage )?(?:(\d{2})\.(\d{2})|(\d{1,4}))$/.exec(words);
  if (match === null) return null;
  const digits = match[3]?.padStart(4, '0') ?? `${match[1]}${match[2]}`;
  return `${digits.slice(0, 2)}.${digits.slice(2)}`;
}

function threeGppVersion(process: ApprovalProcess, words: string): MaturityReading | null {
  const major = process === 'THREE_GPP' ? threeGppMajor(words) : null;
  if (major === null) return null;
  if (major < 2) return { maturity: 'IN_DEVELOPMENT', flags: [] };
  return { maturity: major === 2 ? 'IN_REVIEW' : 'APPROVED', flags: [] };
}

/**
 * The major version of a 3GPP specification, which tells its state: 0 draft, 1 for information, 2 for approval, then under
 * change control. Null for folded words that are no version.
 */
export function threeGppMajor(words: string): number | null {
  const major = /^v?(\d+)\.(?:\d+|x)\.(?:\d+|x)$/.exec(words)?.[1];
  return major === undefined ? null : Number(major);
}
