import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { statementFields } from './liaison.queries';
import type { LiaisonStatement } from './liaison-statement.entity';
import type { BodyLiaisonsArgs, RelatedLiaisonsArgs } from './related-liaisons.inputs';

type Related = Map<string, LiaisonStatement[]>;

/** Statements that have to do with `owner` are gathered up to this many; of more, the latest are looked for among all. */
const FEW = 1_000;

/** SQL of the numbers of statements that have to do with `owner`: all of them, or just whether `s` is one. */
type Having = (among: string) => string;

/** What a person dismissed does not mention the work item. */
const MENTIONING: Having = (among) =>
  `select m.statement_id from mention m where m.work_item_id = owner.id and m.state <> 'DISMISSED' ${among}`;
const SPOKEN: Having = (among) =>
  `select f.statement_id from liaison_source f where f.body_id = any(owner.bodies) ${among}`;
const ADDRESSED: Having = (among) =>
  `select a.statement_id from addressee a where a.body_id = any(owner.bodies) ${among}`;
const BOTH: Having = (among) => `${SPOKEN(among)} union all ${ADDRESSED(among)}`;

const JUST_ITSELF = 'select id, null::bigint[] as bodies from unnest($1::bigint[]) as given(id)';
/** Each body with everything below it. */
const WITH_BELOW = `select given.id, array(with recursive below(id) as (
    select given.id union select p.body_id from below join body_parent p on p.parent_id = below.id) select id from below) as bodies
  from unnest($1::bigint[]) as given(id)`;

const LATEST = 'order by s.sent_order desc, s.id desc limit $2::int';

/** Reads the sent statements that have to do with a work item or a body, the latest first. */
@Injectable()
export class RelatedLiaisonsService {
  constructor(private readonly reads: Reads) {}

  ofWorkItems(args: RelatedLiaisonsArgs, ids: readonly string[], selection: Selection): Promise<Related> {
    return this.related(JUST_ITSELF, MENTIONING, args, ids, selection);
  }

  async countsOfWorkItems(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.reads.rows<{ id: string; count: number }>(
      `select m.work_item_id::text as id, count(distinct s.id)::int as count from mention m
       join liaison_statement s on s.id = m.statement_id and s.state = 'SENT'
       where m.work_item_id = any($1::bigint[]) and m.state <> 'DISMISSED' group by m.work_item_id`,
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  ofBodies(args: BodyLiaisonsArgs, ids: readonly string[], selection: Selection): Promise<Related> {
    const having = args.direction ? { FROM: SPOKEN, TO: ADDRESSED }[args.direction] : BOTH;
    return this.related(WITH_BELOW, having, args, ids, selection);
  }

  /** @param owners SQL of the rows `id`, `bodies` of those whose statements are read */
  private async related(
    owners: string,
    having: Having,
    { first }: RelatedLiaisonsArgs,
    ids: readonly string[],
    selection: Selection,
  ): Promise<Related> {
    const node = jsonOf('LiaisonStatement', statementFields, selection, 's', { asOf: null });
    const rows = await this.reads.rows<{ id: string; nodes: LiaisonStatement[] }>(
      `with owner as materialized (${owners}),
       gathered as materialized (select owner.id, owner.bodies, few.ids, cardinality(few.ids) <= ${FEW} as is_all from owner cross join lateral (
         select array(select each.statement_id from (${having('')}) each limit ${FEW + 1}) as ids) few)
       select owner.id::text as id, json_agg(${node} order by s.sent_order desc, s.id desc) as nodes from gathered owner
       cross join lateral (
         (select s.id from liaison_statement s where owner.is_all and s.id = any(owner.ids) and s.state = 'SENT' ${LATEST})
         union all (select s.id from liaison_statement s where not owner.is_all and s.state = 'SENT' and exists (${having('and statement_id = s.id')}) ${LATEST})) found
       join liaison_statement s on s.id = found.id group by owner.id`,
      [ids, first],
    );
    return new Map(rows.map(({ id, nodes }) => [id, nodes]));
  }
}
