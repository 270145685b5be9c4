import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import type { Columns } from '../platform/db/upsert';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import {
  DecisionWriting,
  type Moved,
  type NewDecision,
  type RecordedDecision,
  type ToldDecision,
} from './decision-writing.service';
import type { DecisionInput } from './decisions.inputs';
import { EstablishingDecisions } from './establishing-decisions.service';
import { KnownService } from './known.service';
import type { MeetingRow } from './meeting-in-hand.service';
import {
  type BodyChange,
  bodyMeetingRefusals,
  changesBody,
  type DecidedBody,
  outcomeFor,
} from './rules/body-decisions';
import type { DecisionKind } from './rules/vocabulary';

/** How a decision reads before the name of the body. */
const WORDS: Readonly<Partial<Record<DecisionKind, string>>> = {
  ESTABLISHED: 'Establishment of',
  ENDED: 'End of',
  TERMS_ADOPTED: 'Terms of reference of',
  QUESTIONS_ENDORSED: 'Questions of',
};

interface PlannedBody {
  readonly body: DecidedBody | null;
  readonly change: BodyChange;
  readonly actor: Actor;
}

/** Decisions that need a body to be about. */
const ABOUT_A_BODY: readonly DecisionKind[] = ['ESTABLISHED', 'ENDED', 'TERMS_ADOPTED', 'QUESTIONS_ENDORSED'];

const LOCK = 'select from body where id = $1 for no key update';
const BODY = `select b.id::text, b.ref, b.status, b.established, b.ended, (b.lineage || b.id)[1]::text as "organizationId",
    array(select distinct above::text from (select unnest(b.lineage) as above union select unnest(a.lineage || a.id) from body_parent p
      join body a on a.id = p.parent_id where p.body_id = b.id) u) as "aboveIds",
    (select coalesce(json_agg(json_build_object('id', t.id::text, 'version', t.version, 'status', t.status, 'dated', t.dated) order by t.id), '[]')
      from terms_of_reference t where t.body_id = b.id) as terms
  from body b where b.id = $1`;
const ORGANIZATION = 'select (b.lineage || b.id)[1]::text as id from body b where b.id = $1';

const ENTRIES = { ESTABLISHED: 'BODY_ESTABLISHED', ENDED: 'BODY_ENDED', TERMS_ADOPTED: 'TERMS_ADOPTED' } as const;

/** Records what meetings decide about bodies, and what follows for these. */
@Injectable()
export class BodyDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingService,
    private readonly known: KnownService,
    private readonly writing: DecisionWriting,
    private readonly establishing: EstablishingDecisions,
  ) {}

  async record(viewer: Viewer, told: ToldDecision, input: DecisionInput): Promise<RecordedDecision> {
    if (input.newBody) return this.establishing.record(viewer, told, input, input.newBody);
    const planned = await this.plan(viewer, told.meeting, input, told.on);
    const { body, actor } = planned;
    if (body && changesBody(told.kind)) await this.writing.refuseTwice(told, { bodyId: body.id }, body.ref);
    const words = WORDS[told.kind];
    const text = input.text ?? (words && body ? `${words} ${body.ref}` : null);
    if (text === null)
      throw new BadUserInput([{ field: 'decision.text', message: 'is missing', accepted: 'the decision in words' }]);
    const decision = { ...told, actor, text };
    const entered = await this.writing.enter(viewer, decision);
    await this.writing.write(decision, entered, await this.move(decision, planned));
    return { id: entered.id, warnings: [] };
  }

  /** @throws Unauthenticated, Forbidden, BadUserInput, Refused where the meeting does not decide that about the body, or it is otherwise on record */
  private async plan(viewer: Viewer, meeting: MeetingRow, input: DecisionInput, on: string): Promise<PlannedBody> {
    const actor = await this.standing.actorAmong(viewer, 'RECORD_DECISION', [meeting.bodyId]);
    const body = input.body ? await this.bodyNamed(input.body, on) : null;
    if (!body) {
      if (!ABOUT_A_BODY.includes(input.kind)) return { body: null, change: {}, actor };
      throw new BadUserInput([
        { field: 'decision.body', message: 'is missing', accepted: 'the body that the decision is about' },
      ]);
    }
    const [organization]: { id: string }[] = await this.transactions.manager.query(ORGANIZATION, [meeting.bodyId]);
    const refusals = bodyMeetingRefusals({ ...meeting, organizationId: organization?.id ?? '' }, body);
    if (refusals.length > 0) throw new Refused(refusals);
    if (!changesBody(input.kind)) return { body, change: {}, actor };
    const outcome = outcomeFor(input.kind, body, on, input.terms ?? null);
    if ('reasons' in outcome) throw new Refused(outcome.reasons);
    return { body, change: outcome.change, actor };
  }

  /** @returns the body, and the entry of the record by which it changed */
  private async move(decision: NewDecision, { body, change }: PlannedBody): Promise<Moved> {
    if (body === null) return {};
    const kind = decision.kind;
    if (!changesBody(kind) || Object.keys(change).length === 0) return { bodyId: body.id };
    const { terms, ...changes } = change;
    const columns: Columns = {
      ...changes,
      ...(change.established && { established_earliest: change.established }),
      ...(change.ended && { ended_latest: change.ended }),
    };
    const rows = [
      ...(Object.keys(columns).length > 0 ? [['body', body.id, columns] as const] : []),
      ...(terms ? [['terms_of_reference', terms, { status: 'APPROVED', dated: decision.on }] as const] : []),
    ];
    return { bodyId: body.id, entryId: await this.writing.changeBody(body.id, ENTRIES[kind], decision, rows) };
  }

  private async bodyNamed(value: string, on: string): Promise<DecidedBody> {
    const period = await this.known.periodOn(on);
    const [named] = await this.known.bodiesNamed([{ field: 'decision.body', value }], period);
    await this.transactions.manager.query(LOCK, [named?.id]);
    const [body]: DecidedBody[] = await this.transactions.manager.query(BODY, [named?.id]);
    if (!body) throw new Error(`The body ${value} is not there.`);
    return body;
  }
}
