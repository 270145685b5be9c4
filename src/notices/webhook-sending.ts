import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/db/transactions';
import { NoticeKeys } from './notice-keys';
import { type Outcome, post } from './outgoing-request';
import { PATIENCE_DAYS, pauseAfter } from './rules/back-off';

interface Delivery {
  readonly id: string;
  readonly hook: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly change: string;
  readonly body: string;
  readonly attempts: number;
}

/** Beyond the time that an attempt may take: nobody else touches the delivery until then, whatever becomes of this process. */
const GRACE_SECONDS = 5;
/** The receiver says that it will never be there again (RFC 9110 15.5.11). */
const GONE = 410;
const MS = 1_000;

/** Takes the first delivery of a webhook that is not at its end, if it is due: what comes later waits for it. */
const CLAIM = `update webhook_delivery d set state = 'SENDING', attempts = d.attempts + 1, claim = $2, next_at = now() + $3 * interval '1 second'
  from webhook w where w.id = d.webhook_id and d.id = (
    select f.id from webhook_delivery f where f.webhook_id = $1 and f.state in ('PENDING', 'SENDING', 'RETRYING') order by f.id limit 1)
  and w.state = 'ACTIVE' and d.state in ('PENDING', 'SENDING', 'RETRYING') and d.next_at <= now()
  returning d.id::text, w.id::text as hook, w.url, w.sealed_secret as secret, d.change, d.body, d.attempts`;

const DELIVERED = `with ended as (update webhook_delivery set state = 'DELIVERED', code = $3, answer = $4, ended_at = now(), claim = null
    where id = $1 and claim = $2 returning webhook_id)
  update webhook set last_delivered_at = now(), failures = 0, failing_since = null, problem = null from ended where id = ended.webhook_id`;

/** After too long a time without success, or where the receiver is gone for good, the webhook is disabled with this delivery as its next. */
const FAILED = `with hook as (
    update webhook w set failures = w.failures + 1, failing_since = coalesce(w.failing_since, now()), problem = $4,
      state = case when w.state = 'ACTIVE' and ($3 = ${GONE} or w.failing_since < now() - interval '${PATIENCE_DAYS} days') then 'DISABLED' else w.state end
    from webhook_delivery d where d.id = $1 and d.claim = $2 and w.id = d.webhook_id returning w.id, w.state)
  update webhook_delivery d set state = case when hook.state = 'DISABLED' then 'FAILED' else 'RETRYING' end, code = $3, answer = $4, claim = null,
    next_at = now() + $5 * interval '1 second', ended_at = case when hook.state = 'DISABLED' then now() end
  from hook where d.id = $1 and d.claim = $2`;

/** Sends deliveries, of each webhook one after the other. */
@Injectable()
export class WebhookSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: NoticeKeys,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Webhooks of which something is due now. */
  async due(): Promise<string[]> {
    const rows: { hook: string }[] = await this.transactions.manager.query(
      `select distinct d.webhook_id::text as hook from webhook_delivery d join webhook w on w.id = d.webhook_id and w.state = 'ACTIVE'
       join account a on a.person_id = w.person_id and a.disabled_at is null
       where d.state in ('PENDING', 'SENDING', 'RETRYING') and d.next_at <= now()
         and not exists (select from webhook_delivery f where f.webhook_id = d.webhook_id and f.state in ('PENDING', 'SENDING', 'RETRYING') and f.id < d.id)`,
    );
    return rows.map(({ hook }) => hook);
  }

  /** Seconds until something is due that is not due now; null where nothing waits. */
  async soonest(): Promise<number | null> {
    const [row]: { seconds: number | null }[] = await this.transactions.manager.query(
      `select extract(epoch from min(d.next_at) - now())::float as seconds from webhook_delivery d join webhook w on w.id = d.webhook_id and w.state = 'ACTIVE'
       join account a on a.person_id = w.person_id and a.disabled_at is null where d.state in ('SENDING', 'RETRYING')`,
    );
    return row?.seconds ?? null;
  }

  /** Sends the next delivery of a webhook. @returns whether another one may be due at once */
  async sendNext(hook: string): Promise<boolean> {
    const claim = randomUUID();
    const seconds = this.config.WEBHOOK_TIMEOUT_SECONDS + GRACE_SECONDS;
    const [rows]: [Delivery[], number] = await this.transactions.manager.query(CLAIM, [hook, claim, seconds]);
    const [delivery] = rows;
    if (!delivery) return false;
    const outcome = await this.send(delivery);
    const { code } = outcome;
    if (code !== null && code >= 200 && code < 300) {
      await this.transactions.manager.query(DELIVERED, [delivery.id, claim, code, outcome.answer]);
      return true;
    }
    const words = code === null ? outcome.answer : `The receiver answered with ${code}.`;
    await this.transactions.manager.query(FAILED, [
      delivery.id,
      claim,
      code,
      outcome.answer || words,
      pauseAfter(delivery.attempts, Math.random()),
    ]);
    return false;
  }

  private async send({ url, secret, change, body }: Delivery): Promise<Outcome> {
    const key = this.keys.open(secret);
    if (key === null) return { code: null, answer: 'Its secret cannot be read any more: make the webhook anew.' };
    const timestamp = String(Math.floor(this.clock.now().getTime() / MS));
    return post({
      url,
      body,
      timeoutMs: this.config.WEBHOOK_TIMEOUT_SECONDS * MS,
      allowPrivate: this.config.WEBHOOK_ALLOW_PRIVATE,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'standards-roadmap',
        'x-roadmap-id': change,
        'x-roadmap-timestamp': timestamp,
        'x-roadmap-signature': signatureOf(key, timestamp, body),
      },
    });
  }
}

/** HMAC-SHA256 (RFC 2104) of the timestamp, a full stop and the body, in hexadecimal digits. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
