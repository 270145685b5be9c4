import { framed, NODE, Statement } from '../platform/db/statement';
import { limitLiteral, type Position } from '../platform/graphql/page';
import { isText, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import { isCalendarDate } from '../platform/partial-date';
import { LISTED_MATURITIES, UNDER_WAY } from '../work-items/rules/vocabulary';
import { itemWithState, state, workItemFields } from '../work-items/work-item.queries';
import { bodyKeys, conditionsOf, ownedBy, type RoadmapScope } from './roadmap.conditions';
import type { RoadmapSort } from './roadmap.enums';
import type { FilteredArgs, RoadmapArgs } from './roadmap.inputs';
import type { RoadmapFilter } from './roadmap-filter.input';

export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The column and its type behind each order; each has an index that begins with the maturity. */
const ORDERS: Readonly<Record<RoadmapSort, { column: string; type: string }>> = {
  REF: { column: 'ref_key', type: 'text' },
  TITLE: { column: 'title_key', type: 'text' },
  TARGET: { column: 'target_order', type: 'date' },
  STATUS_DATE: { column: 'status_order', type: 'date' },
};

/** Whether a text can be a value of what the roadmap is sorted by. */
export const fitsOrder = (sort: RoadmapSort) => (value: string) =>
  ORDERS[sort].type === 'text' || /^-?infinity$/.test(value) || (isCalendarDate(value) && value >= '0001');

const scopeOf = ({ asOf }: FilteredArgs, day: string, statement: Statement): RoadmapScope => ({
  asOf: asOf ? statement.give(asOf, 'date') : null,
  day,
});

/** What is late is under way: nothing else has to be walked through for it. */
const maturitiesOf = ({ maturities, overdue }: RoadmapFilter) =>
  (maturities ?? LISTED_MATURITIES).filter((maturity) => !overdue || UNDER_WAY.includes(maturity));

const and = (conditions: readonly string[]) => conditions.map((condition) => `and ${condition}`).join(' ');

/**
 * One page, in one statement: for each wanted maturity (and organization) one ordered index scan that stops at the first row too many, merged;
 * then what was selected of the rows of the page: a row each, the one too many among them, or all in one row where they are sent as they are.
 * @param day ISO day on which what is late is late
 */
export function pageQuery(args: RoadmapArgs, day: string, after: Position | null, selection: Selection): Query {
  const statement = new Statement();
  const filter = args.filter ?? {};
  const scope = scopeOf(args, day, statement);
  const order = ORDERS[args.sort];
  const position = state(order.column)('i', scope);
  const [direction, beyond] = args.descending ? ['desc', '<'] : ['asc', '>'];
  const conditions = conditionsOf(filter, statement.give, scope);
  if (after) {
    conditions.push(
      `(${position}, i.id) ${beyond} (${statement.give(after.value, order.type)}, ${statement.give(after.id, 'bigint')})`,
    );
  }
  const walks = walksOf(filter, statement, scope);
  const limit = limitLiteral(args.first + 1);
  const node = jsonOf('WorkItem', workItemFields, selection, 'i', scope);
  const page = `with ${walks.before}page as materialized (
    select slice.position, slice.id from ${walks.from} cross join lateral (
      select ${position} as position, i.id from ${itemWithState('i', scope)} where ${walks.on} ${and(conditions)}
      order by ${position} ${direction}, i.id ${direction} limit ${limit}) slice
    order by slice.position ${direction}, slice.id ${direction} limit ${limit})`;
  const from = (rows: string) => `from ${rows} join ${itemWithState('i', scope)} on i.id = ${rows}.id`;
  const by = (rows: string) => `order by ${rows}.position ${direction}, ${rows}.id ${direction}`;
  const frame = isText(selection)
    ? `${page}, shown as materialized (select * from page ${by('page')} limit ${statement.give(args.first, 'int')})
      select coalesce(json_agg(${NODE} ${by('shown')}), '[]') as nodes, (select count(*) from page) > count(*) as "hasNextPage",
        (array_agg(shown.position::text ${by('shown')}))[count(*)] as position, (array_agg(shown.id ${by('shown')}))[count(*)] as id ${from('shown')}`
    : `${page} select page.position::text as position, page.id, ${NODE} as node ${from('page')} ${by('page')}`;
  return { text: framed(frame, node), values: statement.values };
}

/** The index scans a page is merged from: one for each maturity, and for each organization where bodies are asked for. */
function walksOf(
  filter: RoadmapFilter,
  { give }: Statement,
  scope: Scope,
): { before: string; from: string; on: string } {
  const { bodies } = filter;
  const wanted = `unnest(${give(maturitiesOf(filter), 'text[]')}) as wanted(maturity)`;
  const on = `${state('maturity')('i', scope)} = wanted.maturity`;
  if (!bodies) return { before: '', from: wanted, on };
  return {
    // Found once, not once for each maturity.
    before: `owner as materialized (select * from bodies_by_sdo(${bodyKeys(bodies, give)})), `,
    from: `${wanted} cross join owner`,
    on: `${state('sdo_id')('i', scope)} = owner.sdo_id and ${on}
      and (owner.body_ids is null or ${state('body_id')('i', scope)} = any(owner.body_ids))`,
  };
}

/** How many items the filter lets through. */
export function countQuery(args: FilteredArgs, day: string): Query {
  const statement = new Statement();
  const text = `select count(*)::int as count from ${filtered(args, day, statement).from}`;
  return { text, values: statement.values };
}

/**
 * `from` text of the items the filter lets through, and what the statement depends on.
 * @param day ISO day on which what is late is late, where none is looked back to
 */
export function filtered(args: FilteredArgs, day: string, statement: Statement): { from: string; scope: RoadmapScope } {
  const filter = args.filter ?? {};
  const scope = scopeOf(args, day, statement);
  const conditions = conditionsOf(filter, statement.give, scope);
  if (filter.bodies) conditions.push(ownedBy(filter.bodies, statement.give, scope));
  const maturities = statement.give(maturitiesOf(filter), 'text[]');
  const from = `${itemWithState('i', scope)} where ${state('maturity')('i', scope)} = any(${maturities}) ${and(conditions)}`;
  return { from, scope };
}
