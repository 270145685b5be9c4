import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Reason } from '../platform/reason';
import type { Written } from './liaison-contents.service';
import { LiaisonEventsService } from './liaison-events.service';
import { LiaisonInHandService, type StatementInHand } from './liaison-in-hand.service';
import type { PartiesOf, SourceRow } from './liaison-rights.service';
import { LiaisonSendingService } from './liaison-sending.service';
import type { AdvanceStatementArgs } from './liaison-steps.inputs';
import { statementRefusals, wanted } from './rules/readiness';
import { type Way, waysToStep } from './rules/step-rights';
import { STATEMENT_TRANSITIONS, stepOf } from './rules/steps';
import type { StatementState } from './rules/vocabulary';

/** Takes the steps of the sending side. */
@Injectable()
export class LiaisonStepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: LiaisonInHandService,
    private readonly events: LiaisonEventsService,
    private readonly sending: LiaisonSendingService,
    private readonly clock: Clock,
  ) {}

  async advance(viewer: Viewer, args: AdvanceStatementArgs): Promise<Written> {
    const misplaced = misplacedFields(args);
    if (misplaced.length > 0) throw new BadUserInput(misplaced);
    const statement = await this.items.take(viewer, args.change, (parties) => waysFor(args, parties));
    const { parties, state } = statement;
    const refused = statementRefusals(args.step, state, { ...parties, addressees: parties.addresseeRows });
    if (refused.length > 0) throw new Refused(refused);
    switch (args.step) {
      case 'APPROVE':
        return this.approve(statement, args);
      case 'SEND':
        return this.sending.send(viewer, statement, args);
      default:
        return this.move(statement, args);
    }
  }

  private async move(statement: StatementInHand, { step, change, words }: AdvanceStatementArgs): Promise<Written> {
    const { to } = stepOf(STATEMENT_TRANSITIONS, step);
    const { id, parties } = statement;
    const source = await this.items.enter(statement, 'LIAISON_STEP', change, { step });
    await this.setState(id, to);
    if (to === 'DRAFT')
      await this.transactions.manager.query(
        'update liaison_source set approved_on = null, approved_by_id = null, approval_words = null where statement_id = $1 and approved_on is not null',
        [id],
      );
    const happened = change.happened ?? this.clock.today();
    await this.events.write({
      statementId: id,
      step,
      state: to,
      happened,
      words: words ?? change.reason ?? null,
      source,
    });
    return { id, warnings: step === 'MAKE_READY' ? wanted({ ...parties, addressees: parties.addresseeRows }) : [] };
  }

  /** One sending body approves; once every one has, the statement is approved. */
  private async approve(statement: StatementInHand, args: AdvanceStatementArgs): Promise<Written> {
    const { change, step, priorApproval } = args;
    const { id, parties, actor } = statement;
    const approving = approvingSource(args, parties);
    if (!approving || approving.approved) throw new Refused([approvedAlready(approving)]);
    const last = parties.sourceRows.every(({ id: other, approved }) => approved || other === approving.id);
    const state = last ? 'APPROVED' : 'READY';
    const happened = change.happened ?? this.clock.today();
    const source = await this.items.enter(statement, 'LIAISON_STEP', change, { step, source: approving.id });
    await this.transactions.manager.query(
      'update liaison_source set approved_on = $2, approved_by_id = $3, approval_words = $4 where id = $1',
      [approving.id, happened, actor.personId, priorApproval ?? args.words ?? null],
    );
    if (last) await this.setState(id, state);
    const how = priorApproval ? ` obtained prior approval: ${priorApproval}` : ' approved it';
    const words = `${approving.text}${how}${args.words ? `; ${args.words}` : ''}`;
    await this.events.write({ statementId: id, step, state, happened, words, source });
    return { id, warnings: [] };
  }

  private async setState(id: string, state: StatementState): Promise<void> {
    await this.transactions.manager.query('update liaison_statement set state = $2 where id = $1', [id, state]);
  }
}

/** The sending body that a step is about: the one named, or the only one that has not approved. */
function approvingSource({ source }: AdvanceStatementArgs, { sourceRows }: PartiesOf): SourceRow | undefined {
  const open = sourceRows.filter(({ approved }) => !approved);
  if (!source && open.length === 1) return open[0];
  const named = sourceRows.find(({ id }) => id === source);
  if (named || (!source && open.length === 0)) return named;
  throw new BadUserInput([
    {
      field: 'source',
      message: source
        ? `no sending body of the statement has the number ${source}`
        : 'is missing: several have not approved',
      accepted: open.map(({ id, text }) => `${id} (${text})`).join(', '),
    },
  ]);
}

/** Who may take the step; an approval is of one body, and by someone who only writes for it with the words of the approval before. */
function waysFor(args: AdvanceStatementArgs, parties: PartiesOf): Way[] {
  const ways = waysToStep(args.step, parties);
  if (args.step !== 'APPROVE') return ways;
  const bodyId = approvingSource(args, parties)?.bodyId;
  const bodyIds = bodyId ? [bodyId] : parties.sources;
  return ways
    .filter(({ action }) => action === 'APPROVE_LIAISON' || args.priorApproval)
    .map(({ action }) => ({ action, bodyIds }));
}

const ONLY_FOR = { source: 'APPROVE', priorApproval: 'APPROVE', number: 'SEND', sent: 'SEND' } as const;

/** Fields that belong to another step. */
function misplacedFields(args: AdvanceStatementArgs) {
  const names = Object.keys(ONLY_FOR) as (keyof typeof ONLY_FOR)[];
  return names
    .filter((name) => args[name] && args.step !== ONLY_FOR[name])
    .map((field) => ({ field, message: `is for ${ONLY_FOR[field]} alone`, accepted: `nothing, for ${args.step}` }));
}

const approvedAlready = (source: SourceRow | undefined): Reason => ({
  rule: 'APPROVED_ALREADY',
  clause: 'liaison steps',
  message: source ? `${source.text} has approved it already` : 'every sending body has approved it already',
  field: 'source',
  accepted: 'a sending body that has not',
});
