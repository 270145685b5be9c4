import { daysBetween } from '../../platform/calendar';
import { parsePartialDate } from '../../platform/partial-date';
import type { Reason } from '../../platform/reason';
import type { LetterKind } from './vocabulary';

/** What the checks look at: dates as partial dates, null where not known. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly hasGroup: boolean;
  readonly issuedAsPrinted: string | null;
  readonly issued: string | null;
  readonly issuedNote: string | null;
}

const found = (rule: string, field: string, message: string, accepted: string): Reason => ({
  rule,
  clause: 'letters',
  message,
  field: `letter.${field}`,
  accepted,
});

/**
 * What contradicts itself in what is said of a letter; empty where it can be recorded.
 * @param today `YYYY-MM-DD`
 */
export function letterProblems(
  { kind, hasGroup, issuedAsPrinted, issued, issuedNote }: LetterFacts,
  today: string,
): Reason[] {
  const reasons: Reason[] = [];
  if (kind === 'COLLECTIVE_LETTER' && !hasGroup)
    reasons.push(found('GROUP_OF_LETTER', 'group', 'a collective letter is of one study group', 'a study group'));
  if (kind === 'CIRCULAR' && hasGroup)
    reasons.push(found('GROUP_OF_LETTER', 'group', 'a circular is of no study group', 'nothing'));
  if (issued !== null && (parsePartialDate(issued)?.earliest ?? '') > today)
    reasons.push(found('ISSUED_ALREADY', 'issued', 'lies in the future', `${today} or before`));
  if (issued !== null && issuedAsPrinted !== null && issued !== issuedAsPrinted && !issuedNote)
    reasons.push(
      found(
        'CORRECTION_SAYS_WHY',
        'issuedNote',
        `${issuedAsPrinted} is printed: it is not said why it is ${issued}`,
        'what shows that the printed date is wrong',
      ),
    );
  return reasons;
}

/** What a letter speaks of, with days. */
export interface Spoken {
  /** Meetings that it announces: name, first possible day, and state. */
  readonly meetings: readonly { readonly key: string; readonly starts: string | null; readonly state: string }[];
  /** Letters that it refers to, with their dates. */
  readonly letters: readonly { readonly ref: string; readonly issued: string | null }[];
  /** Label of the study period of its number, and of that of its date. */
  readonly period: string;
  readonly periodOfDate: string | null;
}

/** Longer before a meeting no letter has announced it. */
const LONGEST_NOTICE_DAYS = 366;

/** What is odd about a letter beside what it speaks of: it is said, never put right on its own. */
export function letterOddities(issued: string | null, { meetings, letters, period, periodOfDate }: Spoken): Reason[] {
  const date = issued === null ? null : parsePartialDate(issued);
  const odd = (rule: string, message: string) =>
    found(rule, 'issued', message, 'the date as printed, the corrected one, and a note that says why');
  const days = date
    ? [
        ...meetings.flatMap(({ key, starts }) => {
          if (starts === null) return [];
          if (date.earliest > starts)
            return [odd('ANNOUNCED_BEFORE', `it is of ${issued}, and announces ${key}, which starts on ${starts}`)];
          if (daysBetween(date.latest, starts) <= LONGEST_NOTICE_DAYS) return [];
          return [odd('ANNOUNCED_IN_TIME', `it is of ${issued}, more than a year before ${key} starts on ${starts}`)];
        }),
        ...letters.flatMap(({ ref, issued: other }) => {
          const cited = other === null ? null : parsePartialDate(other);
          if (cited === null || cited.earliest <= date.latest) return [];
          return [odd('REFERS_TO_LATER', `it is of ${issued}, and refers to ${ref} of ${other}`)];
        }),
      ]
    : [];
  const planned = meetings
    .filter(({ state }) => state === 'PLANNED' || state === 'CANCELLED')
    .map(({ key, state }) =>
      found('ANNOUNCED_IS_CONVENED', 'announces', `${key} is ${state} on record, and is announced`, '`reviseMeeting`'),
    );
  const elsewhere =
    periodOfDate !== null && periodOfDate !== period
      ? [odd('DATE_IN_PERIOD', `it is of ${issued}, in the study period ${periodOfDate}, not ${period}`)]
      : [];
  return [...days, ...planned, ...elsewhere];
}
