import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import type { Selection } from '../platform/graphql/selection';
import { below } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { workItemFields } from '../work-items/work-item.queries';
import { importFields } from './import-rows';
import type { NoLongerListed } from './imports.types';
import type { Plan } from './planning.service';
import type { Reading } from './rules/reading';

/** More are not told. */
const MOST = 200;

/**
 * SQL: of the imports of connector `$1`, not newer than the day `$2`, the last of the name `$3` and for each of the bodies `$4` the last that lists
 * a text of it: what they list and the work items `$5` are not. Texts that are over are not missed.
 */
const LISTED_BEFORE = `with earlier as (select m.id, m.name, m.listed from import m join source s on s.id = m.source_id
    where m.connector = $1 and m.undone_at is null and cardinality(m.listed) > 0
      and ($2::text is null or s.as_of is null or left(s.as_of, length($2)) <= left($2, length(s.as_of)))),
  listed as (select e.id as import_id, e.name, i.id, i.body_id from earlier e cross join lateral unnest(e.listed) l(id) join work_item i on i.id = l.id
    where e.name = $3 or i.body_id = any($4::bigint[])),
  last as (select max(import_id) as import_id, null::bigint as body_id from listed where name = $3
    union all select max(import_id), body_id from listed where body_id = any($4::bigint[]) group by body_id)
  select distinct on (listed.id) listed.id, listed.import_id from listed
    join last on last.import_id = listed.import_id and (last.body_id is null or last.body_id = listed.body_id)
  where listed.id <> all($5::bigint[]) order by listed.id, listed.import_id desc`;

/** Tells which texts a list no longer has that its earlier issue had. */
@Injectable()
export class ImportListings {
  constructor(private readonly reads: Reads) {}

  /** @returns none where the source does not say all of its bodies' texts */
  async noLonger(
    { reading, connector, name, plan }: { reading: Reading; connector: string; name: string; plan: Plan },
    selection: Selection,
  ): Promise<NoLongerListed[]> {
    if (reading.isList !== true || selection.size === 0) return [];
    const bodies = reading.items.flatMap(({ body }) => (body === null ? [] : (plan.scope.bodies.get(body) ?? [])));
    const about = plan.rows.flatMap(({ workItemId, candidates }) => [workItemId ?? [], candidates].flat());
    const item = jsonOf('WorkItem', workItemFields, below(selection, 'workItem'), 'i', PRESENT);
    const imported = jsonOf('Import', importFields, below(selection, 'import'), 'm', PRESENT);
    const rows = await this.reads.rows<{ node: NoLongerListed }>(
      `select json_build_object('workItem', ${item}, 'import', ${imported}) as node
       from (${LISTED_BEFORE}) missed join work_item i on i.id = missed.id join import m on m.id = missed.import_id
       where i.maturity not in ('DELETED', 'WITHDRAWN', 'SUPERSEDED') order by i.ref_key, i.id limit ${MOST}`,
      [connector, reading.asOf, name, [...new Set(bodies)], about],
    );
    return rows.map(({ node }) => node);
  }
}

const PRESENT = { asOf: null };

/** The work items that a list has a row about: to be missed when its next issue has none. */
export function listedBy(reading: Reading, plan: Plan, ids: ReadonlyMap<string, string>): string[] {
  if (reading.isList !== true) return [];
  const listed = plan.rows.flatMap(
    ({ key, repeats, workItemId }) => workItemId ?? ids.get(key) ?? ids.get(repeats ?? '') ?? [],
  );
  return [...new Set(listed)];
}
