import type { Reason } from '../../platform/reason';
import type { Maturity } from './vocabulary';

/** A body that a work item may go to. */
export interface Destination {
  readonly id: string;
  readonly ref: string;
  readonly sdoId: string | null;
  readonly status: string;
  /** First day of its study period, `YYYY-MM-DD`; null for a body that outlasts periods. */
  readonly periodStarts: string | null;
  /** Whether it continues the present owner in a later study period. */
  readonly continues: boolean;
  /** Whether it runs a life cycle of its own for the item, as the other side of a dual-numbered text. */
  readonly isOtherSide: boolean;
}

export interface Present {
  readonly ref: string;
  readonly bodyId: string;
  readonly sdoId: string;
  readonly maturity: Maturity;
  readonly periodStarts: string | null;
}

const refusal = (rule: string, clause: string, message: string, accepted: string, field = 'to'): Reason => ({
  rule,
  clause,
  message,
  field,
  accepted,
});

/** Why an item cannot be transferred to another body; empty where it can. */
export function transferRefusals(item: Present, to: Destination): Reason[] {
  const clause = 'work programme';
  const reasons: Reason[] = [];
  if (to.id === item.bodyId)
    reasons.push(refusal('ANOTHER_OWNER', clause, `${to.ref} owns it already`, 'another body'));
  if (to.sdoId !== item.sdoId)
    reasons.push(
      refusal('SAME_ORGANIZATION', clause, `${to.ref} is of another organization`, 'a body of the same organization'),
    );
  if (to.status === 'ENDED')
    reasons.push(refusal('OWNER_LIVES', clause, `${to.ref} has ended`, 'a body that has not ended'));
  if (to.isOtherSide)
    reasons.push(
      refusal(
        'ONE_LIFE_CYCLE_EACH',
        clause,
        `${to.ref} runs a life cycle of its own for ${item.ref}, as its other side`,
        'a body that is no side of the text',
      ),
    );
  if (item.maturity === 'DELETED')
    reasons.push(refusal('NOT_DELETED', clause, `${item.ref} is deleted`, 'an item that is not deleted'));
  return reasons;
}

/** Why an item cannot be carried to the next study period; empty where it can. Its isn stays. */
export function carryRefusals(item: Present, to: Destination): Reason[] {
  const clause = 'WTSA Resolution 2';
  const reasons = transferRefusals(item, to).filter(({ rule }) => rule !== 'ANOTHER_OWNER' && rule !== 'OWNER_LIVES');
  if (!to.continues)
    reasons.push(
      refusal(
        'CONTINUES_ITS_OWNER',
        clause,
        `${to.ref} does not continue the owner of ${item.ref}`,
        'the Question that continues it',
      ),
    );
  if (to.periodStarts === null || (item.periodStarts !== null && to.periodStarts <= item.periodStarts))
    reasons.push(
      refusal('LATER_PERIOD', clause, `${to.ref} is not of a later study period`, 'a Question of a later study period'),
    );
  if (['APPROVED', 'SUPERSEDED', 'WITHDRAWN'].includes(item.maturity))
    reasons.push(
      refusal('UNDER_STUDY', clause, `${item.ref} is no longer under study`, 'an item under study', 'change.id'),
    );
  return reasons;
}

/** Why an item cannot be deleted from the work programme; empty where it can. A published text is withdrawn instead. */
export function deletionRefusals(item: Present, reason: string | null | undefined): Reason[] {
  const clause = 'Res.1 1bis; A.8 8.2';
  const reasons: Reason[] = [];
  if (!reason)
    reasons.push(
      refusal('REASON_IS_KEPT', clause, 'a deletion needs its reason', 'why the group stops', 'change.reason'),
    );
  if (item.maturity === 'DELETED')
    reasons.push(
      refusal('NOT_DELETED', clause, `${item.ref} is deleted already`, 'an item that is not deleted', 'change.id'),
    );
  if (['APPROVED', 'SUPERSEDED', 'WITHDRAWN'].includes(item.maturity))
    reasons.push(
      refusal(
        'NOT_PUBLISHED',
        clause,
        `${item.ref} is published: it is withdrawn, with three months to object`,
        'an item under study',
        'change.id',
      ),
    );
  return reasons;
}
