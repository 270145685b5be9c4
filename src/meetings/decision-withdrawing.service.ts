import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import type { Reason } from '../platform/reason';
import { ItemInHandService } from '../work-items/item-in-hand.service';
import { StepUndoing } from '../work-items/step-undoing';
import { DecisionWriting } from './decision-writing.service';
import type { WithdrawDecisionArgs } from './decisions.inputs';
import { isOnText, ruleOf } from './rules/decisions';
import type { DecisionKind } from './rules/vocabulary';

interface Row {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly meetingId: string;
  readonly meetingBodyId: string;
  readonly workItemId: string | null;
  readonly bodyId: string | null;
  readonly entryId: string | null;
}

const LOCKED = `select d.id::text, d.kind, d.meeting_id::text as "meetingId", m.body_id::text as "meetingBodyId", d.work_item_id::text as "workItemId",
    d.body_id::text as "bodyId", d.entry_id::text as "entryId"
  from decision d join meeting m on m.id = d.meeting_id where d.id = $1 for no key update of m, d`;

/** What `undo_entries` says where a row was changed since. */
const CHANGED_SINCE = 'SR004';
/** Something refers to what would be taken away. */
const REFERRED_TO = '23503';
const PARTS = ['status_event', 'life_cycle', 'life_cycle_step'];

/** Takes decisions back, with what they moved, where nothing has moved since. */
@Injectable()
export class DecisionWithdrawing {
  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingService,
    private readonly items: ItemInHandService,
    private readonly undoing: StepUndoing,
    private readonly writing: DecisionWriting,
  ) {}

  /**
   * @returns number of the meeting
   * @throws NotFound, Unauthenticated, Forbidden, Stale, Refused where something depends on it
   */
  async withdraw(viewer: Viewer, args: WithdrawDecisionArgs): Promise<string> {
    const [row]: Row[] = await this.transactions.manager.query(LOCKED, [args.decision]);
    if (!row) throw new NotFound(`No decision has the number ${args.decision}.`);
    if (row.kind === 'AGREED_TO_SEND') throw new Refused([WITH_THE_STATEMENT]);
    if (row.workItemId !== null) await this.ofText(viewer, row, row.workItemId, args);
    else await this.ofBody(viewer, row, args.reason);
    return row.meetingId;
  }

  /** The same right takes it back that is needed to record it. */
  private async ofText(viewer: Viewer, row: Row, id: string, args: WithdrawDecisionArgs): Promise<void> {
    const { reason, expectedVersion } = args;
    const right = isOnText(row.kind) ? ruleOf(row.kind).right : 'DECIDE';
    const actor = await this.standing.actor(viewer, right, await this.items.concernOf(id));
    if (row.entryId === null) return this.writing.remove(row.id, row.meetingId, actor, reason);
    if (row.kind === 'NEW_WORK_ITEM') throw new Refused([ITEM_STAYS]);
    if (!expectedVersion)
      throw new BadUserInput([
        {
          field: 'expectedVersion',
          message: 'is missing: the decision moved a text',
          accepted: 'WorkItem.recordVersion',
        },
      ]);
    const item = await this.items.take(viewer, right, { id, expectedVersion, merge: false, reason }, PARTS);
    await this.undoing.refuseLater(id, row.entryId);
    await this.writing.remove(row.id, row.meetingId, actor, reason);
    await this.undoing.undo(item, row.entryId, reason);
  }

  private async ofBody(viewer: Viewer, row: Row, reason: string): Promise<void> {
    const actor = await this.standing.actorAmong(viewer, 'RECORD_DECISION', [row.meetingBodyId]);
    await this.writing.remove(row.id, row.meetingId, actor, reason);
    if (row.entryId === null || row.bodyId === null) return;
    await this.writing.enterOfBody(row.bodyId, 'DECISION_WITHDRAWN', { actor, reason });
    try {
      await this.transactions.manager.query('select undo_entries($1::bigint[])', [[row.entryId]]);
    } catch (error) {
      const cause: unknown = error instanceof QueryFailedError ? error.driverError : null;
      if (!(cause instanceof DatabaseError)) throw error;
      if (cause.code === CHANGED_SINCE) throw new Refused([laterChange(cause.message)]);
      if (cause.code === REFERRED_TO) throw new Refused([laterChange(`${cause.table ?? 'something'} refers to it`)]);
      throw error;
    }
  }
}

const refusal = (rule: string, message: string, accepted: string): Reason => ({
  rule,
  clause: 'meetings',
  message,
  field: 'decision',
  accepted,
});

const WITH_THE_STATEMENT = refusal(
  'OPERATION_OF_ITS_OWN',
  'the statement goes back with it',
  '`withdrawAgreementToSend`',
);
const ITEM_STAYS = refusal(
  'ITEM_STAYS',
  'a work item was taken up by it, and stays on record',
  '`deleteWorkItem`, which hides the item',
);
const laterChange = (what: string) =>
  refusal('NO_LATER_CHANGE', `the body was changed since: ${what}`, 'a decision after which nobody changed the body');
