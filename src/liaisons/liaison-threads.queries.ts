import { Statement } from '../platform/db/statement';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { visible } from './liaison.conditions';
import { statementFields } from './liaison.queries';
import { LARGEST_THREAD } from './liaison-threads.types';

/**
 * The threads of several statements in one statement, each walked from near to far by `liaison_thread`, to its most nodes and one too many.
 * @param bodiesWritten numbers of the bodies the viewer may write for: those see their drafts in the thread
 * @param selection what is read of the statement of a node
 */
export function threadsQuery(ids: readonly string[], bodiesWritten: readonly string[], selection: Selection) {
  const statement = new Statement();
  const roots = statement.give(ids, 'bigint[]');
  const bodies = statement.give(bodiesWritten, 'bigint[]');
  const seen = visible(bodiesWritten, statement.give);
  const node = jsonOf('LiaisonStatement', statementFields, selection, 's', { asOf: null });
  const text = `select root.id::text as id, graph.thread from unnest(${roots}) as root(id) cross join lateral (
    with known as materialized (select * from unnest(liaison_thread(root.id, ${bodies}, ${LARGEST_THREAD + 1})) with ordinality as r(id, nth)),
    kept as materialized (select id from known where nth <= ${LARGEST_THREAD}),
    link as materialized (
      select l.*, coalesce(l.to_id in (select id from kept), false) as is_kept from liaison_link l where l.from_id in (select id from kept)),
    edge as materialized (
      select l.id, l.from_id::text as "from", case when l.is_kept then l.to_id::text else 'link ' || min(l.id) over (partition by l.to_key) end as "to",
        l.kind, l.is_kept, l.to_text from link l
      where l.is_kept or (l.to_text is not null and not exists (select from liaison_statement s where s.id = l.to_id and ${seen}))),
    unknown as materialized (select "to" as id, min(to_text) as text, row_number() over (order by min(id)) as nth from edge where not is_kept group by "to"),
    words as materialized (select * from unknown where nth <= ${LARGEST_THREAD} - (select count(*) from kept))
    select json_build_object(
      'nodes', (select coalesce(json_agg(json_build_object('id', s.id::text, 'statement', ${node}, 'text', null) order by s.sent_order, s.id), '[]')
        from kept join liaison_statement s on s.id = kept.id),
      'words', (select coalesce(json_agg(json_build_object('id', id, 'statement', null, 'text', text) order by nth), '[]') from words),
      'edges', (select coalesce(json_agg(json_build_object('from', "from", 'to', "to", 'kind', kind) order by id), '[]') from edge
        where is_kept or "to" in (select id from words)),
      'isWhole', (select count(*) from known) + (select count(*) from unknown) <= ${LARGEST_THREAD}) as thread) graph`;
  return { text, values: statement.values };
}
