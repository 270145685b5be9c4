import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import { LiaisonEventsService } from './liaison-events.service';
import { LiaisonInHandService } from './liaison-in-hand.service';
import { LiaisonRightsService, type PartiesOf } from './liaison-rights.service';
import { AWAITED_STATES } from './rules/open';
import { type Answering, type Asked, answersFor, type Placed, replyWarnings } from './rules/replying';
import { waysToAnswer } from './rules/step-rights';

type ReplySource = Placed & { readonly text: string };

/** A sent statement as far as it answers others, or is answered. */
interface Letter {
  readonly id: string;
  readonly ref: string;
  readonly sent: string | null;
  readonly dated: string | null;
  readonly sources: readonly ReplySource[];
  readonly addressees: readonly Asked[];
}

const PLACED = (row: string) =>
  `'bodyId', ${row}.body_id::text, 'text', ${row}.text, 'ref', b.ref, 'lineage', coalesce((b.lineage || b.id)::text[], '{}')`;
const LETTERS = `select s.id::text, s.ref, s.sent, s.dated,
    (select coalesce(json_agg(json_build_object(${PLACED('f')}) order by f.position), '[]')
      from liaison_source f left join body b on b.id = f.body_id where f.statement_id = s.id) as sources,
    (select coalesce(json_agg(json_build_object('id', a.id::text, 'state', a.state, ${PLACED('a')}) order by a.position), '[]')
      from addressee a left join body b on b.id = a.body_id where a.statement_id = s.id) as addressees
  from liaison_statement s where s.id = any($1::bigint[]) order by s.id`;
const ANSWERED = `select l.to_id::text as id from liaison_link l join liaison_statement o on o.id = l.to_id and o.state = 'SENT'
  where l.from_id = $1 and l.kind = 'REPLIES_TO' order by l.to_id`;

/** Closes, for a reply that was sent, exactly the addressee that has replied. */
@Injectable()
export class LiaisonRepliesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: LiaisonInHandService,
    private readonly rights: LiaisonRightsService,
    private readonly events: LiaisonEventsService,
  ) {}

  /**
   * Looks at every statement that a sent one answers, and notes the reply for the addressee it comes from.
   * @param approved whether the sending bodies have approved the reply here; else the viewer must speak for the addressee or for a sender of the original
   * @returns what is odd about the reply, though nothing forbids it
   */
  async settle(viewer: Viewer, replyId: string, actor: Actor, approved: boolean): Promise<Reason[]> {
    for (const id of await this.answered(replyId)) await this.items.takeAlong(viewer, id, actor);
    const { reply, originals } = await this.letters(replyId);
    const warnings: Reason[] = [];
    for (const original of originals) warnings.push(...(await this.one(viewer, original, reply, actor, approved)));
    return warnings;
  }

  /** What is odd about a reply that is not sent yet. */
  async odd(replyId: string): Promise<Reason[]> {
    const { reply, originals } = await this.letters(replyId);
    const { date } = dated(reply);
    return originals.flatMap((original) => replyWarnings(dated(original), { date, sources: reply.sources }));
  }

  private async answered(replyId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.manager.query(ANSWERED, [replyId]);
    return rows.map(({ id }) => id);
  }

  private async letters(replyId: string): Promise<{ reply: Letter; originals: Letter[] }> {
    const ids = await this.answered(replyId);
    const letters: Letter[] = await this.transactions.manager.query(LETTERS, [[replyId, ...ids]]);
    const reply = letters.find(({ id }) => id === replyId);
    if (!reply) throw new Error(`The reply ${replyId} is not there.`);
    return { reply, originals: letters.filter(({ id }) => ids.includes(id)) };
  }

  private async one(
    viewer: Viewer,
    original: Letter,
    reply: Letter,
    actor: Actor,
    approved: boolean,
  ): Promise<Reason[]> {
    const parties = (await this.rights.partiesOf([original.id])).get(original.id);
    const answers = reply.sources.map((source) => ({ source, answer: answersFor(source, original.addressees) }));
    const refused: Reason[] = [];
    const closed = new Set<string>();
    for (const { source, answer } of answers) {
      const addressee = awaiting(answer);
      if (addressee === null || closed.has(addressee.id)) continue;
      closed.add(addressee.id);
      if (approved || (parties && (await this.maySay(viewer, addressee, source, parties))))
        await this.close(viewer, original, addressee, reply, actor);
      else refused.push(notClosed(addressee, original));
    }
    return [...replyWarnings(dated(original), { date: dated(reply).date, sources: reply.sources }), ...refused];
  }

  private maySay(viewer: Viewer, addressee: Asked, source: ReplySource, parties: PartiesOf): Promise<boolean> {
    const own = source.bodyId === null ? [] : [{ action: 'WRITE_LIAISON' as const, bodyIds: [source.bodyId] }];
    return this.rights.may(viewer, [...own, ...waysToAnswer(addressee.bodyId, parties)]);
  }

  private async close(viewer: Viewer, original: Letter, addressee: Asked, reply: Letter, actor: Actor): Promise<void> {
    const statement = await this.items.takeAlong(viewer, original.id, actor);
    const day = reply.sent ?? reply.dated;
    const source = await this.items.enter(
      statement,
      'LIAISON_STEP',
      {
        happened: day,
        reason: `answered by ${reply.ref}`,
        source: { citation: `Liaison statement ${reply.ref}${day ? ` of ${day}` : ''}`.slice(0, 500) },
      },
      { step: 'REPLY', addressee: addressee.id, reply: reply.id },
    );
    await this.transactions.manager.query(
      `update addressee set state = 'REPLIED', outcome_on = $2, outcome_earliest = $3 where id = $1`,
      [addressee.id, day, parsePartialDate(day ?? '')?.earliest ?? null],
    );
    await this.events.write({
      statementId: original.id,
      addresseeId: addressee.id,
      step: 'REPLY',
      state: 'REPLIED',
      happened: day,
      words: `Answered by ${reply.ref}.`,
      source,
    });
  }
}

function awaiting(answer: Answering): Asked | null {
  return answer.found === 'ONE' && AWAITED_STATES.includes(answer.addressee.state) ? answer.addressee : null;
}

const dated = ({ ref, sent, dated: borne, addressees }: Letter) => ({
  ref,
  date: parsePartialDate(sent ?? borne ?? ''),
  addressees,
});

const notClosed = ({ text }: Asked, { ref }: Letter): Reason => ({
  rule: 'ADDRESSEE_NOT_CLOSED',
  clause: 'permissions',
  message: `${text} stays open in ${ref}: the viewer speaks neither for it nor for a sender of ${ref}`,
  field: 'viewer',
  accepted: 'REPLY by a desk of either end',
});
