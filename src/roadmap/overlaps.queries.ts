import { IS_PUBLIC, recordEntryFields } from '../history/record-entry.queries';
import { sourceOf } from '../history/source.queries';
import { framed, NODE, Statement } from '../platform/db/statement';
import { limitLiteral, type Position } from '../platform/graphql/page';
import type { Selection } from '../platform/graphql/selection';
import { column, jsonOf, many, one, type SqlFields } from '../platform/graphql/sql-fields';
import { OVERLAP_STATES } from '../work-items/rules/vocabulary';
import { itemWithState, workItemFields } from '../work-items/work-item.queries';
import type { OverlapsArgs } from './overlaps.inputs';
import { present } from './roadmap.conditions';
import { filtered, type Query } from './roadmap.queries';

/** Most entries of the record that an overlap is shown with. */
const MOST_ENTRIES = 20;

const overlapFields: SqlFields = {
  id: column('id'),
  state: column('overlap'),
  toText: column('to_text'),
  since: column('since'),
  note: column('note'),
  certainty: column('certainty'),
  source: sourceOf,
  item: one(
    () => workItemFields,
    (overlap, item, scope) => `${itemWithState(item, scope)} where ${item}.id = ${overlap}.from_id`,
  ),
  other: one(
    () => workItemFields,
    (overlap, item, scope) => `${itemWithState(item, scope)} where ${item}.id = ${overlap}.to_id`,
  ),
  history: many(
    () => recordEntryFields,
    (overlap, entry) => `(select r.*, 'WORK_ITEM'::text as seen_kind, ${overlap}.from_id as seen_id from record_entry r
      where ${IS_PUBLIC} and r.id in (
        select c.entry_id from record_change c where c.table_name = 'work_item_relation' and c.row_key = ${overlap}.id::text)
      order by r.id desc limit ${MOST_ENTRIES}) ${entry}`,
    (entry) => `${entry}.id desc`,
  ),
};

/** What is not settled comes first: the states in the order of their life. */
const RANK = `array_position('{${OVERLAP_STATES.join(',')}}'::text[], r.overlap)`;

/** Whether a text can be a place in that order. */
export const isRank = (text: string): boolean => /^[1-9]$/.test(text) && Number(text) <= OVERLAP_STATES.length;

/**
 * One page of overlaps, in one statement: a row each, the one too many among them. Of all relations few are overlaps, so these are walked, not the items.
 * @param day ISO day on which what is late is late
 */
export function overlapsQuery(args: OverlapsArgs, day: string, after: Position | null, selection: Selection): Query {
  const statement = new Statement();
  const { from, scope } = filtered(args, day, statement);
  const node = jsonOf('Overlap', overlapFields, selection, 'o', scope);
  const states = args.states ? `and r.overlap = any(${statement.give(args.states, 'text[]')})` : '';
  const beyond = after
    ? `and (o.rank, o.id) > (${statement.give(after.value, 'int')}, ${statement.give(after.id, 'bigint')})`
    : '';
  const others = scope.asOf
    ? `${present('o.from_id', scope)} and (o.to_id is null or (true ${present('o.to_id', scope)}))`
    : '';
  const frame = `select o.rank::text as position, o.id, ${NODE} as node
    from (select r.*, ${RANK} as rank from work_item_relation r where r.type = 'OVERLAPS' and r.overlap is not null ${states}) o
    where exists (select from ${from} and i.id in (o.from_id, o.to_id)) ${others} ${beyond}
    order by o.rank, o.id limit ${limitLiteral(args.first + 1)}`;
  return { text: framed(frame, node), values: statement.values };
}
