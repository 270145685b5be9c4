import { parsePartialDate } from '../../platform/partial-date';
import type { Reason } from '../../platform/reason';
import { isTimeZone } from './time-zone';
import type { MeetingState } from './vocabulary';

/** What the checks look at: dates as partial dates, times of day as `HH:MM`, null where not known. */
export interface MeetingFacts {
  readonly state: MeetingState;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly timeZone: string | null;
  readonly sessions: readonly {
    readonly day: string | null;
    readonly beginsAt: string | null;
    readonly endsAt: string | null;
  }[];
  readonly statedDeadlines: readonly { readonly kind: string; readonly lastDay: string | null }[];
  /** Numbers of all items of the agenda. */
  readonly agenda: readonly string[];
}

const CLAUSE = 'meetings';
const found = (rule: string, field: string, message: string, accepted: string): Reason => ({
  rule,
  clause: CLAUSE,
  message,
  field: `meeting.${field}`,
  accepted,
});

const earliest = (date: string | null) => (date === null ? null : (parsePartialDate(date)?.earliest ?? null));
const latest = (date: string | null) => (date === null ? null : (parsePartialDate(date)?.latest ?? null));

/**
 * What contradicts itself in what is said of a meeting; empty where it can be recorded.
 * @param today `YYYY-MM-DD`
 */
export function meetingProblems(facts: MeetingFacts, today: string): Reason[] {
  return [...datesInOrder(facts, today), ...timesInOrder(facts), ...oneDeadlineEach(facts)];
}

function datesInOrder({ state, starts, ends }: MeetingFacts, today: string): Reason[] {
  const [first, last] = [earliest(starts), latest(ends)];
  const reasons: Reason[] = [];
  if (first !== null && last !== null && last < first)
    reasons.push(
      found('ENDS_AFTER_START', 'ends', `${ends} lies before ${starts}, when it starts`, `${starts} or later`),
    );
  if (state === 'HELD' && first !== null && first > today)
    reasons.push(found('HELD_ALREADY', 'state', `it starts on ${starts}: it was not held yet`, 'PLANNED, CONVENED'));
  return reasons;
}

function timesInOrder({ opensAt, closesAt, timeZone, sessions }: MeetingFacts): Reason[] {
  const reasons: Reason[] = [];
  if (opensAt !== null && closesAt !== null && closesAt < opensAt)
    reasons.push(
      found('CLOSES_AFTER_OPENING', 'closesAt', `${closesAt} is before it opens, at ${opensAt}`, `${opensAt} or later`),
    );
  for (const [index, { beginsAt, endsAt }] of sessions.entries())
    if (beginsAt !== null && endsAt !== null && endsAt < beginsAt)
      reasons.push(
        found(
          'CLOSES_AFTER_OPENING',
          `sessions.${index}.endsAt`,
          `${endsAt} is before it begins, at ${beginsAt}`,
          `${beginsAt} or later`,
        ),
      );
  const timed = [opensAt, closesAt, ...sessions.flatMap(({ beginsAt, endsAt }) => [beginsAt, endsAt])];
  if (timeZone === null && timed.some((time) => time !== null))
    reasons.push(found('TIME_ZONE_KNOWN', 'timeZone', 'a time of day needs its time zone', IANA));
  if (timeZone !== null && !isTimeZone(timeZone))
    reasons.push(found('TIME_ZONE_KNOWN', 'timeZone', `no time zone is called ${timeZone}`, IANA));
  return reasons;
}

const IANA = 'an IANA name such as Europe/Zurich, Asia/Seoul, UTC';

function oneDeadlineEach({ statedDeadlines }: MeetingFacts): Reason[] {
  const kinds = statedDeadlines.map(({ kind }) => kind);
  return kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [
          found(
            'ONE_DEADLINE_EACH',
            `statedDeadlines.${index}.kind`,
            `${kind} is stated twice`,
            'one deadline of each kind',
          ),
        ],
  );
}

/** What is odd about a meeting, though nothing forbids it: it is said, and kept as it is. */
export function meetingOddities({ starts, ends, sessions, statedDeadlines, agenda }: MeetingFacts): Reason[] {
  const [first, last] = [earliest(starts), latest(ends ?? starts)];
  const outside = sessions.flatMap(({ day }, index) =>
    day !== null && ((first !== null && day < first) || (last !== null && day > last))
      ? [found('SESSION_INSIDE', `sessions.${index}.day`, `${day} is no day of the meeting`, 'a day of the meeting')]
      : [],
  );
  const late = statedDeadlines.flatMap(({ kind, lastDay }, index) =>
    lastDay !== null && first !== null && lastDay > first
      ? [
          found(
            'DEADLINE_BEFORE_START',
            `statedDeadlines.${index}.lastDay`,
            `${kind} ends on ${lastDay}, after the meeting has started`,
            `${first} or before`,
          ),
        ]
      : [],
  );
  const twice = [...new Set(agenda.filter((number, index) => agenda.indexOf(number) !== index))].map((number) =>
    found('AGENDA_NUMBER_ONCE', 'agenda', `two items of the agenda have the number ${number}`, 'a number for each'),
  );
  return [...outside, ...late, ...twice];
}
