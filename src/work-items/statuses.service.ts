import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import { type StatusWords, statusFact } from './facts';

const earliestOf = (day: string | null) => (day === null ? null : (parsePartialDate(day)?.earliest ?? null));

/** Writes what happened to work items. */
@Injectable()
export class StatusesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
  ) {}

  /**
   * What is said last of a day holds from then on, whatever the usual order of kinds.
   * @throws BadUserInput where a status is known that began later: what is written would not be where the item stands
   */
  async write(item: { readonly id: string; readonly key: string }, source: string, words: StatusWords): Promise<void> {
    const fact = { work_item_id: item.id, certainty: 'HIGH', source_id: source };
    await this.isLast(item.id, words.happened);
    const rank = await this.rankAfter(item.id, words.happened);
    await this.upsert.rows('status_event', ['key'], [{ ...statusFact(item.key, words), ...fact, rank }]);
  }

  private async isLast(id: string, day: string | null): Promise<void> {
    const [later]: { status: string | null; since: string }[] = await this.transactions.manager.query(
      `select native_status as status, happened_order::text as since from status_event
       where work_item_id = $1 and happened_order > coalesce($2::date, '-infinity') order by happened_order desc, rank desc, id desc limit 1`,
      [id, earliestOf(day)],
    );
    if (!later) return;
    const message = `is before ${later.since}, when its status ${later.status ?? 'now'} began`;
    throw new BadUserInput([{ field: 'change.happened', message, accepted: `${later.since} or later` }]);
  }

  private async rankAfter(id: string, day: string | null): Promise<number> {
    const [row]: { rank: number }[] = await this.transactions.manager.query(
      'select coalesce(max(rank), 0) + 1 as rank from status_event where work_item_id = $1 and happened_order = coalesce($2::date, happened_order)',
      [id, earliestOf(day)],
    );
    return row?.rank ?? 1;
  }
}
