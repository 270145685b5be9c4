import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { WorkItem } from '../work-items/work-item.entity';
import { workItemFields } from '../work-items/work-item.queries';
import { ImportListings } from './import-listings';
import { ImportProposals } from './import-proposals';
import type { ImportPreview, MatchCandidate } from './imports.types';
import type { Plan } from './planning.service';
import { type PlannedRow, ROW_STATES } from './rules/plan';
import type { Reading } from './rules/reading';

const MOST_ISSUES = 200;

/** Puts a plan into the shape that clients see, with the work items that its rows are about. */
@Injectable()
export class PreviewShape {
  constructor(
    private readonly reads: Reads,
    private readonly listings: ImportListings,
    private readonly proposals: ImportProposals,
  ) {}

  async preview(
    {
      name,
      reading,
      connector,
      because,
      plan,
      page,
    }: { name: string; reading: Reading; connector: string; because: string; plan: Plan; page: readonly PlannedRow[] },
    selection: Selection,
  ): Promise<ImportPreview> {
    const about = await this.items(
      page.flatMap(({ workItemId }) => workItemId ?? []),
      below(selection, 'rows', 'workItem'),
    );
    const candidates = await this.candidates(plan, page, below(selection, 'rows', 'candidates'));
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
        candidates: candidates.get(row.key) ?? [],
        cells: [...row.cells],
        problems: [...row.problems],
      })),
      noLongerListed: await this.listings.noLonger(
        { reading, connector, name, plan },
        below(selection, 'noLongerListed'),
      ),
      issues: [...reading.issues, ...plan.issues]
        .slice(0, MOST_ISSUES)
        .map(({ rule, message, place }) => ({ rule, message, place })),
    };
  }

  /** What each row may be about, by its key. */
  private async candidates(
    plan: Plan,
    page: readonly PlannedRow[],
    selection: Selection,
  ): Promise<ReadonlyMap<string, MatchCandidate[]>> {
    if (selection.size === 0) return new Map();
    const taken = plan.rows.flatMap(({ workItemId }) => workItemId ?? []);
    const similar = await this.proposals.similar(page, plan.scope, taken);
    const proposed = page.map((row) => ({
      row,
      all: [
        ...row.candidates.map((id) => ({ id, by: row.matchedBy ?? 'TITLE', similarity: null })),
        ...(similar.get(row.key) ?? []).map((each) => ({ ...each, by: 'SIMILAR_TITLE' as const })),
      ],
    }));
    const items = await this.items(
      proposed.flatMap(({ all }) => all.map(({ id }) => id)),
      below(selection, 'workItem'),
    );
    return new Map(
      proposed.map(({ row, all }) => [
        row.key,
        all.flatMap(({ id, by, similarity }) => {
          const workItem = items.get(id);
          return workItem ? [{ workItem, by, similarity }] : [];
        }),
      ]),
    );
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
