/**
 * SQL that derives, from the facts of the work items `$1` (bigint[]), the intervals of their state. An item is there from its first
 * status event on. A fact dated to a month or a year counts from its first day; one without a date counts from the start.
 */
const INTERVALS = `
with item as (select unnest($1::bigint[]) as id),
began as (select e.work_item_id, min(e.happened_order) as day from status_event e join item on item.id = e.work_item_id group by 1),
turn as (
  select began.work_item_id, began.day from began
  union select e.work_item_id, e.happened_order from status_event e join item on item.id = e.work_item_id
  union select t.work_item_id, greatest(t.stated_earliest, began.day) from target t join began using (work_item_id)
  union select t.work_item_id, greatest(t.valid_from_earliest, began.day) from work_item_title t join began using (work_item_id)
  union select n.work_item_id, greatest(n.valid_from_earliest, began.day) from work_item_identifier n join began using (work_item_id)
),
span as (
  select work_item_id, day as valid_from, lead(day, 1, 'infinity'::date) over (partition by work_item_id order by day) as valid_to from turn
)
insert into work_item_state (work_item_id, valid_from, valid_to, body_id, sdo_id, ref, ref_key, title, title_key, maturity, maturity_flags, native_status,
  status_on, status_order, started, approved, approved_earliest, approved_latest, target_id, target_earliest, target_latest, target_order)
select span.work_item_id, span.valid_from, span.valid_to, item.body_id, owner.lineage[1],
  coalesce(name.canonical, item.key), coalesce(name.sort_key, item.key), title.title, lower(coalesce(title.title, '')),
  status.maturity, status.maturity_flags, status.native_status, status.happened, status.happened_order,
  start.happened, approval.happened, approval.happened_earliest, approval.happened_latest,
  target.id, target.earliest, target.latest, coalesce(target.latest, 'infinity')
from span
join work_item item on item.id = span.work_item_id
join body owner on owner.id = item.body_id
cross join lateral (select e.* from status_event e where e.work_item_id = span.work_item_id and e.happened_order <= span.valid_from
  order by e.happened_order desc, e.rank desc, e.id desc limit 1) status
left join lateral (select e.happened from status_event e where e.work_item_id = span.work_item_id and e.kind in ('REGISTERED', 'DRAFTED')
  and e.happened_order <= span.valid_from order by e.happened_order, e.rank limit 1) start on true
left join lateral (select e.happened, e.happened_earliest, e.happened_latest from status_event e where e.work_item_id = span.work_item_id
  and e.kind in ('APPROVED', 'AGREED', 'PUBLISHED') and e.happened_order <= span.valid_from order by e.happened_order, e.rank limit 1) approval on true
left join lateral (select n.canonical, n.sort_key from work_item_identifier n where n.work_item_id = span.work_item_id
  and n.kind in ('PUBLISHED', 'PROVISIONAL') and n.valid_from_earliest <= span.valid_from
  order by n.kind = 'PUBLISHED' desc, n.valid_from_earliest desc, n.id limit 1) name on true
left join lateral (select t.title from work_item_title t where t.work_item_id = span.work_item_id and t.valid_from_earliest <= span.valid_from
  order by t.language = 'en' desc, t.valid_from_earliest desc, t.id limit 1) title on true
left join lateral (select t.* from target t where t.work_item_id = span.work_item_id and t.stated_earliest <= span.valid_from
  order by t.stated_earliest desc, t.id desc limit 1) target on true`;

const DERIVED = [
  'sdo_id',
  'ref',
  'ref_key',
  'title',
  'title_key',
  'maturity',
  'maturity_flags',
  'native_status',
  'status_on',
  'status_order',
  'started',
  'approved',
  'approved_earliest',
  'approved_latest',
  'target_id',
  'target_earliest',
  'target_latest',
  'target_order',
];

/** SQL that copies the open interval of the work items `$1` into their own rows, where it differs. */
const PRESENT = `
update work_item i set ${DERIVED.map((name) => `${name} = s.${name}`).join(', ')}
from work_item_state s
where s.work_item_id = any($1::bigint[]) and s.valid_to = 'infinity' and i.id = s.work_item_id
  and (${DERIVED.map((name) => `i.${name}`).join(', ')}) is distinct from (${DERIVED.map((name) => `s.${name}`).join(', ')})`;

/** The statements that bring the state of the work items `$1` up to date with their facts, in this order. */
export const DERIVE_STATES = ['delete from work_item_state where work_item_id = any($1::bigint[])', INTERVALS, PRESENT];
