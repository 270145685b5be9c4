/** What the rules on significance look at of a row of `work_item` in the record. */
const facts = (
  row: string,
) => `case when ${row} is not null then jsonb_build_object('ref', ${row} -> 'ref', 'title', ${row} -> 'title',
  'maturity', ${row} -> 'maturity', 'nativeStatus', ${row} -> 'native_status', 'targetLatest', ${row} -> 'target_latest') end`;

/** The item as it stood before the first and after the last of some rows `c` of the record, and which relations they are about. */
const MOVE = `(array_agg(${facts('c.before')} order by c.id) filter (where c.table_name = 'work_item'))[1] as before,
  (array_agg(${facts('c.after')} order by c.id desc) filter (where c.table_name = 'work_item'))[1] as after,
  coalesce(array_agg(distinct coalesce(c.after, c.before) ->> 'type') filter (where c.table_name = 'work_item_relation'), '{}') as relations`;

/** What became of single items by single entries: entries `$1`, each with the item at its place in `$2`. */
export const MOVES_BY_ENTRY = `select x.place::int as place, m.* from unnest($1::bigint[], $2::bigint[]) with ordinality x(entry, item, place)
  cross join lateral (select ${MOVE} from record_change c
    where c.entry_id = x.entry and c.subject_kind = 'WORK_ITEM' and c.subject_id = x.item) m`;

/**
 * What became of the items `$1` by the transactions that the snapshot `$3` sees and the snapshot `$2` did not; those alone that something became of.
 * A relation counts for the text at either end of it.
 */
export const MOVES_BETWEEN = `select c.item::text as item, ${MOVE} from (
    select c.*, x.item from record_entry e join record_change c on c.entry_id = e.id
    cross join lateral (
      select c.subject_id as item where c.subject_kind = 'WORK_ITEM'
      union select (coalesce(c.after, c.before) ->> 'to_id')::bigint where c.table_name = 'work_item_relation') x
    where e.transaction >= pg_snapshot_xmin($2::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(e.transaction::text::xid8, $2::pg_snapshot) and pg_visible_in_snapshot(e.transaction::text::xid8, $3::pg_snapshot)
      and x.item = any($1::bigint[])) c
  group by c.item`;
