import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import type { Reason } from '../platform/reason';
import { LiaisonInHandService } from './liaison-in-hand.service';
import type { StatementRefInput } from './liaison-parts.inputs';
import { LiaisonRepliesService } from './liaison-replies.service';
import type { LiaisonChange } from './liaison-writing.inputs';
import { parseStatementNumber, statementKey } from './rules/number';
import { waysToRevise } from './rules/step-rights';

/** Only what is sent can be referred to: a link would tell of a draft. */
const SENT_BY_ID = `select o.id::text, o.ref_key as "refKey" from liaison_statement o where o.id = $1 and o.state = 'SENT'`;
const SENT_BY_KEY = `select o.id::text, o.ref_key as "refKey" from liaison_statement o, liaison_statement s
  where s.id = $2 and o.ref_key = $1 and o.id <> s.id and o.state = 'SENT'
  order by o.study_period_id is not distinct from s.study_period_id desc, o.sent_order desc, o.id limit 1`;
const LEADS_TO = `with recursive walk as (
    select l.to_id from liaison_link l where l.from_id = $1 and l.kind = 'REPLIES_TO' and l.to_id is not null
    union select l.to_id from walk join liaison_link l on l.from_id = walk.to_id and l.kind = 'REPLIES_TO' and l.to_id is not null)
  select exists (select from walk where to_id = $2) as leads`;

interface Other {
  readonly id: string;
  readonly refKey: string;
}

/** Links liaison statements: as the answer to another, or in passing. */
@Injectable()
export class LiaisonLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: LiaisonInHandService,
    private readonly replies: LiaisonRepliesService,
    private readonly upsert: Upsert,
  ) {}

  /** States a link. @returns what is odd about it, though nothing forbids it */
  async link(viewer: Viewer, change: LiaisonChange, link: StatementRefInput): Promise<Reason[]> {
    const statement = await this.items.take(viewer, change, waysToRevise);
    await this.items.enter(statement, 'LIAISON_LINKED', change, { kind: link.kind });
    await this.add(statement.id, [link], 'link');
    if (link.kind !== 'REPLIES_TO') return [];
    if (statement.state !== 'SENT') return this.replies.odd(statement.id);
    return this.replies.settle(viewer, statement.id, statement.actor, false);
  }

  /** Withdraws a link; what became of an addressee stays: that is a step of its own. */
  async unlink(viewer: Viewer, change: LiaisonChange, linkId: string): Promise<void> {
    const statement = await this.items.take(viewer, change, waysToRevise);
    await this.items.enter(statement, 'LIAISON_LINKED', change);
    const rows: { id: string }[] = await this.transactions.manager.query(
      'select id from liaison_link where id = $1 and from_id = $2',
      [linkId, statement.id],
    );
    if (rows.length === 0) throw new NotFound(`The statement has no link with the number ${linkId}.`);
    await this.transactions.manager.query('delete from liaison_link where id = $1', [linkId]);
  }

  /** Writes links of a statement whose operation is entered. @throws BadUserInput, Refused where replies would go round */
  async add(statementId: string, links: readonly StatementRefInput[], field: string): Promise<void> {
    for (const [index, link] of links.entries())
      await this.one(statementId, link, links.length > 1 || field !== 'link' ? `${field}.${index}` : field);
  }

  private async one(statementId: string, { kind, id, text }: StatementRefInput, field: string): Promise<void> {
    if (!id === !text)
      throw new BadUserInput([{ field, message: 'give either id or text', accepted: 'exactly one of the two' }]);
    const number = text ? parseStatementNumber(text) : null;
    const key = number ? statementKey(number.issuer, number.number) : (text ?? '').trim().toUpperCase();
    const other = await this.other(statementId, id ?? null, key);
    if (id && (other === null || id === statementId))
      throw new BadUserInput([
        {
          field: `${field}.id`,
          message: id === statementId ? 'is the statement itself' : `no sent liaison statement has the number ${id}`,
          accepted: 'LiaisonStatement.id of another statement that is sent, or its words as text',
        },
      ]);
    if (other && kind === 'REPLIES_TO') await this.noCircle(statementId, other.id, field);
    if (other)
      await this.transactions.manager.query(
        'delete from liaison_link where from_id = $1 and kind = $2 and to_id is null and to_key = $3',
        [statementId, kind, other.refKey],
      );
    await this.upsert.rows(
      'liaison_link',
      ['from_id', 'kind', 'to_key'],
      [{ from_id: statementId, kind, to_key: other?.id ?? key, to_id: other?.id ?? null, to_text: text ?? null }],
    );
  }

  private async other(statementId: string, id: string | null, key: string): Promise<Other | null> {
    const rows: Other[] = id
      ? await this.transactions.manager.query(SENT_BY_ID, [id])
      : await this.transactions.manager.query(SENT_BY_KEY, [key, statementId]);
    return rows[0] ?? null;
  }

  private async noCircle(from: string, to: string, field: string): Promise<void> {
    const [row]: { leads: boolean }[] = await this.transactions.manager.query(LEADS_TO, [to, from]);
    if (!row?.leads) return;
    throw new Refused([
      {
        rule: 'REPLIES_GO_ROUND',
        clause: 'liaison replies',
        message: 'the other is itself an answer to this statement, directly or through others',
        field,
        accepted: 'CITES, or a statement that does not answer this one',
      },
    ]);
  }
}
