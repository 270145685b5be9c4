import type { Reason } from '../../platform/reason';
import { daysOf } from './meeting-steps';
import type { MeetingState } from './vocabulary';

interface Held {
  readonly state: MeetingState;
  readonly starts: string | null;
  readonly ends: string | null;
}

/** The day on which a meeting decided, or what is wrong with it. */
export type DecisionDay = { readonly day: string } | { readonly problem: Omit<Reason, 'rule' | 'clause'> };

/**
 * The day of a decision: the one told, which lies within the meeting and is not to come; of a meeting of one day that day.
 * @param told ISO day, null where none was told
 * @param today ISO day
 */
export function decisionDay({ starts, ends }: Held, told: string | null, today: string): DecisionDay {
  const { first, last } = daysOf({ starts, ends });
  const latest = last !== null && last < today ? last : today;
  const accepted = `a day${first === null ? '' : ` from ${first}`} to ${latest}`;
  const problem = (message: string): DecisionDay => ({ problem: { field: 'decision.on', message, accepted } });
  const day = told ?? (first !== null && first === last ? first : null);
  if (day === null) return problem('is missing: the meeting has more than one day');
  if (day > today) return problem(`${day} is a day to come`);
  if ((first !== null && day < first) || (last !== null && day > last))
    return problem(`${day} is no day of the meeting`);
  return { day };
}

/** Why nothing is decided in a meeting; empty where something is. */
export const cancelledRefusals = ({ state }: Pick<Held, 'state'>): Reason[] =>
  state === 'CANCELLED'
    ? [
        {
          rule: 'NOT_CANCELLED',
          clause: 'meetings',
          message: 'the meeting is cancelled',
          field: 'meeting',
          accepted: 'a meeting that takes place',
        },
      ]
    : [];
