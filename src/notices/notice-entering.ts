import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Transactions } from '../platform/db/transactions';
import { PublicAddress } from '../platform/http/public-address';
import type { Reader } from './readers';
import type { Letter, Writing } from './rules/letters';
import type { MailKind } from './rules/mail-words';
import { Unsubscribing } from './unsubscribing';

/** What someone is told, as it is kept for ever: the same is never told twice. */
export interface NoticeName {
  /** `Clock.key`, or the kind of a digest. */
  readonly subject: string;
  /** ISO day on which the clock runs out; of a digest, the day of its reader. */
  readonly due: string;
  /** Days before, or `DAILY`. */
  readonly step: string;
}

const ENTER = `insert into notice (person_id, subject, due, step) select $1::bigint, g.subject, g.due, g.step
  from unnest($2::text[], $3::date[], $4::text[]) g(subject, due, step) order by 1, 2, 3, 4 on conflict do nothing returning subject, due::text, step`;
const UNKNOWN = `select count(*)::int as count from unnest($2::text[], $3::date[], $4::text[]) g(subject, due, step)
  where not exists (select from notice n where n.person_id = $1 and n.subject = g.subject and n.due = g.due and n.step = g.step)`;
const ATTACH = `update notice n set mail_id = $1 from unnest($3::text[], $4::date[], $5::text[]) g(subject, due, step)
  where n.person_id = $2 and n.subject = g.subject and n.due = g.due and n.step = g.step`;

/** Enters notices together with the letters that tell them. */
@Injectable()
export class NoticeEntering {
  constructor(
    private readonly transactions: Transactions,
    private readonly unsubscribing: Unsubscribing,
    private readonly address: PublicAddress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether the person was not told yet of one of several things. */
  async isNews(personId: string, names: readonly NoticeName[]): Promise<boolean> {
    if (names.length === 0) return false;
    const [row]: { count: number }[] = await this.transactions.manager.query(UNKNOWN, [personId, ...columnsOf(names)]);
    return (row?.count ?? 0) > 0;
  }

  /**
   * Enters notices to one person, and the letter that tells those which are new, in one transaction: who enters first, tells.
   * @param write the letter about the new ones; null where there is nothing to say
   */
  async enter(
    reader: Reader,
    { kind, today, names }: { readonly kind: MailKind; readonly today: string; readonly names: readonly NoticeName[] },
    write: (fresh: readonly NoticeName[], writing: Writing) => Promise<Letter | null> | Letter | null,
  ): Promise<void> {
    if (!(await this.isNews(reader.personId, names))) return;
    await this.transactions.run(async () => {
      const { manager } = this.transactions;
      const fresh: NoticeName[] = await manager.query(ENTER, [reader.personId, ...columnsOf(names)]);
      if (fresh.length === 0) return;
      const stopUrl = this.unsubscribing.urlFor(reader.personId, kind);
      const letter = await write(fresh, { language: reader.language, today, url: this.address.url, stopUrl });
      if (!letter) return;
      const [mail]: { id: string }[] = await manager.query(
        `insert into mail (person_id, kind, language, message_id, subject, text_body, html_body) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [reader.personId, kind, reader.language, this.messageId(), letter.subject, letter.text, letter.html],
      );
      await manager.query(ATTACH, [mail?.id, reader.personId, ...columnsOf(fresh)]);
    });
  }

  /** Unique for ever (RFC 5322 3.6.4), in the domain that mail comes from. */
  private messageId(): string {
    const domain = /@([^\s<>@]+)>?$/.exec(this.config.MAIL_FROM ?? '')?.[1] ?? 'localhost';
    return `<${randomUUID()}@${domain}>`;
  }
}

const columnsOf = (names: readonly NoticeName[]) => [
  names.map(({ subject }) => subject),
  names.map(({ due }) => due),
  names.map(({ step }) => step),
];
