import { Statement } from '../platform/db/statement';
import { column, type SqlFields } from '../platform/graphql/sql-fields';
import { filtered } from '../roadmap/roadmap.queries';
import type { RoadmapFilter } from '../roadmap/roadmap-filter.input';

export const savedSearchFields: SqlFields = {
  id: column('id'),
  key: column('key'),
  name: column('name'),
  filter: (search) => `${search}.filter::text`,
  follows: column('follows'),
  subscription: column('subscription'),
  shared: column('shared'),
  problem: column('problem'),
  createdAt: column('created_at'),
};

/** Which items a search finds. */
export interface Searched {
  readonly filter: RoadmapFilter;
  readonly follows: string | null;
}

/** Items of a search that someone subscribes to: they are looked through every day. */
export const MOST_ITEMS = 10_000;

/** The item that a search follows, if it is one. */
export const itemFollowed = ({ follows }: Pick<Searched, 'follows'>): string | null =>
  /^WORK_ITEM:(\d+)$/.exec(follows ?? '')?.[1] ?? null;

/**
 * The items of a search, one too many where there are too many, and the snapshot in which they were found: one statement sees one.
 * @param day ISO day on which what is late is late
 */
export function membersQuery(search: Searched, day: string): { text: string; values: readonly unknown[] } {
  const statement = new Statement();
  const { from } = filtered({ filter: search.filter }, day, statement);
  const item = itemFollowed(search);
  const only = item ? `and i.id = ${statement.give(item, 'bigint')}` : '';
  const text = `select pg_current_snapshot()::text as now, array(select i.id::text from ${from} ${only} limit ${MOST_ITEMS + 1}) as items`;
  return { text, values: statement.values };
}
