import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { Concern } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import type { Import } from './import.entity';
import { listedBy } from './import-listings';
import { ImportRows } from './import-rows';
import type { AcceptedRow } from './import-writing';
import type { AcceptedRowInput, ApplyImportArgs, PreviewArgs, TextToImport, UndoImportArgs } from './imports.inputs';
import type { ImportPreview } from './imports.types';
import { type Plan, PlanningService } from './planning.service';
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
    const { given, reading, connector, because, plan } = await this.planned(args);
    const page = plan.rows.slice(args.skip, args.skip + args.first);
    return this.shape.preview({ name: given.name, reading, connector, because, plan, page }, selection);
  }

  /** What was taken in last. */
  async latest(viewer: Viewer, first: number, selection: Selection): Promise<Import[]> {
    await this.standing.actor(viewer, 'IMPORT', PROGRAMME);
    return this.rows.latest(first, selection);
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
    const accepted = args.rows ? await this.named(plan, args.rows) : proposed(plan.rows);
    return this.rows.apply(
      {
        given,
        connector,
        planHash: plan.planHash,
        source: args.source ?? null,
        asOf: reading.asOf,
        actor,
        scope: plan.scope,
        accepted,
        listed: (ids) => listedBy(reading, plan, ids),
      },
      selection,
    );
  }

  /** Takes a whole import back, as one step that the record keeps. */
  async undo(viewer: Viewer, { import: id, reason }: UndoImportArgs, selection: Selection): Promise<Import> {
    const actor = await this.standing.actor(viewer, 'IMPORT', PROGRAMME);
    return this.rows.undo(id, actor, reason, selection);
  }

  /** The rows that a client names, each about the work item that it names, if any. */
  private async named(plan: Plan, named: readonly AcceptedRowInput[]): Promise<AcceptedRow[]> {
    const before = byKey(plan.rows);
    refuse(named.map((each) => problemOf(before.get(each.row), each)));
    const decided = new Map(named.flatMap(({ row, workItem }) => (workItem ? [[row, workItem] as const] : [])));
    const { rows, unknown } = await this.planning.decided(plan, decided);
    refuse(
      named.map(({ workItem }) =>
        unknown.includes(workItem ?? '') ? `no work item has the number ${workItem}` : null,
      ),
    );
    const after = byKey(rows);
    return named.flatMap(({ row: key, cells }) => {
      const row = after.get(key);
      return row ? [{ row, cells: acceptedCells(row, cells ?? null), workItemId: row.workItemId }] : [];
    });
  }

  private async planned(args: TextToImport) {
    const read = await this.texts.read(args);
    const reading = args.asOf ? { ...read.reading, asOf: args.asOf } : read.reading;
    return { ...read, reading, plan: await this.planning.plan(reading) };
  }
}

/** All rows that create or update, with the cells that the plan accepts. */
const proposed = (rows: readonly PlannedRow[]): AcceptedRow[] =>
  rows
    .filter(({ state }) => state === 'CREATE' || state === 'UPDATE')
    .map((row) => ({ row, cells: acceptedCells(row, null), workItemId: row.workItemId }))
    .filter(({ row, cells }) => row.state === 'CREATE' || cells.length > 0);

const byKey = (rows: readonly PlannedRow[]) => new Map(rows.map((row) => [row.key, row]));

/** @throws BadUserInput naming the first row that cannot be taken in as it is named */
function refuse(problems: readonly (string | null)[]): void {
  const index = problems.findIndex((problem) => problem !== null);
  const message = problems[index];
  if (message)
    throw new BadUserInput([{ field: `rows.${index}`, message, accepted: 'as in PlannedRow: key and candidates' }]);
}

function problemOf(row: PlannedRow | undefined, { row: key, workItem }: AcceptedRowInput): string | null {
  if (!row) return `the plan has no row "${key}"`;
  if (row.state === 'REJECT') return row.problems.map(({ message }) => message).join('; ');
  if (row.state === 'DECIDE' && (!workItem || !row.candidates.includes(workItem)))
    return 'several work items fit: name one of its candidates';
  if (workItem && row.workItemId !== null && workItem !== row.workItemId)
    return `it is about work item ${row.workItemId}, found by ${row.matchedBy}`;
  return null;
}
