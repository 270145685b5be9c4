import { daysBetween } from '../../parts/day-span';

interface Deadline {
  readonly kind: string;
  readonly on: string;
  readonly byRule: string | null;
}
interface Stated {
  readonly kind: string;
  readonly lastDay: string | null;
}

/** Where the day of a deadline is from, and how far it is from the day of the rule. */
export interface Origin {
  /** `STATED`: as announced; `COMPUTED`: by the rule, nothing was announced. */
  readonly from: 'STATED' | 'COMPUTED';
  /** Days by which the announced day differs from the rule’s, positive for later; 0 where they agree or there is no rule. */
  readonly difference: number;
}

/** @param stated the deadlines as announced */
export function originOf({ kind, on, byRule }: Deadline, stated: readonly Stated[]): Origin {
  const isStated = stated.some((each) => each.kind === kind && each.lastDay !== null);
  return { from: isStated ? 'STATED' : 'COMPUTED', difference: byRule === null ? 0 : daysBetween(byRule, on) };
}
