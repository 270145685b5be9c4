import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import type { MailLanguage } from './rules/mail-words';

/** Someone whom mail can be sent to, and what of it that person wants. */
export interface Reader {
  readonly personId: string;
  readonly reminders: boolean;
  readonly overdue: boolean;
  readonly changes: boolean;
  readonly language: MailLanguage;
  readonly hour: number;
  readonly timeZone: string;
}

/** What persons follow, of which they are reminded. */
export interface Followed {
  /** Persons by the number of the item, and of the body, that they follow. */
  readonly byItem: ReadonlyMap<string, readonly string[]>;
  readonly byBody: ReadonlyMap<string, readonly string[]>;
}

const READERS = `select a.person_id::text as "personId", coalesce(s.reminders, true) as reminders, coalesce(s.overdue, true) as overdue,
    coalesce(s.changes, true) as changes, coalesce(s.language, 'en') as language, coalesce(s.hour, 7) as hour, coalesce(s.time_zone, 'Europe/Zurich') as "timeZone"
  from account a left join notice_setting s on s.person_id = a.person_id
  where a.accepted_at is not null and a.disabled_at is null order by a.person_id`;

const BY_ITEM = `select m.work_item_id::text as id, array_agg(distinct s.person_id::text) as persons from search_item m
  join saved_search s on s.id = m.search_id and s.subscription <> 'NONE' where m.work_item_id = any($1::bigint[]) group by m.work_item_id`;
const BY_BODY = `select substr(s.follows, 6) as id, array_agg(distinct s.person_id::text) as persons from saved_search s
  where s.follows like 'BODY:%' and s.subscription <> 'NONE' group by s.follows`;

/** Knows who reads mail, and who follows what. */
@Injectable()
export class Readers {
  constructor(private readonly transactions: Transactions) {}

  /** Everyone who has accepted an account that is not shut. */
  all(): Promise<Reader[]> {
    return this.transactions.manager.query(READERS);
  }

  /** @param items numbers of the items that something runs out of */
  async followed(items: readonly string[]): Promise<Followed> {
    const { manager } = this.transactions;
    const [byItem, byBody]: { id: string; persons: string[] }[][] = [
      await manager.query(BY_ITEM, [items]),
      await manager.query(BY_BODY),
    ];
    const mapOf = (rows: readonly { id: string; persons: string[] }[] = []) =>
      new Map(rows.map(({ id, persons }) => [id, persons]));
    return { byItem: mapOf(byItem), byBody: mapOf(byBody) };
  }
}
