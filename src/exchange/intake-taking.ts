import { Injectable } from '@nestjs/common';
import { ImportLookups } from './import-lookups';
import { ImportRows } from './import-rows';
import { type AcceptedRow, ImportWriting } from './import-writing';
import type { Intake } from './intake.entity';
import { IntakeRows, type OddRecord, type TextRecords } from './intake-rows';
import { PlanningService } from './planning.service';
import { foldBySourceKey } from './rules/folding';
import { acceptedCells, type PlannedRow, type Scope } from './rules/plan';
import type { ReadItem } from './rules/reading';
import { withRepeats } from './rules/repeats';

/** Takes in texts whose records were read, by the rules by which every import is planned and written. */
@Injectable()
export class IntakeTaking {
  constructor(
    private readonly rows: IntakeRows,
    private readonly lookups: ImportLookups,
    private readonly planning: PlanningService,
    private readonly writing: ImportWriting,
    private readonly imports: ImportRows,
  ) {}

  /**
   * Takes in the next texts, in the transaction of the caller.
   * @param most how many
   * @returns where the intake stands then
   */
  async take(intake: Intake, most: number): Promise<Intake> {
    const texts = await this.rows.texts(intake, most);
    if (texts.length === 0) return this.rows.advance({ ...intake, state: 'RELATING', position: 0 }, []);
    const items = texts.flatMap(textOf);
    const odd: OddRecord[] = [];
    const scope = await this.scope(items, intake.asOf, odd);
    let spoken: ReadonlySet<string> = new Set();
    const planned = await this.planning.lot(items, scope, async (ids) => {
      spoken = await this.rows.spokenOf(intake, ids);
      return spoken;
    });
    const rows = withRepeats(planned, scope, spoken);
    const accepted = acceptedOf(rows);
    const written = await this.write(intake, accepted, scope);
    const left = rows.flatMap(whyLeftOut);
    const created = rows.filter(({ state }) => state === 'CREATE').length;
    await this.rows.settle(intake, settledOf(rows, written.ids));
    return this.rows.advance(
      {
        ...intake,
        importId: written.importId,
        position: texts.at(-1)?.position ?? intake.position,
        created: intake.created + created,
        updated: intake.updated + accepted.length - created,
        unchanged: intake.unchanged + rows.length - accepted.length - rows.filter(isLeftOut).length,
        leftOut: intake.leftOut + rows.filter(isLeftOut).length,
      },
      [...odd, ...left],
    );
  }

  /** Leaves out the one text that comes next: what the database says of it is the reason. */
  async leaveOut(intake: Intake, why: string): Promise<Intake> {
    const [text] = await this.rows.texts(intake, 1);
    if (!text) return intake;
    const odd = { name: text.name, rule: 'NOT_WRITTEN', message: why, leftOut: true };
    return this.rows.advance({ ...intake, position: text.position, leftOut: intake.leftOut + 1 }, [odd]);
  }

  /** A group that is not known here stands for its organization: the catalogue of a body names groups that nobody follows here. */
  private async scope(items: readonly ReadItem[], asOf: string, odd: OddRecord[]): Promise<Scope> {
    const bodies = await this.lookups.bodies(items);
    const persons = await this.lookups.persons(items);
    for (const item of items) {
      const { body, organization, editors } = item;
      const whole = bodies.get(organization);
      if (body !== null && whole !== undefined && bodies.get(body) === undefined) bodies.set(body, whole);
      if (body !== null && bodies.get(body) === whole && body !== organization)
        odd.push(oddOf(item, 'UNKNOWN_BODY', `no body is known as "${body}": entered under ${organization}`));
      for (const name of editors.filter((editor) => !persons.has(editor)))
        odd.push(oddOf(item, 'UNKNOWN_PERSON', `"${name}" is not the name of one person who is known here`));
    }
    return { bodies, persons, asOf, texts: null };
  }

  private async write(
    intake: Intake,
    accepted: readonly AcceptedRow[],
    scope: Scope,
  ): Promise<{ importId: string | null; ids: ReadonlyMap<string, string> }> {
    if (accepted.length === 0) return { importId: intake.importId, ids: new Map() };
    const cited = await this.rows.import(intake);
    const { created, updated, ids } = await this.writing.write(accepted, {
      ...cited,
      actor: null,
      asOf: intake.asOf,
      scope,
    });
    await this.imports.count(cited.importId, created, updated);
    return { importId: cited.importId, ids };
  }
}

/** The records about a text as one row, whose place is that of the first. */
function textOf({ position, name, items }: TextRecords): ReadItem[] {
  const [item] = foldBySourceKey(items);
  if (item === undefined) return [];
  const place = { row: position };
  return [{ ...item, place, raw: { file: { text: name, place } } }];
}

const oddOf = ({ raw }: ReadItem, rule: string, message: string, leftOut = false): OddRecord => ({
  name: raw.file?.text ?? '',
  rule,
  message,
  leftOut,
});

const isLeftOut = ({ state }: PlannedRow) => state === 'REJECT' || state === 'DECIDE';

function whyLeftOut(row: PlannedRow): OddRecord[] {
  if (row.state === 'REJECT') return row.problems.map(({ rule, message }) => oddOf(row.item, rule, message, true));
  if (row.state !== 'DECIDE') return [];
  const by = row.matchedBy?.toLowerCase().replace('_', ' ');
  return [oddOf(row.item, 'SEVERAL_WORK_ITEMS', `work items ${row.candidates.join(', ')} fit equally by ${by}`, true)];
}

function acceptedOf(rows: readonly PlannedRow[]): AcceptedRow[] {
  return rows
    .filter(({ state }) => state === 'CREATE' || state === 'UPDATE')
    .map((row) => ({ row, cells: acceptedCells(row, null), workItemId: row.workItemId }))
    .filter(({ row, cells }) => row.state === 'CREATE' || cells.length > 0);
}

function settledOf(rows: readonly PlannedRow[], ids: ReadonlyMap<string, string>) {
  return rows.flatMap(({ key, repeats, workItemId, place, item }) => {
    const id = workItemId ?? ids.get(key) ?? ids.get(repeats ?? '');
    return id === undefined ? [] : [{ position: place.row ?? 0, workItemId: id, relations: item.relations }];
  });
}
