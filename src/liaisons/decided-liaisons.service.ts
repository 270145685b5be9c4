import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Decision } from '../meetings/decision.entity';
import { decisionFields } from '../meetings/meeting.queries';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { visible } from './liaison.conditions';
import { statementFields } from './liaison.queries';
import type { LiaisonStatement } from './liaison-statement.entity';

const PRESENT = { asOf: null };

/** Reads which liaison statements meetings agreed to send. */
@Injectable()
export class DecidedLiaisonsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  /** The statement of each decision; none where the viewer may not see it yet. */
  async ofDecisions(
    viewer: Viewer,
    ids: readonly string[],
    selection: Selection,
  ): Promise<Map<string, LiaisonStatement>> {
    const { values, give } = new Statement();
    const seen = visible(await this.standing.bodiesFor(viewer, 'WRITE_LIAISON'), give);
    const node = jsonOf('LiaisonStatement', statementFields, selection, 's', PRESENT);
    const rows = await this.reads.rows<{ id: string; node: LiaisonStatement }>(
      `select l.decision_id::text as id, ${node} as node from liaison_decision l join liaison_statement s on s.id = l.statement_id
       where l.decision_id = any(${give(ids, 'bigint[]')}) and ${seen}`,
      values,
    );
    return new Map(rows.map((row) => [row.id, row.node]));
  }

  /** The decisions to send each of several statements, in their order. */
  async ofStatements(ids: readonly string[], selection: Selection): Promise<Map<string, Decision[]>> {
    const node = jsonOf('Decision', decisionFields, selection, 'd', PRESENT);
    const rows = await this.reads.rows<{ id: string; nodes: Decision[] }>(
      `select l.statement_id::text as id, json_agg(${node} order by d.taken_on, d.id) as nodes from liaison_decision l
       join decision d on d.id = l.decision_id where l.statement_id = any($1::bigint[]) group by l.statement_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.nodes]));
  }
}
