import type { Place, ReadingIssue } from '../../files/rules/document';
import { fold } from '../../platform/fold';
import { type MaturityReading, maturityOf } from '../../work-items/rules/maturity';
import type { ApprovalProcess, StatusBasis, StatusEventKind } from '../../work-items/rules/vocabulary';
import { issue, type ReadStatus } from './reading';

/** Only ITU-T texts come without their process; AAP, TAP and agreement use the same words for a status. */
export const UNSTATED_PROCESS: ApprovalProcess = 'AAP';
const ITU_T: readonly ApprovalProcess[] = ['AAP', 'TAP', 'AGREEMENT'];
/** Processes whose approval is the event that counts; with the others it is the publication. */
const APPROVING: readonly ApprovalProcess[] = ['AAP', 'TAP', 'OASIS', 'IEEE'];

const REVIEWS: readonly (readonly [RegExp, StatusEventKind])[] = [
  [/determin/, 'DETERMINED'],
  [/^c$|consent/, 'CONSENTED'],
  [/^a[rj]$|additional review/, 'ADDITIONAL_REVIEW'],
  [/^l[cj]$|last call|^wg-lc$|^lcwd$/, 'LAST_CALL'],
];

/** What happened, in the common words, when a text got a status. */
function kindOf(process: ApprovalProcess, words: string, { maturity, flags }: MaturityReading): StatusEventKind {
  switch (maturity) {
    case 'PROPOSED':
      return 'REGISTERED';
    case 'IN_DEVELOPMENT':
      return 'DRAFTED';
    case 'IN_REVIEW':
      return REVIEWS.find(([pattern]) => pattern.test(words))?.[1] ?? 'DRAFTED';
    case 'APPROVED':
      if (flags.includes('CONFIRMED')) return 'CONFIRMED';
      if (flags.includes('UNDER_REVISION')) return 'UNDER_REVISION';
      if (process === 'AGREEMENT' || /^agreed/.test(words)) return 'AGREED';
      return APPROVING.includes(process) ? 'APPROVED' : 'PUBLISHED';
    case 'SUPERSEDED':
      return 'SUPERSEDED';
    case 'WITHDRAWN':
      return flags.includes('CANCELLED') ? 'DISCONTINUED' : 'WITHDRAWN';
    default:
      return 'DISCONTINUED';
  }
}

const LONGEST_STATUS = 200;

export interface StatusReading {
  readonly statuses: readonly ReadStatus[];
  readonly issues: readonly ReadingIssue[];
}

/**
 * A status of a source as an event. A word that the body's vocabulary does not hold is kept, with an issue: what it
 * means is for a person to say.
 *
 * @param process null where the source does not tell and the text is of ITU-T
 */
export function statusOf(
  process: ApprovalProcess | null,
  nativeStatus: string,
  when: { readonly on: string | null; readonly basis: StatusBasis },
  place: Place,
): StatusReading {
  if (nativeStatus.length > LONGEST_STATUS)
    return { statuses: [], issues: [issue('UNKNOWN_STATUS', 'the status is too long for one', place)] };
  const known = process ?? UNSTATED_PROCESS;
  const reading = maturityOf(known, nativeStatus);
  if (reading !== null)
    return { statuses: [{ nativeStatus, kind: kindOf(known, fold(nativeStatus), reading), ...when }], issues: [] };
  const whose = ITU_T.includes(known) ? 'ITU-T' : known;
  return {
    statuses: [{ nativeStatus, kind: 'STEP_TAKEN', ...when }],
    issues: [issue('UNKNOWN_STATUS', `"${nativeStatus}" is no status that is known of ${whose}`, place)],
  };
}
