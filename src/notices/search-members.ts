import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput } from '../platform/graphql/errors';
import { MOST_ITEMS, membersQuery, type Searched } from './saved-search.queries';

/** What a search finds at a moment. */
export interface Members {
  /** Numbers of the items. */
  readonly items: readonly string[];
  /** Snapshot of the database in which they were found (`pg_snapshot`). */
  readonly now: string;
}

/** Finds the items of searches, and keeps those that subscribers were told of. */
@Injectable()
export class SearchMembers {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws BadUserInput where the filter names what is not known, or lets too many through */
  async of(search: Searched): Promise<Members> {
    const { text, values } = membersQuery(search, this.clock.today());
    const [found] = await this.reads.rows<Members>(text, values);
    if (!found) throw new Error('The search was not answered.');
    if (found.items.length <= MOST_ITEMS) return found;
    throw new BadUserInput([
      {
        field: 'filter',
        message: `lets more than ${MOST_ITEMS} items through, too many to subscribe to`,
        accepted: 'a narrower filter, or the subscription NONE',
      },
    ]);
  }

  /** The items that the subscriber of a search was told of. */
  async told(search: string): Promise<string[]> {
    const [row] = await this.reads.rows<{ items: string[] }>(
      'select array(select work_item_id::text from search_item where search_id = $1) as items',
      [search],
    );
    return row?.items ?? [];
  }

  /** From now on the subscriber, if there is one still, knows what is found now. In a transaction. */
  async keep(search: string, { items, now }: Members): Promise<void> {
    const { manager } = this.transactions;
    const subscribed: unknown[] = await manager.query(
      `select 1 from saved_search where id = $1 and subscription <> 'NONE' for no key update`,
      [search],
    );
    if (subscribed.length === 0) return;
    await manager.query('delete from search_item where search_id = $1 and work_item_id <> all($2::bigint[])', [
      search,
      items,
    ]);
    await manager.query(
      'insert into search_item (search_id, work_item_id) select $1, g.id from unnest($2::bigint[]) g(id) on conflict do nothing',
      [search, items],
    );
    await manager.query('update saved_search set seen = $2, problem = null where id = $1', [search, now]);
  }

  /** Nobody subscribes any more. In a transaction. */
  async forget(search: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('delete from search_item where search_id = $1', [search]);
    await manager.query('update saved_search set seen = null, problem = null where id = $1', [search]);
  }
}
