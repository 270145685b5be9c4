import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Transactions } from '../platform/db/transactions';
import { ChangesDigestService } from './changes-digest.service';
import { MailTransport } from './mail-transport';
import { RemindersService } from './reminders.service';

const MS = 1_000;

/**
 * What is not kept for ever. Notices are kept far longer than a clock is reminded of, so that none is sent again; days are those of the database,
 * whose clock nobody sets back in a test or by mistake.
 */
const FORGET = [
  `delete from webhook_delivery where state = 'DELIVERED' and ended_at < now() - interval '30 days'`,
  `delete from webhook_delivery d using (
     select n.id, row_number() over (partition by n.webhook_id order by n.id desc) as place from webhook_delivery n) newest
   where newest.id = d.id and newest.place > 1000 and d.state = 'DELIVERED'`,
  `delete from mail where ended_at < now() - interval '30 days'`,
  `delete from notice where created_at < now() - interval '400 days'`,
];

/** Decides when to look for what is to be said: by the time of day alone, however that moves. */
@Injectable()
export class NoticeComposing {
  private last: number | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly transport: MailTransport,
    private readonly reminders: RemindersService,
    private readonly changes: ChangesDigestService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns seconds until it is to be looked again */
  async compose(now: Date): Promise<number> {
    const interval = this.config.NOTICE_INTERVAL_SECONDS * MS;
    const since = this.last === null ? interval : now.getTime() - this.last;
    if (since >= 0 && since < interval) return (interval - since) / MS;
    for (const statement of FORGET) await this.transactions.manager.query(statement);
    if (this.transport.isThere) {
      await this.reminders.remind(now);
      await this.changes.tell(now);
    }
    this.last = now.getTime();
    return this.config.NOTICE_INTERVAL_SECONDS;
  }
}
