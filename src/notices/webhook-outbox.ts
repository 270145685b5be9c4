import { Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import type { Change } from '../work-items/change-batch';
import { ChangeFeed } from '../work-items/change-feed';
import type { ChangePosition } from '../work-items/change-position';
import { BODIES_NAMED } from '../work-items/changes.queries';
import { MOVES_BY_ENTRY } from './moves.queries';
import { type Move, type Signal, signalsOf } from './rules/signals';
import { changeName, payloadOf, TOLD_OF_A_CHANGE } from './webhook-payload';
import type { WebhookFilter } from './webhooks.inputs';

/** Deliveries that wait for one webhook; what follows them stays in the record until there is room. */
const MOST_WAITING = 200;

interface Hook {
  readonly id: string;
  readonly filter: WebhookFilter;
  readonly transaction: string;
  readonly entry: string;
  readonly item: string;
}

/** A change with what is significant about it. */
interface News {
  readonly change: Change;
  readonly signals: readonly Signal[];
}

const HOOKS = `select w.id::text, w.filter, w.told_transaction::text as transaction, w.told_entry::text as entry, w.told_item::text as item
  from webhook w join account a on a.person_id = w.person_id and a.disabled_at is null
  where w.state = 'ACTIVE' and (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state in ('PENDING', 'SENDING', 'RETRYING')) < ${MOST_WAITING}
  order by w.id`;

/**
 * Makes the deliveries of webhooks of the record, which is the outbox: a change of the programme and its entry are one transaction, and the
 * database refuses the one without the other. How far a webhook was told moves on in the transaction that makes its deliveries, from just the
 * place where it was read; so each change is put in line once, by however many processes.
 */
@Injectable()
export class WebhookOutbox {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly feed: ChangeFeed,
  ) {}

  /** @returns whether there are changes that wait for an older transaction to end, of which nothing will be announced */
  async fill(): Promise<boolean> {
    for (;;) {
      const hooks: Hook[] = await this.transactions.manager.query(HOOKS);
      const outcomes = [];
      for (const alike of groupsOf(hooks)) outcomes.push(await this.fillFrom(alike));
      if (!outcomes.some(({ isFull }) => isFull)) return outcomes.some(({ held }) => held);
    }
  }

  /** One page of changes for webhooks that stand at the same place. */
  private async fillFrom(hooks: readonly Hook[]): Promise<{ isFull: boolean; held: boolean }> {
    const [first] = hooks;
    if (!first) return { isFull: false, held: false };
    const { changes, end, isFull, held, horizon } = await this.feed.page(positionOf(first));
    // Data that were brought here from another server stand at its numbers, which this one has not come to.
    const isFromElsewhere = BigInt(first.transaction) > horizon;
    if (changes.length > 0 || isFromElsewhere) {
      const news = await this.newsOf(changes);
      const wanted = await Promise.all(hooks.map((hook) => this.wantedBy(hook, news)));
      const bodies = await this.bodiesOf(news.filter((each) => wanted.some((list) => list.includes(each))));
      for (const [index, hook] of hooks.entries()) await this.put(hook, wanted[index] ?? [], bodies, end);
    }
    return { isFull, held };
  }

  private async newsOf(changes: readonly Change[]): Promise<News[]> {
    const rows = await this.reads.rows<Move & { place: number }>(MOVES_BY_ENTRY, [
      changes.map(({ position }) => String(position.entry)),
      changes.map(({ item }) => item),
    ]);
    const moves = new Map(rows.map((row) => [row.place, row]));
    return changes.map((change, index) => {
      const move = moves.get(index + 1);
      return { change, signals: move ? signalsOf(move) : [] };
    });
  }

  private async wantedBy({ filter }: Hook, news: readonly News[]): Promise<News[]> {
    const named = await Promise.all((filter.bodies ?? []).map((name) => this.bodiesNamed(name)));
    const { workItems, domains, significantOnly } = filter;
    return news.filter(
      ({ change, signals }) =>
        (!workItems || workItems.includes(change.item)) &&
        (!filter.bodies || named.flat().some((id) => change.bodies.has(id))) &&
        (!domains || domains.some((domain) => change.domains.has(domain))) &&
        (!significantOnly || signals.length > 0),
    );
  }

  private async bodiesNamed(name: string): Promise<string[]> {
    return (await this.reads.rows<{ id: string }>(BODIES_NAMED, [bodyKey(name)])).map(({ id }) => id);
  }

  private async bodiesOf(news: readonly News[]): Promise<Map<News, string>> {
    const batch = this.feed.batchOf(news.map(({ change }) => change));
    const bodies = new Map<News, string>();
    for (const each of news) {
      const told = await batch.read(each.change, TOLD_OF_A_CHANGE);
      bodies.set(each, payloadOf(nameOf(each.change), told, each.signals));
    }
    return bodies;
  }

  private async put(
    hook: Hook,
    news: readonly News[],
    bodies: ReadonlyMap<News, string>,
    end: ChangePosition,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const { manager } = this.transactions;
      const moved: [unknown, number] = await manager.query(
        `update webhook set told_transaction = $2, told_entry = $3, told_item = $4
         where id = $1 and state = 'ACTIVE' and told_transaction = $5 and told_entry = $6 and told_item = $7`,
        [hook.id, ...[end.transaction, end.entry, end.item].map(String), hook.transaction, hook.entry, hook.item],
      );
      if (moved[1] === 0 || news.length === 0) return;
      await manager.query(
        `insert into webhook_delivery (webhook_id, change, body)
         select $1, g.change, g.body from unnest($2::text[], $3::text[]) with ordinality g(change, body, place) order by g.place on conflict do nothing`,
        [hook.id, news.map(({ change }) => nameOf(change)), news.map((each) => bodies.get(each) ?? '')],
      );
    });
  }
}

const nameOf = ({ position, item }: Change) => changeName(String(position.entry), item);

const positionOf = ({ transaction, entry, item }: Hook): ChangePosition => ({
  transaction: BigInt(transaction),
  entry: BigInt(entry),
  item: BigInt(item),
});

/** Those that were told the same go on together. */
function groupsOf(hooks: readonly Hook[]): Hook[][] {
  const groups = new Map<string, Hook[]>();
  for (const hook of hooks) {
    const place = `${hook.transaction} ${hook.entry} ${hook.item}`;
    groups.set(place, [...(groups.get(place) ?? []), hook]);
  }
  return [...groups.values()];
}
