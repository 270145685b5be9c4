import { addDays } from '../../platform/calendar';
import type { AddresseeState, Purpose } from './vocabulary';

/** One addressee, as far as its deadline goes. The one place that says what is open, late and due: desk, page and reminders ask here. */
export interface AskedFor {
  readonly purpose: Purpose;
  readonly state: AddresseeState;
  /** Last day on which the answer is in time, `YYYY-MM-DD`; null where none was set. */
  readonly deadline: string | null;
}

/** The states in which an answer may still come. */
export const AWAITED_STATES: readonly AddresseeState[] = ['SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED'];
/** Only these purposes ask for an answer. */
export const ASKING_PURPOSES: readonly Purpose[] = ['ACTION', 'COMMENT'];

/** Whether an answer is awaited: the statement asks for one, has gone out, and has no outcome. */
export const isAwaited = ({ purpose, state }: AskedFor): boolean =>
  ASKING_PURPOSES.includes(purpose) && AWAITED_STATES.includes(state);

/** Whether the answer is late: awaited, and the deadline is past. A day is over when it has ended. */
export const isOverdue = (asked: AskedFor, today: string): boolean =>
  isAwaited(asked) && asked.deadline !== null && asked.deadline < today;

/**
 * An open question: asked for action, without outcome, past its deadline.
 * @param today `YYYY-MM-DD`
 */
export const isOpenQuestion = (asked: AskedFor, today: string): boolean =>
  asked.purpose === 'ACTION' && isOverdue(asked, today);

/** Whether the answer is awaited and due from today on, within so many days. */
export const isDueWithin = (asked: AskedFor, today: string, days: number): boolean =>
  isAwaited(asked) && asked.deadline !== null && asked.deadline >= today && asked.deadline <= addDays(today, days);

/** An addressee with what its standing on a day gone by depends on. */
export interface Followed extends AskedFor {
  /** First day on which the outcome may have come, `YYYY-MM-DD`; null where there is none, or its day is unknown. */
  readonly outcomeEarliest: string | null;
  /** The state that it was closed from; null where it is not closed, or that is unknown. */
  readonly closedFrom: AddresseeState | null;
}

/**
 * The addressee as it stood at the end of a day: an outcome that came later is not there yet, and one whose day is unknown is taken to have been.
 * What it was closed with counts as its outcome.
 */
export function asOn(followed: Followed, on: string): AskedFor {
  const { purpose, state, deadline, outcomeEarliest, closedFrom } = followed;
  if (state === 'UNSENT' || AWAITED_STATES.includes(state)) return { purpose, deadline, state };
  if (outcomeEarliest !== null && outcomeEarliest > on) return { purpose, deadline, state: 'SENT' };
  const outcome = state === 'CLOSED' && closedFrom !== null && OUTCOME_STATES.includes(closedFrom) ? closedFrom : state;
  return { purpose, deadline, state: outcome };
}

/** The states that are an outcome in words. */
export const OUTCOME_STATES: readonly AddresseeState[] = ['NOTED', 'REPLIED', 'NIL_RETURN', 'DECLINED'];
/** The outcomes that are an answer: taking note is none. */
export const ANSWER_STATES: readonly AddresseeState[] = ['REPLIED', 'NIL_RETURN', 'DECLINED'];

/** What one addressee counts as: its outcome, else whether one is awaited or late; each addressee is exactly one. */
export const STANDINGS = [
  'ANSWERED',
  'NIL',
  'DECLINED',
  'NOTED',
  'CLOSED',
  'OVERDUE',
  'PENDING',
  'INFORMATION',
  'UNSENT',
] as const;
export type AddresseeStanding = (typeof STANDINGS)[number];

/** What each outcome counts as. */
export const STANDING_OF: Readonly<Partial<Record<AddresseeState, AddresseeStanding>>> = {
  REPLIED: 'ANSWERED',
  NIL_RETURN: 'NIL',
  DECLINED: 'DECLINED',
  NOTED: 'NOTED',
  CLOSED: 'CLOSED',
  UNSENT: 'UNSENT',
};

/** What an addressee counted as on a day. */
export function standingOn(followed: Followed, on: string): AddresseeStanding {
  const asked = asOn(followed, on);
  if (isOverdue(asked, on)) return 'OVERDUE';
  if (isAwaited(asked)) return 'PENDING';
  return STANDING_OF[asked.state] ?? 'INFORMATION';
}
