import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { WorkItem } from '../work-items/work-item.entity';
import { workItemFields } from '../work-items/work-item.queries';
import type { ImportPreview } from './imports.types';
import type { Plan } from './planning.service';
import { type PlannedRow, ROW_STATES } from './rules/plan';
import type { Reading } from './rules/reading';

const MOST_ISSUES = 200;

/** Puts a plan into the shape that clients see, with the work items that its rows are about. */
@Injectable()
export class PreviewShape {
  constructor(private readonly reads: Reads) {}

  async preview(
    {
      reading,
      connector,
      because,
      plan,
      page,
    }: { reading: Reading; connector: string; because: string; plan: Plan; page: readonly PlannedRow[] },
    selection: Selection,
  ): Promise<ImportPreview> {
    const about = await this.items(
      page.flatMap(({ workItemId }) => workItemId ?? []),
      below(selection, 'rows', 'workItem'),
    );
    const candidates = await this.items(
      page.flatMap((row) => row.candidates),
      below(selection, 'rows', 'candidates'),
    );
    return {
      connector,
      because,
      planHash: plan.planHash,
      asOf: reading.asOf,
      attribution: reading.attribution,
      counts: ROW_STATES.map((state) => ({ state, count: plan.rows.filter((row) => row.state === state).length })),
      rows: page.map((row) => ({
        key: row.key,
        place: row.place,
        state: row.state,
        matchedBy: row.matchedBy,
        workItem: row.workItemId === null ? null : (about.get(row.workItemId) ?? null),
        candidates: row.candidates.flatMap((id) => candidates.get(id) ?? []),
        cells: [...row.cells],
        problems: [...row.problems],
      })),
      issues: reading.issues.slice(0, MOST_ISSUES).map(({ rule, message, place }) => ({ rule, message, place })),
    };
  }

  private async items(ids: readonly string[], selection: Selection): Promise<Map<string, WorkItem>> {
    if (ids.length === 0) return new Map();
    const node = jsonOf('WorkItem', workItemFields, selection, 'i', { asOf: null });
    const rows = await this.reads.rows<{ id: string; node: WorkItem }>(
      `select i.id::text, ${node} as node from work_item i where i.id = any($1::bigint[])`,
      [ids],
    );
    return new Map(rows.map(({ id, node: item }) => [id, item]));
  }
}
