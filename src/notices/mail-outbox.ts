import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Transactions } from '../platform/db/transactions';
import { MailTransport, type Sending } from './mail-transport';
import { PATIENCE_DAYS, pauseAfter } from './rules/back-off';
import type { MailKind } from './rules/mail-words';
import { Unsubscribing } from './unsubscribing';

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly kind: MailKind;
  readonly language: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attempts: number;
  readonly date: Date;
  /** Null where the person does not want it any more, or has no account. */
  readonly to: string | null;
}

/** Beyond the time that an attempt may take. */
const GRACE_SECONDS = 5;

const DUE = `m.state in ('PENDING', 'SENDING', 'HANDED_OVER') and m.next_at <= now()`;

/** Takes a letter; nobody else touches it for so long. Whether it is still wanted is looked at in the same moment. */
const CLAIM = `update mail m set state = 'SENDING', attempts = m.attempts + 1, claim = $1, next_at = now() + $2 * interval '1 second'
  where m.id = (select m.id from mail m where ${DUE} order by m.next_at, m.id limit 1 for update skip locked) and ${DUE}
  returning m.id::text, m.person_id::text as "personId", m.kind, m.language, m.message_id as "messageId", m.subject, m.text_body as text,
    m.html_body as html, m.attempts, m.created_at as date, (select a.email from account a left join notice_setting s on s.person_id = a.person_id
      where a.person_id = m.person_id and a.disabled_at is null and a.accepted_at is not null
      and coalesce(case m.kind when 'REMINDERS' then s.reminders when 'OVERDUE' then s.overdue else s.changes end, true)) as to`;

const HAND_OVER = `update mail set state = 'HANDED_OVER', next_at = now() + $3 * interval '1 second' where id = $1 and claim = $2 and state = 'SENDING'`;
const END = `update mail set state = $3, answer = $4, ended_at = now(), claim = null where id = $1 and claim = $2`;
/** A letter that is too old is given up. */
const LATER = `update mail set answer = $3, claim = null, next_at = now() + $4 * interval '1 second',
    state = case when created_at < now() - interval '${PATIENCE_DAYS} days' then 'FAILED' else 'PENDING' end,
    ended_at = case when created_at < now() - interval '${PATIENCE_DAYS} days' then now() end
  where id = $1 and claim = $2`;

const MOST_KEPT = 300;
const MS = 1_000;

/** Sends the letters that wait, one after the other. */
@Injectable()
export class MailOutbox {
  private readonly logger = new Logger('Mail');
  /** How often in a row the server was out of reach, and until when it is left alone; on a clock that nobody sets. */
  private outOfReach = 0;
  private restUntil = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly transport: MailTransport,
    private readonly unsubscribing: Unsubscribing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Seconds until a letter is due; null where none waits, or nothing can be sent. */
  async soonest(): Promise<number | null> {
    if (!this.transport.isThere) return null;
    const [row]: { seconds: number | null }[] = await this.transactions.manager.query(
      `select extract(epoch from min(m.next_at) - now())::float as seconds from mail m where m.state in ('PENDING', 'SENDING', 'HANDED_OVER')`,
    );
    const seconds = row?.seconds ?? null;
    return seconds === null ? null : Math.max(seconds, (this.restUntil - performance.now()) / MS);
  }

  /** Sends the next letter that is due. @returns whether another one may be sent at once */
  async sendNext(): Promise<boolean> {
    if (!this.transport.isThere) return false;
    const claim = randomUUID();
    const [rows]: [Row[], number] = await this.transactions.manager.query(CLAIM, [claim, this.lease]);
    const [letter] = rows;
    if (!letter) return false;
    if (letter.to === null) {
      await this.transactions.manager.query(END, [letter.id, claim, 'CANCELLED', null]);
      return true;
    }
    const sending = await this.send(letter, letter.to, claim);
    await this.note(letter, claim, sending);
    const isOutOfReach = sending.outcome === 'LATER' && sending.unreachable;
    this.outOfReach = isOutOfReach ? this.outOfReach + 1 : 0;
    this.restUntil = isOutOfReach ? performance.now() + pauseAfter(this.outOfReach, Math.random()) * MS : 0;
    return !isOutOfReach;
  }

  private send({ id, personId, kind, ...letter }: Row, to: string, claim: string): Promise<Sending> {
    const stopUrl = this.unsubscribing.urlFor(personId, kind);
    return this.transport.send({ ...letter, to, stopUrl }, async () => {
      const [, count]: [unknown, number] = await this.transactions.manager.query(HAND_OVER, [id, claim, this.lease]);
      if (count !== 1) throw new Error('Someone else has this letter in hand.');
    });
  }

  private async note({ id, attempts }: Row, claim: string, sending: Sending): Promise<void> {
    const answer = sending.answer.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').slice(0, MOST_KEPT);
    const { manager } = this.transactions;
    if (sending.outcome === 'SENT') await manager.query(END, [id, claim, 'SENT', answer]);
    else if (sending.outcome === 'NEVER') await manager.query(END, [id, claim, 'FAILED', answer]);
    else await manager.query(LATER, [id, claim, answer, pauseAfter(attempts, Math.random())]);
    if (sending.outcome !== 'SENT')
      this.logger.warn({ msg: 'A letter was not sent.', mail: id, outcome: sending.outcome });
  }

  /** Seconds for which a letter is nobody else's, before and again after it is handed over: longer than each can take. */
  private get lease(): number {
    return this.config.MAIL_TIMEOUT_SECONDS + GRACE_SECONDS;
  }
}
