import { Injectable } from '@nestjs/common';
import { NamedBodiesService } from '../bodies/named-bodies.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Written } from './liaison-contents.service';
import { LiaisonEventsService } from './liaison-events.service';
import { LiaisonInHandService, type StatementInHand } from './liaison-in-hand.service';
import type { AddresseeRow } from './liaison-rights.service';
import type { AdvanceAddresseeArgs } from './liaison-steps.inputs';
import { splitBodies } from './rules/addressing';
import { waysToAnswer } from './rules/step-rights';
import { ADDRESSEE_TRANSITIONS, stepOf, stepRefusals } from './rules/steps';
import type { AddresseeState, AddresseeStep } from './rules/vocabulary';

const OUTCOMES: readonly AddresseeState[] = ['NOTED', 'REPLIED', 'NIL_RETURN', 'DECLINED'];

/** Takes the steps of the addressees: receipt, allocation, outcome. */
@Injectable()
export class LiaisonAddresseeStepsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: LiaisonInHandService,
    private readonly events: LiaisonEventsService,
    private readonly bodies: NamedBodiesService,
    private readonly clock: Clock,
  ) {}

  async advance(viewer: Viewer, args: AdvanceAddresseeArgs): Promise<Written> {
    const { change, step, facts } = args;
    const statement = await this.items.take(viewer, change, ({ addresseeRows, ...parties }) =>
      waysToAnswer(addresseeRows.find(({ id }) => id === args.addressee)?.bodyId ?? null, parties),
    );
    const addressee = statement.parties.addresseeRows.find(({ id }) => id === args.addressee);
    if (!addressee) throw new NotFound(`The statement has no addressee with the number ${args.addressee}.`);
    const refused = stepRefusals(ADDRESSEE_TRANSITIONS, step, addressee.state);
    if (refused.length > 0) throw new Refused(refused);
    const questions = await this.allocated(statement, args);
    const happened = change.happened ?? this.clock.today();
    const source = await this.items.enter(statement, 'LIAISON_STEP', change, { step, addressee: addressee.id });
    const { to } = stepOf(ADDRESSEE_TRANSITIONS, step);
    await this.setState(addressee, step, to, happened, facts?.receivedAs ?? null);
    if (step === 'ALLOCATE') await this.allocate(statement.id, addressee.id, questions);
    await this.events.write({
      statementId: statement.id,
      addresseeId: addressee.id,
      step,
      state: to,
      happened,
      words: facts?.words ?? change.reason ?? null,
      source,
    });
    return { id: statement.id, warnings: [] };
  }

  /** Numbers of the Questions that are asked to deal with it. */
  private async allocated(
    { studyPeriodId }: StatementInHand,
    { step, facts }: AdvanceAddresseeArgs,
  ): Promise<string[]> {
    const field = 'facts.allocatedTo';
    const texts = (facts?.allocatedTo ?? []).flatMap(splitBodies);
    if (step !== 'ALLOCATE' && texts.length > 0)
      throw new BadUserInput([{ field, message: 'is for ALLOCATE alone', accepted: `nothing, for ${step}` }]);
    if (step !== 'ALLOCATE') return [];
    if (texts.length === 0)
      throw new BadUserInput([{ field, message: 'is missing', accepted: 'at least one Question' }]);
    const found = await this.bodies.named(texts, studyPeriodId);
    const unknown = texts.flatMap((text, index) =>
      found[index]
        ? []
        : [{ field, message: `no body is known as "${text}"`, accepted: 'a Question of the study period' }],
    );
    if (unknown.length > 0) throw new BadUserInput(unknown);
    return [...new Set(found.flatMap((body) => body?.id ?? []))];
  }

  /** What is known of an outcome stays when it is closed; dealt with again, it has none. */
  private async setState(
    { id }: AddresseeRow,
    step: AddresseeStep,
    to: AddresseeState,
    happened: string,
    receivedAs: string | null,
  ): Promise<void> {
    const outcome = OUTCOMES.includes(to) ? parsePartialDate(happened) : null;
    await this.transactions.manager.query(
      `update addressee set state = $2, received_as = coalesce($3, received_as),
         received = case when $4 then coalesce(received, $5) else received end,
         outcome_on = case when $6 then null else coalesce($7, outcome_on) end,
         outcome_earliest = case when $6 then null else coalesce($8::date, outcome_earliest) end
       where id = $1`,
      [
        id,
        to,
        receivedAs,
        step === 'RECEIVE',
        happened,
        step === 'REOPEN',
        outcome?.text ?? null,
        outcome?.earliest ?? null,
      ],
    );
  }

  private async allocate(statementId: string, addresseeId: string, questions: readonly string[]): Promise<void> {
    await this.transactions.manager.query(
      'delete from allocation where addressee_id = $1 and body_id <> all($2::bigint[])',
      [addresseeId, questions],
    );
    await this.transactions.manager.query(
      `insert into allocation (addressee_id, body_id, statement_id) select $1::bigint, b, $3::bigint from unnest($2::bigint[]) b
       on conflict (addressee_id, body_id) do nothing`,
      [addresseeId, questions, statementId],
    );
  }
}
