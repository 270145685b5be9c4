import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { LiaisonInHandService } from './liaison-in-hand.service';
import type { JudgeMentionArgs, MentionWorkItemArgs } from './liaison-steps.inputs';
import { type FoundMention, findMentions, type KnownMention, rereadMentions } from './rules/mentions';
import { type Parties, type Way, waysToAnswer, waysToRevise } from './rules/step-rights';

const TEXTS = `select s.ref_key as "refKey", coalesce(s.body, '') as body, coalesce(s.title, '') || E'\\n' || coalesce(s.abstract, '') as around
  from liaison_statement s where s.id = $1`;
const KNOWN = `select m.id::text, m.position, m.text, m.state <> 'PROPOSED' as judged from mention m where m.statement_id = $1 order by m.id`;
/** What each key means: of several texts that bear one number, the one in work or in force first. */
const ITEMS = `select distinct on (n.document_key) n.document_key as key, n.work_item_id::text as id
  from work_item_identifier n join work_item i on i.id = n.work_item_id where n.document_key = any($1::text[])
  order by n.document_key, i.maturity = 'DELETED', n.key = n.document_key desc, n.work_item_id desc`;
const OTHERS = `select distinct on (o.ref_key) o.ref_key as key, o.id::text as id
  from liaison_statement o, liaison_statement s where s.id = $2 and o.ref_key = any($1::text[]) and o.id <> s.id and o.state = 'SENT'
  order by o.ref_key, o.study_period_id is not distinct from s.study_period_id desc, o.sent_order desc, o.id`;

/** A mention that means the item already, or that bears its name outside the text. */
const MEANT = `select id::text from mention where statement_id = $1 and (work_item_id = $2 or (position = -1 and text = $3))
  order by state = 'CONFIRMED' desc, id limit 1`;
/** The place of what the text itself does not name. */
const OUTSIDE = -1;

/** The desks of both ends say what a statement is about. */
const waysToJudge = (parties: Parties): Way[] => [
  ...waysToRevise(parties),
  ...parties.addressees.flatMap((id) => waysToAnswer(id, parties)),
];

/** Finds what a liaison statement refers to, and keeps what persons say of it. */
@Injectable()
export class LiaisonMentionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: LiaisonInHandService,
    private readonly upsert: Upsert,
  ) {}

  /** Reads the text of a statement whose operation is entered; what was judged before stays. */
  async reread(statementId: string): Promise<void> {
    const [text]: { refKey: string; body: string; around: string }[] = await this.transactions.manager.query(TEXTS, [
      statementId,
    ]);
    if (!text) return;
    const inBody = findMentions(text.body);
    const keys = new Set([text.refKey, ...inBody.map(({ key }) => key)]);
    const around = findMentions(text.around).filter(({ key }) => !keys.has(key));
    const found = [...inBody, ...around.map((mention) => ({ ...mention, position: OUTSIDE }))].filter(
      ({ key }) => key !== text.refKey,
    );
    const items = await this.meaning(found, 'DOCUMENT', ITEMS, []);
    const others = await this.meaning(found, 'STATEMENT', OTHERS, [statementId]);
    const sure = found.filter(({ doubtful, key }) => !doubtful || items.has(key));
    const known: KnownMention[] = await this.transactions.manager.query(KNOWN, [statementId]);
    const { added, moved, gone } = rereadMentions(known, sure);
    await this.transactions.manager.query('delete from mention where id = any($1::bigint[])', [gone]);
    for (const { id, position, text: words } of moved) await this.upsert.set('mention', id, { position, text: words });
    await this.upsert.rows(
      'mention',
      ['statement_id', 'position', 'text'],
      added.map(({ position, text: words, key }) => ({
        statement_id: statementId,
        position,
        text: words,
        work_item_id: items.get(key) ?? null,
        other_id: others.get(key) ?? null,
        state: 'PROPOSED',
      })),
    );
  }

  /** A person says what a reference means, or that it means nothing. */
  async judge(viewer: Viewer, { change, mention, state, workItem }: JudgeMentionArgs): Promise<void> {
    const statement = await this.items.take(viewer, change, waysToJudge);
    if (workItem) await this.knownItem(workItem);
    const [row]: { workItemId: string | null; otherId: string | null }[] = await this.transactions.manager.query(
      'select work_item_id::text as "workItemId", other_id::text as "otherId" from mention where id = $1 and statement_id = $2',
      [mention, statement.id],
    );
    if (!row) throw new NotFound(`The statement has no mention with the number ${mention}.`);
    if (state === 'CONFIRMED' && !workItem && !row.workItemId && !row.otherId)
      throw new BadUserInput([
        { field: 'workItem', message: 'is missing: nothing known here bears the name', accepted: 'WorkItem.id' },
      ]);
    await this.items.enter(statement, 'LIAISON_LINKED', change, { mention, state });
    await this.upsert.set('mention', mention, { state, ...(workItem && { work_item_id: workItem }) });
  }

  /** A person says what it is about, whether the text names it or not: what was proposed or dismissed is confirmed, else it is added. */
  async add(viewer: Viewer, { change, workItem }: MentionWorkItemArgs): Promise<void> {
    const statement = await this.items.take(viewer, change, waysToJudge);
    const ref = await this.knownItem(workItem);
    const [known]: { id: string }[] = await this.transactions.manager.query(MEANT, [statement.id, workItem, ref]);
    await this.items.enter(statement, 'LIAISON_LINKED', change, { workItem, state: 'CONFIRMED' });
    const meant = { work_item_id: workItem, state: 'CONFIRMED' };
    if (known) await this.upsert.set('mention', known.id, meant);
    else await this.upsert.insert('mention', { statement_id: statement.id, position: OUTSIDE, text: ref, ...meant });
  }

  /** @returns its reference */
  private async knownItem(id: string): Promise<string> {
    const [item]: { ref: string }[] = await this.transactions.manager.query('select ref from work_item where id = $1', [
      id,
    ]);
    if (item) return item.ref;
    throw new BadUserInput([
      { field: 'workItem', message: `no work item has the number ${id}`, accepted: 'WorkItem.id' },
    ]);
  }

  private async meaning(
    found: readonly FoundMention[],
    kind: FoundMention['of'],
    query: string,
    more: readonly string[],
  ): Promise<Map<string, string>> {
    const keys = found.filter((mention) => mention.of === kind).map(({ key }) => key);
    if (keys.length === 0) return new Map();
    const rows: { key: string; id: string }[] = await this.transactions.manager.query(query, [keys, ...more]);
    return new Map(rows.map(({ key, id }) => [key, id]));
  }
}
