import { Statement } from '../platform/db/statement';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { visible } from './liaison.conditions';
import { statementFields } from './liaison.queries';
import { LARGEST_THREAD } from './liaison-threads.types';

/** The statements next to `reach`, over the links of both directions, that the viewer may see: a thread does not go on through others. */
const next = (seen: string) => `select s.id from reach cross join lateral (
    select l.to_id as id from liaison_link l where l.from_id = reach.id
    union all select l.from_id from liaison_link l where l.to_id = reach.id) other
  join liaison_statement s on s.id = other.id where ${seen}`;

/**
 * The threads of several statements in one statement. What was reached is gone on from once, so circles end; a thread is walked from near to
 * far, no further than its most nodes and one too many.
 * @param bodiesWritten numbers of the bodies the viewer may write for: those see their drafts in the thread
 * @param selection what is read of the statement of a node
 */
export function threadsQuery(ids: readonly string[], bodiesWritten: readonly string[], selection: Selection) {
  const statement = new Statement();
  const roots = statement.give(ids, 'bigint[]');
  const seen = visible(bodiesWritten, statement.give);
  const node = jsonOf('LiaisonStatement', statementFields, selection, 's', { asOf: null });
  const text = `with known as materialized (
      select root.id as root, n.id, n.nth from unnest(${roots}) as root(id) cross join lateral (
        with recursive reach(id) as (select s.id from liaison_statement s where s.id = root.id and ${seen} union ${next(seen)})
        select r.id, row_number() over () as nth from (select id from reach limit ${LARGEST_THREAD + 1}) r) n),
    kept as materialized (select * from known where nth <= ${LARGEST_THREAD}),
    link as materialized (
      select k.root, l.id, l.from_id::text as "from", coalesce(t.id::text, 'link ' || min(l.id) over (partition by k.root, l.to_key)) as "to", l.kind, l.to_text,
        t.id is null as unknown, exists (select from liaison_statement s where s.id = l.to_id and ${seen}) as is_further
      from kept k join liaison_link l on l.from_id = k.id left join kept t on t.root = k.root and t.id = l.to_id),
    unknown as materialized (
      select root, "to", min(to_text) as text, row_number() over (partition by root order by "to") as nth
      from link where unknown and not is_further and to_text is not null group by root, "to"),
    words as materialized (select u.* from unknown u
      where u.nth <= ${LARGEST_THREAD} - (select count(*) from kept k where k.root = u.root))
    select root.id::text as id, json_build_object(
      'nodes', (select coalesce(json_agg(json_build_object('id', s.id::text, 'statement', ${node}, 'text', null) order by s.sent_order, s.id), '[]')
        from kept k join liaison_statement s on s.id = k.id where k.root = root.id),
      'words', (select coalesce(json_agg(json_build_object('id', w."to", 'statement', null, 'text', w.text) order by w."to"), '[]') from words w where w.root = root.id),
      'edges', (select coalesce(json_agg(json_build_object('from', l."from", 'to', l."to", 'kind', l.kind) order by l.id), '[]') from link l
        where l.root = root.id and (not l.unknown or exists (select from words w where w.root = l.root and w."to" = l."to"))),
      'isWhole', (select count(*) from known k where k.root = root.id) + (select count(*) from unknown u where u.root = root.id) <= ${LARGEST_THREAD}) as thread
    from unnest(${roots}) as root(id)`;
  return { text, values: statement.values };
}
