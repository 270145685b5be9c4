import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { statementFields } from './liaison.queries';
import type { LiaisonStatement } from './liaison-statement.entity';
import type { BodyLiaisonsArgs, RelatedLiaisonsArgs } from './related-liaisons.inputs';

type Related = Map<string, LiaisonStatement[]>;

/** Numbers of the statements that mention the work item `owner`; what a person dismissed does not. */
const MENTIONING = `select m.statement_id from mention m where m.work_item_id = owner.id and m.state <> 'DISMISSED'`;

/** The body `owner` and everything below it. */
const BELOW = `(with recursive below(id) as (
  select owner.id union select p.body_id from below join body_parent p on p.parent_id = below.id) select id from below)`;
const SPOKEN = `select f.statement_id from liaison_source f where f.body_id in ${BELOW}`;
const ADDRESSED = `select a.statement_id from addressee a where a.body_id in ${BELOW}`;

/** Reads the sent statements that have to do with a work item or a body, the latest first. */
@Injectable()
export class RelatedLiaisonsService {
  constructor(private readonly reads: Reads) {}

  ofWorkItems(args: RelatedLiaisonsArgs, ids: readonly string[], selection: Selection): Promise<Related> {
    return this.related(MENTIONING, args, ids, selection);
  }

  ofBodies(args: BodyLiaisonsArgs, ids: readonly string[], selection: Selection): Promise<Related> {
    const { direction } = args;
    const both = `${SPOKEN} union ${ADDRESSED}`;
    const statements = direction ? { FROM: SPOKEN, TO: ADDRESSED }[direction] : both;
    return this.related(statements, args, ids, selection);
  }

  /** @param statements SQL of the numbers of statements that have to do with `owner` */
  private async related(
    statements: string,
    { first }: RelatedLiaisonsArgs,
    ids: readonly string[],
    selection: Selection,
  ): Promise<Related> {
    const node = jsonOf('LiaisonStatement', statementFields, selection, 's', { asOf: null });
    const rows = await this.reads.rows<{ id: string; nodes: LiaisonStatement[] }>(
      `select owner.id::text as id, json_agg(${node} order by s.sent_order desc, s.id desc) as nodes
       from unnest($1::bigint[]) as owner(id)
       cross join lateral (select s.id from liaison_statement s where s.state = 'SENT' and s.id in (${statements})
         order by s.sent_order desc, s.id desc limit $2::int) found
       join liaison_statement s on s.id = found.id group by owner.id`,
      [ids, first],
    );
    return new Map(rows.map(({ id, nodes }) => [id, nodes]));
  }
}
