import { parsePartialDate } from '../../platform/partial-date';
import type { Reason } from '../../platform/reason';
import type { MeetingState } from './vocabulary';

/** A meeting with what it has decided so far. */
export interface Standing {
  readonly state: MeetingState;
  readonly bodyId: string;
  readonly decisions: number;
  /** ISO days on which it decided. */
  readonly decidedOn: readonly string[];
}

/** What a meeting would become. */
export interface Becoming {
  readonly starts: string | null;
  readonly ends: string | null;
  readonly bodyId: string;
  /** The state that was asked for, where one was. */
  readonly stated?: MeetingState | null | undefined;
}

const refusal = (rule: string, message: string, field: string, accepted: string): Reason => ({
  rule,
  clause: 'meetings',
  message,
  field,
  accepted,
});

/** The first and the last day that a meeting may have; null where it has no limit on that side. */
export function daysOf({ starts, ends }: { readonly starts: string | null; readonly ends: string | null }): {
  readonly first: string | null;
  readonly last: string | null;
} {
  const read = (date: string | null) => (date === null ? null : parsePartialDate(date));
  return { first: read(starts)?.earliest ?? null, last: read(ends)?.latest ?? read(starts)?.latest ?? null };
}

/** Why a meeting cannot be revised in this way; empty where it can. What it decided stays with its day and its body. */
export function revisionRefusals(meeting: Standing, to: Becoming): Reason[] {
  const reasons: Reason[] = [];
  const { first, last } = daysOf(to);
  const outside = meeting.decidedOn.filter((day) => (first !== null && day < first) || (last !== null && day > last));
  if (outside.length > 0)
    reasons.push(
      refusal(
        'DECISIONS_INSIDE',
        `it decided on ${outside.join(', ')}`,
        'meeting.starts',
        'days that hold those of its decisions',
      ),
    );
  if (meeting.decisions > 0 && to.bodyId !== meeting.bodyId)
    reasons.push(refusal('DECISIONS_STAY', 'its body has decided in it', 'meeting.body', 'the same body'));
  if (meeting.decisions > 0 && to.stated === 'PLANNED')
    reasons.push(refusal('DECISIONS_STAY', 'it has decided already', 'meeting.state', 'CONVENED, HELD'));
  if (meeting.state === 'CANCELLED' && to.stated)
    reasons.push(refusal('NOT_CANCELLED', 'it is cancelled', 'meeting.state', '`restoreMeeting`'));
  return reasons;
}

/** Why a meeting cannot be cancelled; empty where it can. */
export function cancelRefusals({ state, decisions }: Standing, reason: string | null): Reason[] {
  const reasons: Reason[] = [];
  if (!reason) reasons.push(refusal('REASON_IS_KEPT', 'it is not said why', 'change.reason', 'the reason'));
  if (state === 'CANCELLED')
    reasons.push(refusal('NOT_CANCELLED', 'it is cancelled already', 'change.id', 'a meeting that is not cancelled'));
  if (state === 'HELD' || decisions > 0)
    reasons.push(refusal('NOT_HELD', 'it was held', 'change.id', 'a meeting that is planned or convened'));
  return reasons;
}

/** Why a meeting cannot be put back; empty where it can. */
export const restoreRefusals = ({ state }: Pick<Standing, 'state'>): Reason[] =>
  state === 'CANCELLED' ? [] : [refusal('CANCELLED', 'it is not cancelled', 'change.id', 'a cancelled meeting')];
