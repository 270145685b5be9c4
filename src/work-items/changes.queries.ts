import { recordEntryFields } from '../history/record-entry.queries';
import { NODE } from '../platform/db/statement';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import { workItemFields } from './work-item.queries';

const PRESENT: Scope = { asOf: null };

/** Changes of one page. */
export const CHANGES_PAGE = 100;

/** A page behind this is behind everything. */
export const PAST_EVERYTHING = '9223372036854775807';

/** What the rows of one table that the change `t` is about had in a column, before and after. */
const stood = (table: string, column: string) => `select v.value from record_change c
  cross join lateral (values (c.before ->> '${column}'), (c.after ->> '${column}')) v(value)
  where c.entry_id = t.entry and c.subject_kind = 'WORK_ITEM' and c.subject_id = t.item and c.table_name = '${table}' and v.value is not null`;

/** The bodies an item belongs to and belonged to until then, up to the organization. */
const BODIES = `array(with recursive above(id) as (
    (select i.body_id from work_item i where i.id = t.item union select s.value::bigint from (${stood('work_item', 'body_id')}) s)
    union select p.parent_id from above join body_parent p on p.body_id = above.id)
  select above.id::text from above)`;

const DOMAINS = `array(select p.domain from placement p where p.work_item_id = t.item and p.domain is not null union ${stood('placement', 'domain')})`;

/** Work items that the entry `e` is about, or changed a row of, behind the position `$1`, `$2`, `$3`. */
const ITEMS_OF_ENTRY = `select distinct x.item from (
    select e.subject_id as item where e.subject_kind = 'WORK_ITEM'
    union all select c.subject_id from record_change c where c.entry_id = e.id and c.subject_kind = 'WORK_ITEM') x
  where x.item is not null and (e.transaction > $1::bigint or e.id > $2::bigint or x.item > $3::bigint)
  order by x.item limit ${CHANGES_PAGE + 1}`;

/**
 * The changes behind the position `$1` (transaction), `$2` (entry), `$3` (work item), in the order that all processes see alike: entries
 * of transactions older than every one that still runs (`horizon`). No such transaction can commit any more, so nothing comes in between later.
 * `held`: whether there are entries that wait for an older transaction to end. Transactions that the server has not come to yet are those of
 * another server, whose data were brought here.
 */
export const CHANGES_AFTER = `select n.horizon::text as horizon,
  exists (select from record_entry e where e.transaction >= n.horizon and e.transaction < n.ahead) as held,
  (select coalesce(json_agg(json_build_object('transaction', t.transaction::text, 'entry', t.entry::text, 'item', t.item::text,
      'bodies', ${BODIES}, 'domains', ${DOMAINS}) order by t.transaction, t.entry, t.item), '[]')
    from (
      select e.transaction, e.id as entry, s.item from record_entry e cross join lateral (${ITEMS_OF_ENTRY}) s
      where (e.transaction, e.id) >= ($1::bigint, $2::bigint) and e.transaction < n.horizon
      order by e.transaction, e.id, s.item limit ${CHANGES_PAGE + 1}) t) as changes
  from (select pg_snapshot_xmin(now.s)::text::bigint as horizon, pg_snapshot_xmax(now.s)::text::bigint as ahead from (select pg_current_snapshot() as s) now) n`;

/** The frame of a statement that reads what was selected of several changes: entries `$1`, each with the work item at its place in `$2`. */
export const CHANGES_FRAME = `select h.place::int as place, ${NODE} from (
    select r.*, 'WORK_ITEM'::text as seen_kind, x.item as seen_id, x.place
    from unnest($1::bigint[], $2::bigint[]) with ordinality x(entry, item, place) join record_entry r on r.id = x.entry) h`;

/** The columns of that statement. */
export function changeColumns(selection: Selection): string {
  const entry = jsonOf('RecordEntry', recordEntryFields, below(selection, 'entry'), 'h', PRESENT);
  const item = jsonOf('WorkItem', workItemFields, below(selection, 'workItem'), 'i', PRESENT);
  return `${selection.has('entry') ? entry : 'null::json'} as entry,
    ${selection.has('workItem') ? `(select ${item} from work_item i where i.id = h.seen_id)` : 'null::json'} as "workItem"`;
}

/** The bodies that bear a name: numbers of all of them, whatever their study period. `$1` is the key of the name. */
export const BODIES_NAMED = `select b.id::text as id from body b where $1 in (b.ref_key, b.title_key)
  union select n.body_id::text from body_name n where n.key = $1`;
