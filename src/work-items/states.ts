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

/** SQL that copies the open interval of the work items `$1` into their own rows, where it differs. */
const PRESENT = `
update work_item i set ${DERIVED.map((name) => `${name} = s.${name}`).join(', ')}
from work_item_state s
where s.work_item_id = any($1::bigint[]) and s.valid_to = 'infinity' and i.id = s.work_item_id
  and (${DERIVED.map((name) => `i.${name}`).join(', ')}) is distinct from (${DERIVED.map((name) => `s.${name}`).join(', ')})`;

/** The statements that bring the state of the work items `$1` up to date with their facts, in this order. */
export const DERIVE_STATES = [
  'delete from work_item_state where work_item_id = any($1::bigint[])',
  'insert into work_item_state select * from work_item_states($1::bigint[])',
  PRESENT,
];
