import { Injectable } from '@nestjs/common';
import type { SourceInput } from '../history/history.inputs';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { Refused } from '../platform/graphql/errors';
import type { Reason } from '../platform/reason';
import { LiaisonEnteringService } from './liaison-entering.service';
import type { StatementInHand } from './liaison-in-hand.service';
import { LiaisonLinksService } from './liaison-links.service';
import { LiaisonMentionsService } from './liaison-mentions.service';
import { LiaisonPartsService } from './liaison-parts.service';
import type { StatementFacts } from './liaison-reading.service';
import type { LiaisonChange, LiaisonStatementInput } from './liaison-writing.inputs';

/** What was written, and what is odd about it. */
export interface Written {
  readonly id: string;
  readonly warnings: readonly Reason[];
}

interface NewStatement {
  readonly viewer: Viewer;
  readonly actor: Actor;
  readonly input: LiaisonStatementInput;
  readonly facts: StatementFacts;
  readonly kind: 'LIAISON_WRITTEN' | 'LIAISON_RECORDED';
  readonly happened: string | null;
  readonly source?: SourceInput | null;
}

const TAKEN = `select s.id::text, s.ref, p.label from liaison_statement s left join study_period p on p.id = s.study_period_id
  where s.number = $2 and s.study_period_id is not distinct from $3::bigint and (s.issuer_id = $1::bigint or s.ref_key = $4) and s.id is distinct from $5::bigint limit 1`;

/** Writes all that a liaison statement says, with what follows from it. */
@Injectable()
export class LiaisonContentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly parts: LiaisonPartsService,
    private readonly links: LiaisonLinksService,
    private readonly mentions: LiaisonMentionsService,
    private readonly entering: LiaisonEnteringService,
  ) {}

  async create({ viewer, actor, input, facts, kind, happened, source }: NewStatement): Promise<Written> {
    const id = await this.parts.nextId();
    const state = kind === 'LIAISON_RECORDED' ? 'SENT' : 'DRAFT';
    const statement = { id, version: 0, actor };
    const cited = await this.entering.begin(statement, kind, { happened, source: source ?? null });
    await this.parts.insert(id, state, input, facts, cited);
    await this.entering.first(id, state, happened, cited);
    await this.links.add(id, input.refersTo ?? [], 'statement.refersTo');
    await this.mentions.reread(id);
    const replied =
      state === 'SENT' ? await this.entering.settle(viewer, id, actor, false) : await this.entering.oddReply(id);
    return { id, warnings: [...facts.warnings, ...replied] };
  }

  async revise(
    statement: StatementInHand,
    change: LiaisonChange,
    input: LiaisonStatementInput,
    facts: StatementFacts,
  ): Promise<Written> {
    await this.entering.enter(statement, 'LIAISON_REVISED', change);
    await this.parts.revise(statement.id, statement.state, input, facts);
    await this.mentions.reread(statement.id);
    return { id: statement.id, warnings: [...facts.warnings, ...(await this.entering.oddReply(statement.id))] };
  }

  /** Opens what came with a statement, now that it is sent. */
  publish(id: string): Promise<void> {
    return this.parts.publish(id);
  }

  /** @throws Refused naming the statement that bears the number already */
  async refuseDuplicate(
    { issuerId, number, studyPeriodId, ref }: Pick<StatementFacts, 'issuerId' | 'number' | 'studyPeriodId' | 'ref'>,
    own: string | null,
  ): Promise<void> {
    if (number === null) return;
    // Two at once: the second waits here, and then finds the first.
    await this.transactions.manager.query('select from body where id = $1 for no key update', [issuerId]);
    const [taken]: { id: string; ref: string; label: string | null }[] = await this.transactions.manager.query(TAKEN, [
      issuerId,
      number,
      studyPeriodId,
      ref.toUpperCase(),
      own,
    ]);
    if (taken) throw new Refused([duplicate(taken)]);
  }

  /** What bodies approved, and what an address leads to, stays. */
  async refuseLosses(
    { id, parties, state, number, studyPeriodId }: StatementInHand,
    facts: StatementFacts,
  ): Promise<void> {
    if (state !== 'SENT') return;
    const approved = parties.sourceRows.some((source) => source.approved);
    const same = (a: readonly (string | null)[], b: readonly (string | null)[]) =>
      JSON.stringify(a) === JSON.stringify(b);
    const before = parties.sourceRows.map(({ bodyId }) => bodyId);
    const after = facts.sources.map(({ body }) => body?.id ?? null);
    const kept: { position: number; title: string; digest: string | null; uri: string | null }[] =
      await this.transactions.manager.query(
        'select position, title, digest, uri from attachment where statement_id = $1 and coalesce(digest, uri) is not null order by position',
        [id],
      );
    const lost = kept.filter(({ position, digest, uri }) => {
      const now = facts.attachments[position - 1];
      return (digest !== null && now?.digest !== digest) || (uri !== null && now?.uri !== uri);
    });
    const renumbered =
      !parties.recorded && number !== null && (facts.number !== number || facts.studyPeriodId !== studyPeriodId);
    const reasons = [
      ...(renumbered ? [numberKept(number)] : []),
      ...(approved && !same(before, after) ? [APPROVED_SOURCES] : []),
      ...lost.map(attachmentKept),
    ];
    if (reasons.length > 0) throw new Refused(reasons);
  }
}

const duplicate = ({ id, ref, label }: { id: string; ref: string; label: string | null }): Reason => ({
  rule: 'NUMBER_TAKEN',
  clause: 'issuer, study period and number name one statement',
  message: `${ref}${label ? ` of ${label}` : ''} is there already (number ${id} in this tracker)`,
  field: 'statement.number',
  accepted: `another number, or a revision of ${id}`,
});

const numberKept = (number: number): Reason => ({
  rule: 'NUMBER_KEPT',
  clause: 'liaison statements',
  message: `it went out as number ${number} of its study period`,
  field: 'statement.number',
  accepted: 'the same number, and a date of the same study period',
});

const APPROVED_SOURCES: Reason = {
  rule: 'SOURCES_APPROVED',
  clause: 'liaison statements',
  message: 'the sending bodies have approved it, so they stay',
  field: 'statement.sources',
  accepted: 'the same bodies',
};

const attachmentKept = ({ title, position }: { title: string; position: number }): Reason => ({
  rule: 'ATTACHMENT_KEPT',
  clause: 'liaison statements',
  message: `the attachment ${title} (${position}) keeps its place, its address and its bytes`,
  field: 'statement.attachments',
  accepted: 'the same attachment, and further ones behind it',
});
