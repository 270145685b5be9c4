import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { CONFIG, type Config } from '../config';
import { newSecret, WEBHOOK_PREFIX } from '../people/secrets';
import type { SignedIn } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { NoticeKeys } from './notice-keys';
import { refusalOfAddress } from './rules/webhook-address';
import type { Webhook, WebhookDelivery, WebhookState } from './webhook.entity';
import { deliveryFields, webhookFields } from './webhook.queries';
import type { CreateWebhookArgs, WebhookDeliveriesArgs, WebhookFilter } from './webhooks.inputs';
import type { NewWebhook } from './webhooks.types';

const PRESENT = { asOf: null };
const MOST_WEBHOOKS = 20;
/** Deliveries that wait at the same time, so that tests cannot pile up either. */
const MOST_TESTS = 20;

/** What a person does with webhooks. */
@Injectable()
export class WebhooksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly keys: NoticeKeys,
    private readonly clock: Clock,
  ) {}

  async own({ personId }: SignedIn, selection: Selection): Promise<Webhook[]> {
    const node = jsonOf('Webhook', webhookFields, selection, 'w', PRESENT);
    const rows = await this.reads.rows<{ node: Webhook }>(
      `select ${node} as node from webhook w where w.person_id = $1 order by w.id`,
      [personId],
    );
    return rows.map((row) => row.node);
  }

  async deliveries(
    viewer: SignedIn,
    { webhook, first, after }: WebhookDeliveriesArgs,
    selection: Selection,
  ): Promise<Page<WebhookDelivery>> {
    const position = positionOf('DELIVERIES', after);
    const node = jsonOf('WebhookDelivery', deliveryFields, below(selection, 'nodes'), 'd', PRESENT);
    const [found] = await this.reads.rows('select 1 from webhook where id = $1 and person_id = $2', [
      webhook,
      viewer.personId,
    ]);
    if (!found) throw missing(webhook);
    const rows = await this.reads.rows<PagedRow<WebhookDelivery>>(
      `select d.id::text as position, d.id, ${node} as node from webhook_delivery d
       where d.webhook_id = $1 and ($2::bigint is null or d.id < $2) order by d.id desc limit ${limitLiteral(first + 1)}`,
      [webhook, position?.id ?? null],
    );
    return pageOf('DELIVERIES', rows.slice(0, first + 1), first);
  }

  /** It begins behind every change whose transaction is over: the one that makes it is under way, so nothing later can be missed. */
  async create(viewer: SignedIn, { url, filter }: CreateWebhookArgs, selection: Selection): Promise<NewWebhook> {
    const address = this.addressOf(url);
    await this.checkFilter(filter ?? {});
    await this.checkNumber(viewer);
    const secret = newSecret(WEBHOOK_PREFIX);
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `insert into webhook (person_id, url, filter, sealed_secret, told_transaction, told_entry, told_item)
       values ($1, $2, $3, $4, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, 0, 0) returning id`,
      [viewer.personId, address, JSON.stringify(filter ?? {}), this.keys.seal(secret)],
    );
    if (!row) throw new Error('The webhook was not kept.');
    return { secret, webhook: await this.webhook(row.id, below(selection, 'webhook')) };
  }

  async pause(viewer: SignedIn, id: string, selection: Selection): Promise<Webhook> {
    await this.locked(viewer, id);
    await this.transactions.manager.query(`update webhook set state = 'PAUSED' where id = $1`, [id]);
    return this.webhook(id, selection);
  }

  async resume(viewer: SignedIn, id: string, selection: Selection): Promise<Webhook> {
    await this.locked(viewer, id);
    const { manager } = this.transactions;
    await manager.query(
      `update webhook set state = 'ACTIVE', problem = null, failures = 0, failing_since = null where id = $1`,
      [id],
    );
    await manager.query(
      `update webhook_delivery set state = 'RETRYING', next_at = now(), ended_at = null where webhook_id = $1 and state in ('RETRYING', 'FAILED')`,
      [id],
    );
    await manager.query(`select pg_notify('notice_waiting', '')`);
    return this.webhook(id, selection);
  }

  async delete(viewer: SignedIn, id: string): Promise<boolean> {
    await this.locked(viewer, id);
    await this.transactions.manager.query('delete from webhook where id = $1', [id]);
    return true;
  }

  async test(viewer: SignedIn, id: string, selection: Selection): Promise<WebhookDelivery> {
    const { state, waiting } = await this.locked(viewer, id);
    if (state !== 'ACTIVE') throw new Refused([notActive(state)]);
    if (waiting >= MOST_TESTS) throw new Refused([tooManyTests()]);
    const change = `test.${randomUUID()}`;
    const body = JSON.stringify({ id: change, type: 'test', recordedAt: this.clock.now().toISOString() });
    const { manager } = this.transactions;
    const [row]: { id: string }[] = await manager.query(
      'insert into webhook_delivery (webhook_id, change, body) values ($1, $2, $3) returning id',
      [id, change, body],
    );
    await manager.query(`select pg_notify('notice_waiting', '')`);
    const node = jsonOf('WebhookDelivery', deliveryFields, selection, 'd', PRESENT);
    const [delivery] = await this.reads.rows<{ node: WebhookDelivery }>(
      `select ${node} as node from webhook_delivery d where d.id = $1`,
      [row?.id],
    );
    if (!delivery) throw new Error('The delivery was not kept.');
    return delivery.node;
  }

  private async webhook(id: string, selection: Selection): Promise<Webhook> {
    const node = jsonOf('Webhook', webhookFields, selection, 'w', PRESENT);
    const [row] = await this.reads.rows<{ node: Webhook }>(`select ${node} as node from webhook w where w.id = $1`, [
      id,
    ]);
    if (!row) throw missing(id);
    return row.node;
  }

  private async locked({ personId }: SignedIn, id: string): Promise<{ state: WebhookState; waiting: number }> {
    const rows: { state: WebhookState; waiting: number }[] = await this.transactions.manager.query(
      `select w.state, (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.ended_at is null and d.change like 'test.%') as waiting
       from webhook w where w.id = $1 and w.person_id = $2 for no key update`,
      [id, personId],
    );
    if (!rows[0]) throw missing(id);
    return rows[0];
  }

  private addressOf(text: string): string {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url) throw new BadUserInput([{ field: 'url', message: 'is not an address', accepted: 'https://host/path' }]);
    const refusal = refusalOfAddress(url, this.config.WEBHOOK_ALLOW_PRIVATE);
    if (refusal) throw new Refused([refusal]);
    return url.href;
  }

  private async checkFilter({ bodies, workItems }: WebhookFilter): Promise<void> {
    const [row] = await this.reads.rows<{ body: string | null; item: string | null }>(
      `select (select g.name from unnest($1::text[], $2::text[]) g(key, name) where not exists (select from body b where g.key in (b.ref_key, b.title_key))
           and not exists (select from body_name n where n.key = g.key) limit 1) as body,
         (select g.id::text from unnest($3::bigint[]) g(id) where not exists (select from work_item i where i.id = g.id) limit 1) as item`,
      [(bodies ?? []).map(bodyKey), bodies ?? [], workItems ?? []],
    );
    if (row?.body)
      throw new BadUserInput([
        {
          field: 'filter.bodies',
          message: `no body is known as "${row.body}"`,
          accepted: 'the notation or name of a body in any spelling',
        },
      ]);
    if (row?.item) throw new NotFound(`No work item has the number ${row.item}.`);
  }

  private async checkNumber({ personId }: SignedIn): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('select 1 from account where person_id = $1 for update', [personId]);
    const [found]: { count: number }[] = await manager.query(
      'select count(*)::int as count from webhook where person_id = $1',
      [personId],
    );
    if ((found?.count ?? 0) >= MOST_WEBHOOKS)
      throw new BadUserInput([
        { field: 'url', message: `would be one of more than ${MOST_WEBHOOKS} webhooks`, accepted: 'delete one first' },
      ]);
  }
}

const missing = (id: string) => new NotFound(`You have no webhook of the number ${id}.`);
const notActive = (state: WebhookState) => ({
  rule: 'ACTIVE',
  clause: 'WebhookState',
  message: `the webhook is ${state.toLowerCase()}`,
  field: 'id',
  accepted: 'resumeWebhook first',
});
const tooManyTests = () => ({
  rule: 'TESTS',
  clause: 'webhooks',
  message: `${MOST_TESTS} tests are waiting already`,
  field: 'id',
  accepted: 'later, when these are delivered',
});
