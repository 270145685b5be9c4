import { bodyFields } from '../bodies/body.queries';
import { Statement } from '../platform/db/statement';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import { itemWithState, state, workItemFields } from '../work-items/work-item.queries';
import type { RoadmapGrouping } from './roadmap.enums';
import type { MatrixArgs, RoadmapGroupsArgs } from './roadmap.inputs';
import { filtered } from './roadmap.queries';

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

const UNSET = 'null::text as domain, null::text as category, null::text as maturity, null::int as year';

/** SQL of the groups over `kept`, the items let through: one row a group that has items. */
const GROUPS: Readonly<Record<Exclude<RoadmapGrouping, 'SDO' | 'BODY'>, string>> = {
  DOMAIN: `select p.domain, null::text as category, null::text as maturity, null::int as year, count(distinct kept.id)::int as count
    from kept left join placement p on p.work_item_id = kept.id and p.domain is not null group by p.domain`,
  MATRIX_CELL: `select p.domain, p.category, null::text as maturity, null::int as year, count(distinct kept.id)::int as count
    from kept left join placement p on p.work_item_id = kept.id and p.domain is not null and p.category is not null group by p.domain, p.category`,
  STATUS: `select null::text as domain, null::text as category, kept.maturity, null::int as year, count(*)::int as count from kept group by kept.maturity`,
  YEAR: `select null::text as domain, null::text as category, null::text as maturity, kept.year, count(*)::int as count from kept group by kept.year`,
};

/**
 * Groups with their counts, in one statement; the rule puts them in order and adds the empty ones.
 * @param day ISO day on which what is late is late
 */
export function groupsQuery(args: RoadmapGroupsArgs, day: string, bodySelection: Selection): Query {
  const statement = new Statement();
  const { from, scope } = filtered(args, day, statement);
  const held = (name: string) => state(name)('i', scope);
  const kept = `with kept as materialized (select i.id, ${state('body_id')('i', scope)} as body_id, ${held('maturity')} as maturity,
    extract(year from coalesce(${held('approved_earliest')}, ${held('target_latest')}))::int as year from ${from})`;
  const groups = args.by === 'SDO' || args.by === 'BODY' ? bodyGroups(args.by, bodySelection, scope) : GROUPS[args.by];
  return { text: `${kept} ${groups}`, values: statement.values };
}

/** Organizations without items are kept, if nothing is above them; of the other bodies only those with items are groups. */
function bodyGroups(by: 'SDO' | 'BODY', selection: Selection, scope: Scope): string {
  const node = jsonOf('Body', bodyFields, selection, 'b', scope);
  const owner = by === 'SDO' ? 'o.lineage[1]' : 'o.id';
  const counted = `(select ${owner} as id, count(*)::int as count from kept join body o on o.id = kept.body_id group by 1)`;
  const join =
    by === 'SDO'
      ? `left join ${counted} c on c.id = b.id where c.id is not null or (b.type = 'SDO' and b.lineage[1] = b.id)`
      : `join ${counted} c on c.id = b.id`;
  return `select ${UNSET}, coalesce(c.count, 0) as count, ${node} as body from body b ${join} order by b.ref_order, b.id`;
}

/**
 * The cells that have items, each with its count, its owners and its first items, in one statement.
 * @param day ISO day on which what is late is late
 */
export function matrixQuery(args: MatrixArgs, day: string, itemSelection: Selection): Query {
  const statement = new Statement();
  const { from, scope } = filtered(args, day, statement);
  const node = jsonOf('WorkItem', workItemFields, itemSelection, 'i', scope);
  const items =
    itemSelection.size > 0 ? itemsOfCell(node, scope, statement.give(args.itemsPerCell, 'int')) : `'[]'::json`;
  const text = `with kept as materialized (select i.id, ${state('body_id')('i', scope)} as body_id, ${state('ref_key')('i', scope)} as ref_key from ${from}),
    placed as materialized (
      select distinct p.domain, p.category, kept.id, kept.ref_key, sdo.ref as owner from kept
      join placement p on p.work_item_id = kept.id and p.domain is not null and p.category is not null
      join body o on o.id = kept.body_id join body sdo on sdo.id = o.lineage[1]),
    cell as (
      select domain, category, count(*)::int as count, array_agg(distinct owner order by owner) as owners from placed group by domain, category)
    select cell.domain, cell.category, cell.count, cell.owners, (select count(distinct id)::int from placed) as "placedCount", ${items} as items from cell`;
  return { text, values: statement.values };
}

function itemsOfCell(node: string, scope: Scope, listed: string): string {
  return `(select coalesce(json_agg(${node} order by shown.ref_key, shown.id), '[]') from (
    select placed.id, placed.ref_key from placed where placed.domain = cell.domain and placed.category = cell.category
    order by placed.ref_key, placed.id limit ${listed}) shown join ${itemWithState('i', scope)} on i.id = shown.id)`;
}
