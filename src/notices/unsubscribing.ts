import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { PublicAddress } from '../platform/http/public-address';
import { NoticeKeys } from './notice-keys';
import { MAIL_KINDS, MAIL_LANGUAGES, type MailKind, type MailLanguage } from './rules/mail-words';

/** Path of the links with which mail is turned off; what it is about follows. */
export const UNSUBSCRIBE_PATH = '/notices/unsubscribe';

const COLUMNS = { REMINDERS: 'reminders', OVERDUE: 'overdue', CHANGES: 'changes' } as const satisfies Record<
  MailKind,
  string
>;

/** What a link turns off. */
export interface Unsubscription {
  readonly personId: string;
  readonly kind: MailKind;
}

/** Turns mail off by links that need no signing in: whoever has the mail has the link. */
@Injectable()
export class Unsubscribing {
  constructor(
    private readonly keys: NoticeKeys,
    private readonly address: PublicAddress,
    private readonly transactions: Transactions,
  ) {}

  urlFor(personId: string, kind: MailKind): string {
    return `${this.address.url}${UNSUBSCRIBE_PATH}/${this.keys.sign(`${personId}.${kind}`)}`;
  }

  /** @returns null for a link that is none of ours */
  read(token: string): Unsubscription | null {
    const [personId, word] = this.keys.signed(token)?.split('.') ?? [];
    const kind = MAIL_KINDS.find((each) => each === word);
    return personId && kind ? { personId, kind } : null;
  }

  async languageOf({ personId }: Unsubscription): Promise<MailLanguage> {
    const rows: { language: string }[] = await this.transactions.manager.query(
      'select language from notice_setting where person_id = $1',
      [personId],
    );
    return MAIL_LANGUAGES.find((each) => each === rows[0]?.language) ?? 'en';
  }

  async turnOff({ personId, kind }: Unsubscription): Promise<void> {
    const column = COLUMNS[kind];
    await this.transactions.manager.query(
      `insert into notice_setting (person_id, ${column}) select p.id, false from person p where p.id = $1
       on conflict (person_id) do update set ${column} = false`,
      [personId],
    );
  }
}
