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
  isAwaited(asked) && asked.deadline !== null && asked.deadline >= today && asked.deadline <= plusDays(today, days);

const DAY = 86_400_000;
const plusDays = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
