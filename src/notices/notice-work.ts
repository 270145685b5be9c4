import { Injectable, Logger } from '@nestjs/common';
import { MailOutbox } from './mail-outbox';
import { NoticeComposing } from './notice-composing';
import { WebhookOutbox } from './webhook-outbox';
import { WebhookSending } from './webhook-sending';

/** Webhooks that are sent to at the same time; a slow one holds up itself, and none holds up mail. */
const MOST_WEBHOOKS = 16;
/** Seconds after which to look again for changes that wait for an older transaction. */
const HELD_SECONDS = 0.5;

/** Everything there is to do: putting in line, and sending on as many lanes as there are receivers. Safe in several processes at once, by what it claims. */
@Injectable()
export class NoticeWork {
  private readonly logger = new Logger('Notices');
  /** What is being sent: one lane for mail, one for each webhook. */
  private readonly lanes = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly composing: NoticeComposing,
    private readonly outbox: WebhookOutbox,
    private readonly webhooks: WebhookSending,
    private readonly mail: MailOutbox,
  ) {}

  /**
   * Puts in line what is to be said, and begins to send what is due.
   * @param done called when a lane has come to its end
   * @returns seconds until there may be more to do
   */
  async begin(now: Date, done: () => void): Promise<number> {
    const untilComposing = await this.composing.compose(now);
    const held = await this.outbox.fill();
    const untilMail = await this.mail.soonest();
    if (untilMail !== null && untilMail <= 0) this.open('mail', () => this.mail.sendNext(), done);
    for (const hook of await this.webhooks.due())
      if (this.lanes.size <= MOST_WEBHOOKS) this.open(hook, () => this.webhooks.sendNext(hook), done);
    // What is due already and has no lane waits for the end of another, which begins anew.
    const waits = [await this.webhooks.soonest(), untilMail, held ? HELD_SECONDS : null];
    return Math.min(untilComposing, ...waits.flatMap((seconds) => (seconds === null || seconds <= 0 ? [] : seconds)));
  }

  /** Waits for what is being sent. */
  async settled(): Promise<void> {
    while (this.lanes.size > 0) await Promise.all(this.lanes.values());
  }

  /** Begins nothing more. What is being sent is sent. */
  stop(): void {
    this.stopping = true;
  }

  private open(name: string, next: () => Promise<boolean>, done: () => void): void {
    if (this.stopping || this.lanes.has(name)) return;
    const lane = this.run(next)
      .catch((error: unknown) => this.logger.error({ msg: 'Sending broke off.', lane: name, error: String(error) }))
      .finally(() => {
        this.lanes.delete(name);
        done();
      });
    this.lanes.set(name, lane);
  }

  private async run(next: () => Promise<boolean>): Promise<void> {
    while (!this.stopping && (await next()));
  }
}
