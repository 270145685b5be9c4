import { addDays, addMonths } from '../../platform/calendar';
import { endOfDayIn } from './time-zone';

export const MEETING_KINDS = ['STUDY_GROUP', 'FOCUS_GROUP', 'WORKSHOP', 'ASSEMBLY'] as const;
/** What rules a meeting's deadlines follow. A meeting of TSAG follows those of a study group. */
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const DEADLINE_KINDS = [
  'NOTICE',
  'CONTRIBUTIONS_FOR_TRANSLATION',
  'FELLOWSHIP',
  'REGISTRATION',
  'VISA',
  'CONTRIBUTIONS',
  'CONTRIBUTIONS_LATEST',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  readonly kind: DeadlineKind;
  /** The last ISO day, in Geneva. */
  readonly on: string;
  /** The last instant in UTC (`2021-04-07T21:59:00Z`), where the rule or this table names a time: 23:59 in Geneva. */
  readonly at: string | null;
  /** What the rule says, for people. */
  readonly rule: string;
  readonly clause: string;
  /** The day that the rule gives, where the convener stated another one that counts instead. */
  readonly byRule: string | null;
}

type Rule = readonly [kind: DeadlineKind, on: (start: string) => string, rule: string, clause: string];

/** Contributions close at 23:59 Geneva time; the other deadlines are days. */
const TIMED: readonly DeadlineKind[] = ['CONTRIBUTIONS', 'CONTRIBUTIONS_LATEST'];

const RULES: Readonly<Record<MeetingKind, readonly Rule[]>> = {
  STUDY_GROUP: [
    ['CONTRIBUTIONS_FOR_TRANSLATION', monthsBefore(2), 'two calendar months before the meeting', 'collective letter'],
    ['FELLOWSHIP', daysBefore(42), '42 days before the meeting', 'collective letter'],
    ['REGISTRATION', monthsBefore(1), 'one calendar month before the meeting', 'collective letter'],
    ['VISA', monthsBefore(1), 'one calendar month before the meeting', 'collective letter'],
    // Twelve whole days lie between: the twelfth day before the meeting is too late.
    ['CONTRIBUTIONS', daysBefore(13), 'at least twelve calendar days before the meeting', 'collective letter'],
  ],
  FOCUS_GROUP: [
    ['NOTICE', daysBefore(28), 'four weeks before the meeting', 'terms of reference 11'],
    ['CONTRIBUTIONS', daysBefore(10), 'at least ten calendar days before the meeting', 'terms of reference 12'],
  ],
  WORKSHOP: [['VISA', daysBefore(28), 'four weeks before the workshop', 'TSB circular']],
  ASSEMBLY: [
    ['CONTRIBUTIONS', monthsBefore(1), 'one month before the assembly', 'Res.1 6.1'],
    ['CONTRIBUTIONS_LATEST', daysBefore(14), 'fourteen calendar days before the assembly', 'Res.1 6.1'],
  ],
};

function daysBefore(days: number): (start: string) => string {
  return (start) => addDays(start, -days);
}

function monthsBefore(months: number): (start: string) => string {
  return (start) => addMonths(start, -months);
}

/**
 * The deadlines of a meeting that opens on an ISO day, in the order of their days.
 * @param stated days that the convener announced instead (the management of a group may agree on exceptions); they count,
 *   and the day of the rule is kept beside them
 */
export function meetingDeadlines(
  kind: MeetingKind,
  startsOn: string,
  stated: Partial<Record<DeadlineKind, string>> = {},
): Deadline[] {
  const byRule = RULES[kind].map(([name, on, rule, clause]) =>
    deadline(name, on(startsOn), stated[name], rule, clause),
  );
  const known = new Set(byRule.map((one) => one.kind));
  const others = DEADLINE_KINDS.flatMap((name) => {
    const on = stated[name];
    return on === undefined || known.has(name)
      ? []
      : [deadline(name, on, undefined, 'as announced', 'convening letter')];
  });
  return [...byRule, ...others].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function deadline(
  kind: DeadlineKind,
  ruled: string,
  stated: string | undefined,
  rule: string,
  clause: string,
): Deadline {
  const on = stated ?? ruled;
  const at = TIMED.includes(kind) ? endOfDayIn('Europe/Zurich', on) : null;
  return { kind, on, at, rule, clause, byRule: on === ruled ? null : ruled };
}
