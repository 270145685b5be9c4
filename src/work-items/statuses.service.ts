import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { parsePartialDate } from '../platform/partial-date';
import { type StatusWords, statusFact } from './facts';

/** Writes what happened to work items. */
@Injectable()
export class StatusesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
  ) {}

  /** What is said last of a day holds from then on, whatever the usual order of kinds. */
  async write(item: { readonly id: string; readonly key: string }, source: string, words: StatusWords): Promise<void> {
    const fact = { work_item_id: item.id, certainty: 'HIGH', source_id: source };
    const rank = await this.rankAfter(item.id, words.happened);
    await this.upsert.rows('status_event', ['key'], [{ ...statusFact(item.key, words), ...fact, rank }]);
  }

  private async rankAfter(id: string, day: string | null): Promise<number> {
    const [row]: { rank: number }[] = await this.transactions.manager.query(
      'select coalesce(max(rank), 0) + 1 as rank from status_event where work_item_id = $1 and happened_order = coalesce($2::date, happened_order)',
      [id, day === null ? null : (parsePartialDate(day)?.earliest ?? null)],
    );
    return row?.rank ?? 1;
  }
}
