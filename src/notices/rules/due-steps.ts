import { daysBetween } from '../../platform/calendar';
import type { Clock, ClockKind } from './clock';

/** How many days before the day reminders are sent, the farthest first; behind it, a digest each day. */
export const DUE_STEPS = [14, 7, 4, 3, 2, 1, 0] as const;
export type DueStep = (typeof DUE_STEPS)[number];

/**
 * The reminder that is due: of a clock with five days left, that of seven days, if it was not sent. So who was away for some days sends the last
 * one that was missed, not all of them; and who looks every day sends each on its day.
 * @param today ISO day
 * @param dueOn ISO day that is counted down to
 * @returns null where it is farther off than the first step, or past
 */
export function stepReached(today: string, dueOn: string): DueStep | null {
  const left = daysBetween(today, dueOn);
  return left < 0 ? null : (DUE_STEPS.findLast((step) => step >= left) ?? null);
}

/** A meeting is over when its day is past, and so is what it asked for: nobody is late for it. */
const NEVER_LATE: readonly ClockKind[] = ['MEETING', 'MEETING_DEADLINE'];

/** Whether something is late: on the day itself nothing is yet. */
export const isOverdue = (today: string, { kind, dueOn }: Pick<Clock, 'kind' | 'dueOn'>): boolean =>
  dueOn < today && !NEVER_LATE.includes(kind);
