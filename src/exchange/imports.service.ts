import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Concern } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import type { Import } from './import.entity';
import { ImportRows } from './import-rows';
import type { AcceptedRow } from './import-writing';
import type { AcceptedRowInput, ApplyImportArgs, PreviewArgs, TextToImport, UndoImportArgs } from './imports.inputs';
import type { ImportPreview } from './imports.types';
import { PlanningService } from './planning.service';
import { PreviewShape } from './preview-shape';
import { acceptedCells, type PlannedRow } from './rules/plan';
import { TextReading } from './text-reading';

/** The whole programme: whoever may take files in may do so for any body, since each fact cites the file. */
const PROGRAMME: Concern = { name: 'the programme', bodyIds: [], formerBodyIds: [], jointGroupIds: [], editorIds: [] };

/** Takes in what the bodies send and publish: look first, then apply what was looked at, and take it back as a whole. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly standing: StandingService,
    private readonly texts: TextReading,
    private readonly planning: PlanningService,
    private readonly shape: PreviewShape,
    private readonly rows: ImportRows,
  ) {}

  async preview(viewer: Viewer, args: PreviewArgs, selection: Selection): Promise<ImportPreview> {
    await this.standing.actor(viewer, 'IMPORT', PROGRAMME);
    const { reading, connector, because, plan } = await this.planned(args);
    const page = plan.rows.slice(args.skip, args.skip + args.first);
    return this.shape.preview({ reading, connector, because, plan, page }, selection);
  }

  /** Applies a plan that was looked at, in one transaction; one that no longer holds is refused as a whole. */
  async apply(viewer: Viewer, args: ApplyImportArgs, selection: Selection): Promise<Import> {
    const actor = await this.standing.actor(viewer, 'IMPORT', PROGRAMME);
    await this.rows.lock();
    const { given, reading, connector, plan } = await this.planned(args);
    if (plan.planHash !== args.planHash)
      throw new Refused([
        {
          rule: 'PLAN_HOLDS',
          clause: 'imports',
          message: 'the data or the text has changed since the plan was looked at',
          field: 'planHash',
          accepted: 'the planHash of a new preview',
        },
      ]);
    const accepted = acceptedOf(plan.rows, args.rows ?? null);
    return this.rows.apply(
      {
        given,
        connector,
        planHash: plan.planHash,
        source: args.source ?? null,
        asOf: reading.asOf,
        actor,
        bodies: plan.bodies,
        accepted,
      },
      selection,
    );
  }

  /** Takes a whole import back, as one step that the record keeps. */
  async undo(viewer: Viewer, { import: id, reason }: UndoImportArgs, selection: Selection): Promise<Import> {
    const actor = await this.standing.actor(viewer, 'IMPORT', PROGRAMME);
    return this.rows.undo(id, actor, reason, selection);
  }

  private async planned(args: TextToImport) {
    const read = await this.texts.read(args);
    const reading = args.asOf ? { ...read.reading, asOf: args.asOf } : read.reading;
    return { ...read, reading, plan: await this.planning.plan(reading) };
  }
}

/** The rows that are written: those that a client names, or all that create or update. */
function acceptedOf(rows: readonly PlannedRow[], named: readonly AcceptedRowInput[] | null): AcceptedRow[] {
  if (!named)
    return rows
      .filter(({ state }) => state === 'CREATE' || state === 'UPDATE')
      .map((row) => ({ row, cells: acceptedCells(row, null), workItemId: row.workItemId }))
      .filter(({ row, cells }) => row.state === 'CREATE' || cells.length > 0);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return named.map(({ row: key, cells, workItem }, index) => {
    const row = byKey.get(key);
    const problem = problemOf(row, workItem ?? null);
    if (!row || problem)
      throw new BadUserInput([
        { field: `rows.${index}`, message: problem ?? `the plan has no row "${key}"`, accepted: 'PlannedRow.key' },
      ]);
    return { row, cells: acceptedCells(row, cells ?? null), workItemId: row.workItemId ?? workItem ?? null };
  });
}

function problemOf(row: PlannedRow | undefined, workItem: string | null): string | null {
  if (!row) return null;
  if (row.state === 'REJECT') return row.problems.map(({ message }) => message).join('; ');
  if (row.state === 'DECIDE' && (workItem === null || !row.candidates.includes(workItem)))
    return 'several work items fit: name one of its candidates';
  return null;
}
