import type { BodyStatus } from '../../bodies/rules/vocabulary';
import type { Purpose, StatementState } from '../../liaisons/rules/vocabulary';
import type { DecisionKind } from '../../meetings/rules/vocabulary';
import { addDays } from '../../platform/calendar';
import { parsePartialDate } from '../../platform/partial-date';
import { type PackList, type Why, why } from './pack-lists';
import {
  type Days,
  endOfPeriod,
  horizonOf,
  inWords,
  isWithin,
  mayBe,
  type PackWindow,
  type Period,
} from './pack-window';

/** What stands in a list that is not one of texts: the numbers of its parts. */
export interface OtherEntry {
  readonly list: PackList;
  readonly reasons: readonly Why[];
  readonly statementId?: string;
  readonly addresseeId?: string;
  readonly meetingId?: string;
  readonly bodyId?: string;
  readonly appointmentId?: string;
}

/** An addressee of whom something was open on the day; the deadline is its last day. */
export interface AskedOfGroup {
  readonly statementId: string;
  readonly addresseeId: string;
  readonly addressee: string;
  readonly purpose: Purpose;
  readonly deadline: string | null;
}

/** A statement to the group that is not answered. */
export function toAnswer(asked: AskedOfGroup, { meeting }: PackWindow): OtherEntry {
  const { statementId, addresseeId, addressee, purpose, deadline } = asked;
  const past = deadline !== null && deadline < meeting.opens ? ', past as the meeting opens' : '';
  const by = deadline === null ? 'no deadline is stated' : `deadline ${deadline}${past}`;
  const words = `${addressee} is asked for ${purpose.toLowerCase()}; ${by}`;
  return { list: 'STATEMENTS_TO_ANSWER', reasons: [why('ANSWER_AWAITED', words)], statementId, addresseeId };
}

export interface GroupStatement {
  readonly statementId: string;
  readonly state: StatementState;
  /** Partial dates. */
  readonly sent: string | null;
  readonly dated: string | null;
  /** In words that the meeting decided to send it; null where no such decision is known. */
  readonly agreed: string | null;
}

/** A statement of the group: agreed or sent at the meeting, or a draft that may be agreed there. */
export function outgoing({ statementId, ...statement }: GroupStatement, window: PackWindow): OtherEntry[] {
  const { state, sent, dated, agreed } = statement;
  const listed = (reason: Why): OtherEntry[] => [{ list: 'OUTGOING_STATEMENTS', reasons: [reason], statementId }];
  if (agreed !== null) return listed(why('DECIDED_HERE', `the meeting decided: ${agreed}`, 'DECIDED'));
  if (state !== 'SENT') return window.isToCome ? listed(draft(state)) : [];
  const days = daysOf(sent ?? dated);
  if (days === null || !mayBe(days, window.meeting) || days.earliest > window.until) return [];
  const isSure = isWithin(days, window.meeting);
  const words = `${sent === null ? 'dated' : 'sent'} ${sent ?? dated}, ${isSure ? 'a day' : 'maybe'} of ${inWords(window.meeting)}`;
  return listed(why('SENT_AT_MEETING', words, isSure ? 'DECIDED' : 'POSSIBLE'));
}

const draft = (state: StatementState) =>
  why('DRAFT_TO_AGREE', `stands in ${state.toLowerCase()}, not sent`, 'POSSIBLE');

const daysOf = (text: string | null): Days | null => (text === null ? null : parsePartialDate(text));

/** A meeting of the group, or of one below it, that is planned until the next one. */
export const interim = (meeting: { readonly meetingId: string; readonly starts: string }): OtherEntry => ({
  list: 'PLANNED_MEETINGS',
  reasons: [why('INTERIM_MEETING', `starts ${meeting.starts}`)],
  meetingId: meeting.meetingId,
});

/** A correspondence group; when it was set up may not be known. */
export interface CorrespondenceGroup {
  readonly bodyId: string;
  readonly status: BodyStatus;
  /** Partial date. */
  readonly established: string | null;
}

export function atWork({ bodyId, status, established }: CorrespondenceGroup): OtherEntry {
  const words = `${established === null ? 'since when it works is not known' : `at work since ${established}`}; its status now is ${status.toLowerCase()}`;
  return {
    list: 'GROUPS',
    reasons: [why('GROUP_AT_WORK', words, established === null ? 'POSSIBLE' : null)],
    bodyId,
  };
}

const OF_BODIES: Readonly<Partial<Record<DecisionKind, PackList>>> = {
  ESTABLISHED: 'GROUPS',
  ENDED: 'GROUPS',
  TERMS_ADOPTED: 'GROUPS',
  APPOINTED: 'APPOINTMENTS',
};

/** What the meeting decided about a body. */
export function decidedOnBody(
  { bodyId, kind, text }: { readonly bodyId: string; readonly kind: DecisionKind; readonly text: string },
  { until, meeting }: PackWindow,
): OtherEntry[] {
  const list = OF_BODIES[kind];
  if (!list || until < meeting.opens) return [];
  return [{ list, reasons: [why('DECIDED_HERE', `the meeting decided: ${text}`, 'DECIDED')], bodyId }];
}

/** A group with a lifetime. */
export interface GroupLifetime {
  readonly bodyId: string;
  /** In the words of its terms of reference. */
  readonly lifetime: string | null;
  /** Partial date. */
  readonly endsOn: string | null;
  readonly period: Period | null;
  /** Last day on which it may have ended; null while it lasts. */
  readonly endedOn: string | null;
}

/** A group whose lifetime ended since the last meeting, or ends before the next. One that has ended before the meeting needs no decision. */
export function lifetimeOf(group: GroupLifetime, window: PackWindow): OtherEntry[] {
  const { bodyId, lifetime, endedOn } = group;
  const ends = endOf(group);
  const first = addDays(window.since, -1);
  if (ends === null || ends < first || ends > horizonOf(window)) return [];
  if (endedOn !== null && endedOn < window.meeting.opens) return [];
  const isOver = ends < window.meeting.opens;
  const words = `its lifetime${lifetime === null ? '' : ` "${lifetime}"`} ${isOver ? 'ended' : 'ends'} on ${ends}, unless it is extended`;
  return [{ list: 'LIFETIMES', reasons: [why(isOver ? 'LIFETIME_OVER' : 'LIFETIME_ENDS', words)], bodyId }];
}

function endOf({ endsOn, period }: GroupLifetime): string | null {
  if (endsOn !== null) return parsePartialDate(endsOn)?.latest ?? null;
  return period === null ? null : endOfPeriod(period);
}

/** An appointment with its partial dates. */
export interface OfficeTerm {
  readonly appointmentId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** An office that began or ended since the last meeting, or may have. */
export function officeChanges({ appointmentId, validFrom, validTo }: OfficeTerm, window: PackWindow): OtherEntry[] {
  const span = { ...window.meeting, opens: window.since, closes: window.until };
  const reasons = [
    ...changeOn('OFFICE_BEGAN', 'from', validFrom, span),
    ...changeOn('OFFICE_ENDED', 'until', validTo, span),
  ];
  return reasons.length === 0 ? [] : [{ list: 'APPOINTMENTS', reasons, appointmentId }];
}

function changeOn(
  rule: 'OFFICE_BEGAN' | 'OFFICE_ENDED',
  word: string,
  on: string | null,
  span: PackWindow['meeting'],
): Why[] {
  const days = daysOf(on);
  if (days === null || !mayBe(days, span)) return [];
  return [why(rule, `${word} ${on}`, isWithin(days, span) ? null : 'POSSIBLE')];
}
