/** The columns of a work item's own row that repeat its present state. */
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

const WRITTEN = [...DERIVED, 'search_text', 'search_document'];
const columns = (row: string) => WRITTEN.map((name) => `${row}.${name}`).join(', ');

/** The statements that bring the state of the work items `$1` up to date with their facts, in this order. */
export const DERIVE_STATES = [
  'delete from work_item_state where work_item_id = any($1::bigint[])',
  'insert into work_item_state select * from work_item_states($1::bigint[])',
];

/**
 * SQL that copies the open interval of the work items `$1` into their own rows, with the words of their names `$2`, titles `$3` and scopes `$4` for the
 * search. Each row is written once, and only where it differs: it stands in sixteen indexes.
 */
export const WRITE_PRESENT = `
update work_item i set ${WRITTEN.map((name) => `${name} = n.${name}`).join(', ')}
from (select given.id, ${DERIVED.map((name) => `case when s.work_item_id is null then o.${name} else s.${name} end as ${name}`).join(', ')},
    given.names || ' ' || given.titles as search_text, setweight(to_tsvector('simple', given.names), 'A') || setweight(to_tsvector('simple', given.titles), 'B')
      || setweight(to_tsvector('simple', given.scope), 'C') as search_document
  from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) as given(id, names, titles, scope) join work_item o on o.id = given.id
  left join work_item_state s on s.work_item_id = given.id and s.valid_to = 'infinity') n
where i.id = n.id and (${columns('i')}) is distinct from (${columns('n')})`;
