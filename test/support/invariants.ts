import type { Client } from 'pg';
import { z } from 'zod';
import { stateOf } from '../../src/work-items/rules/life-cycle/life-cycles';
import { ACYCLIC } from '../../src/work-items/rules/relating';
import { APPROVAL_PROCESSES, MATURITIES } from '../../src/work-items/rules/vocabulary';

const DERIVED =
  `sdo_id, body_id, ref, ref_key, title, title_key, maturity, maturity_flags, native_status, status_on, status_order, started,
  approved, approved_earliest, approved_latest, target_id, target_earliest, target_latest, target_order`
    .split(',')
    .map((name) => name.trim());
const list = (prefix: string) => DERIVED.map((name) => `${prefix}.${name}`).join(', ');

/** Each finds what must not be; a row of an answer is a fault, with the item it is of. */
const FAULTS: Readonly<Record<string, string>> = {
  'states are those that follow from the facts': `
    select work_item_id from ((select * from work_item_state where work_item_id = any($1) except select * from work_item_states($1))
      union all (select * from work_item_states($1) except select * from work_item_state where work_item_id = any($1))) d`,
  'the row repeats its present state': `
    select i.id from work_item i join work_item_state s on s.work_item_id = i.id and s.valid_to = 'infinity'
    where i.id = any($1) and (${list('i')}) is distinct from (${list('s')})`,
  'there is exactly one present state': `
    select id from unnest($1::bigint[]) id where (select count(*) from work_item_state s where s.work_item_id = id and s.valid_to = 'infinity') <> 1`,
  'the owner is the last of the owners': `
    select i.id from work_item i where i.id = any($1) and i.body_id <>
      (select o.body_id from ownership o where o.work_item_id = i.id order by o.valid_from_earliest desc, o.id desc limit 1)`,
  'the status is that of the newest event': `
    select i.id from work_item i cross join lateral (select e.* from status_event e where e.work_item_id = i.id
      order by e.happened_order desc, e.rank desc, e.id desc limit 1) e
    where i.id = any($1) and (i.maturity, i.native_status) is distinct from (e.maturity, e.native_status)`,
  'the version counts the operations': `
    select i.id from work_item i where i.id = any($1) and i.record_version - 1 <>
      (select count(*) from record_entry e where e.subject_kind = 'WORK_ITEM' and e.subject_id = i.id and e.subject_version > 1)`,
  'nobody edits twice, and no text is related to itself': `
    select r.from_id from work_item_relation r where r.from_id = r.to_id and r.from_id = any($1)`,
};

const CIRCLES = `with recursive walk as (
    select r.type, r.from_id, r.to_id from work_item_relation r where r.type = any($1)
    union select w.type, w.from_id, r.to_id from walk w join work_item_relation r on r.type = w.type and r.from_id = w.to_id)
  select from_id from walk where from_id = to_id`;

const CYCLES = `select l.work_item_id::text as item, l.process, l.state, l.body_id = i.body_id as owner, i.approval_process as "approvalProcess",
    i.maturity, i.native_status as "nativeStatus"
  from life_cycle l join work_item i on i.id = l.work_item_id where i.id = any($1)`;

const Cycle = z.object({
  item: z.string(),
  process: z.enum(APPROVAL_PROCESSES),
  state: z.string(),
  owner: z.boolean(),
  approvalProcess: z.string().nullable(),
  maturity: z.enum(MATURITIES),
  nativeStatus: z.string().nullable(),
});

/** Everything that is not as it has to be with some work items, in words; empty where all holds. */
export async function faultsOf(client: Client, items: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [what, text] of Object.entries(FAULTS)) {
    const { rowCount } = await client.query(text, [items]);
    if (rowCount) found.push(`not so: ${what}`);
  }
  const circles = await client.query(CIRCLES, [ACYCLIC]);
  if (circles.rowCount) found.push('a text leads back to itself');
  const { rows } = await client.query(CYCLES, [items]);
  return [...found, ...z.array(Cycle).parse(rows).flatMap(faultOf)];
}

function faultOf(cycle: z.infer<typeof Cycle>): string[] {
  const { process, owner, maturity, nativeStatus } = cycle;
  const state = stateOf(process, cycle.state);
  const told = JSON.stringify(cycle);
  if (!state) return [`no state of its process: ${told}`];
  if (!owner) return [];
  return [
    ...(cycle.approvalProcess === process ? [] : [`the process is another: ${told}`]),
    ...(maturity === 'DELETED' || (maturity === state.maturity && nativeStatus === state.label)
      ? []
      : [`the status is another: ${told}`]),
  ];
}

/** Tables whose rows are not those that the record knows. */
export async function unrecorded(client: Client): Promise<string[]> {
  await client.query(`select set_config('recorded.at', clock_timestamp()::text, false)`);
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.views where table_schema = 'recorded'`,
  );
  const row = (schema: string, name: string) =>
    `select to_jsonb(t) - '{search_document,search_text}'::text[] from ${schema}.${name} t`;
  const different: string[] = [];
  for (const { name } of rows) {
    const [here, known] = [row('public', name), row('recorded', name)];
    const { rowCount } = await client.query(`(${here} except ${known}) union all (${known} except ${here}) limit 1`);
    if (rowCount) different.push(name);
  }
  return different;
}
