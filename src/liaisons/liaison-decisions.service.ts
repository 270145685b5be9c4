import { Injectable } from '@nestjs/common';
import { AgreementsService } from '../meetings/agreements.service';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Written } from './liaison-contents.service';
import type { AgreementArgs, WithdrawAgreementArgs } from './liaison-decisions.inputs';
import { LiaisonInHandService } from './liaison-in-hand.service';
import { LiaisonStepsService } from './liaison-steps.service';
import { agreementRefusals, withdrawalRefusals } from './rules/agreements';
import { waysToStep } from './rules/step-rights';

interface Sender {
  readonly id: string;
  readonly text: string;
  readonly bodyId: string | null;
  readonly approvedOn: string | null;
  readonly lineage: readonly string[];
}

interface Agreed {
  readonly meetingId: string;
  readonly moved: boolean;
}

const SENDERS = `select f.id::text, f.text, f.body_id::text as "bodyId", f.approved_on as "approvedOn", coalesce((b.lineage || b.id)::text[], '{}') as lineage
  from liaison_source f left join body b on b.id = f.body_id where f.statement_id = $1 order by f.position`;
const AGREED = `select d.meeting_id::text as "meetingId", d.entry_id is not null as moved from decision d
  join liaison_decision l on l.decision_id = d.id where d.id = $1 and l.statement_id = $2`;

/** Records that meetings agreed to send liaison statements, which approves these. */
@Injectable()
export class LiaisonDecisionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly agreements: AgreementsService,
    private readonly items: LiaisonInHandService,
    private readonly steps: LiaisonStepsService,
    private readonly upsert: Upsert,
  ) {}

  /** The decision approves the statement for one of its sending bodies; one that was approved on that day already is only told of the meeting. */
  async record(viewer: Viewer, args: AgreementArgs): Promise<Written> {
    const { change } = args;
    await this.items.mustSee(viewer, change.id);
    const sender = senderOf(args, await this.transactions.manager.query(SENDERS, [change.id]));
    const cited = { source: change.source ?? null };
    const { meeting, on, text } = args;
    const told = { meeting, on: on ?? null, text: text ?? null, reason: change.reason ?? null, cited };
    const agreement = await this.agreements.enter(viewer, told);
    const { decision, entered } = agreement;
    const refusals = agreementRefusals(decision.meeting, sender);
    if (refusals.length > 0) throw new Refused(refusals);
    const source = { key: entered.sourceKey };
    const approved = parsePartialDate(sender.approvedOn ?? '');
    const isKnown = approved !== null && approved.earliest <= decision.on && decision.on <= approved.latest;
    const stated = { ...change, happened: decision.on, source };
    if (isKnown) {
      const statement = await this.items.take(viewer, change, (parties) => waysToStep('APPROVE', parties));
      await this.items.enter(statement, 'LIAISON_LINKED', stated, { decision: entered.id });
    } else {
      const words = `at ${decision.meeting.key}`;
      const priorApproval = args.priorApproval ?? null;
      await this.steps.advance(viewer, { change: stated, step: 'APPROVE', source: sender.id, priorApproval, words });
    }
    await this.agreements.write(agreement, isKnown ? null : change.id);
    const link = { decision_id: entered.id, statement_id: change.id };
    await this.upsert.rows('liaison_decision', ['decision_id'], [link]);
    return { id: change.id, warnings: [] };
  }

  /** The statement that the decision approved goes back to its writers; one that is sent stays sent. */
  async withdraw(viewer: Viewer, { change, decision }: WithdrawAgreementArgs): Promise<Written> {
    if (!change.reason)
      throw new BadUserInput([
        { field: 'change.reason', message: 'is missing: what is taken back says why', accepted: 'the reason' },
      ]);
    const statement = await this.items.take(viewer, change, (parties) => waysToStep('RETURN', parties));
    const [agreed]: Agreed[] = await this.transactions.manager.query(AGREED, [decision, change.id]);
    if (!agreed) throw new NotFound(`No decision with the number ${decision} is about this statement.`);
    const refusals = withdrawalRefusals(statement.state);
    if (refusals.length > 0) throw new Refused(refusals);
    if (agreed.moved && ['READY', 'APPROVED'].includes(statement.state))
      await this.steps.advance(viewer, { change, step: 'RETURN' });
    else await this.items.enter(statement, 'LIAISON_LINKED', change, { decision });
    await this.agreements.remove(viewer, decision, agreed.meetingId, change.reason);
    return { id: change.id, warnings: [] };
  }
}

/** The sending body that agreed: the one named, or the only one that has not yet. */
function senderOf({ sendingBody }: AgreementArgs, senders: readonly Sender[]): Sender {
  const open = senders.filter(({ approvedOn }) => approvedOn === null);
  const choice = senders.length === 1 ? senders : open;
  const found = sendingBody
    ? senders.find(({ id }) => id === sendingBody)
    : choice.length === 1
      ? choice[0]
      : undefined;
  if (found) return found;
  throw new BadUserInput([
    {
      field: 'sendingBody',
      message: sendingBody
        ? `no sending body of the statement has the number ${sendingBody}`
        : 'is missing: the statement has several sending bodies',
      accepted: senders.map(({ id, text }) => `${id} (${text})`).join(', '),
    },
  ]);
}
