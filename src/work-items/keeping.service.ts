import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { type Columns, Upsert } from '../platform/db/upsert';
import { BadUserInput, Forbidden } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { targetFact, titleFact } from './facts';
import type { ItemChange } from './item-change.input';
import { ItemInHandService } from './item-in-hand.service';
import type { WorkItemRevision } from './revision.input';
import { notForEditors, REVISED_COLUMNS, REVISED_LISTS, type RevisedField } from './rules/revision';
import type { Health } from './rules/vocabulary';
import type { WorkItem } from './work-item.entity';
import { WorkItemsService } from './work-items.service';

const STATED = 'HIGH';

/** Keeps what is said of a work item true: its texts, its target, how it stands. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly items: ItemInHandService,
    private readonly workItems: WorkItemsService,
    private readonly upsert: Upsert,
    private readonly clock: Clock,
  ) {}

  async revise(
    viewer: Viewer,
    change: ItemChange,
    revision: WorkItemRevision,
    selection: Selection,
  ): Promise<WorkItem> {
    const fields = fieldsOf(revision);
    const item = await this.items.take(viewer, 'REVISE', change, fields.map(partWritten));
    const foreign = notForEditors(item.actor.role, fields);
    if (foreign.length > 0) throw new Forbidden(foreign.map(({ message }) => message).join('; '), foreign);
    const source = await this.items.enter(item, 'REVISED', change);
    await this.upsert.set('work_item', item.id, columnsOf(revision, fields));
    const fact = { work_item_id: item.id, certainty: STATED, source_id: source };
    const day = this.items.dayOf(change);
    if (revision.title) {
      const title = { ...titleFact(revision.title, revision.titleLanguage, day), ...fact };
      await this.upsert.rows('work_item_title', ['work_item_id', 'language', 'title'], [title]);
    }
    const texts = [...new Set(revision.baseTexts ?? [])].map((text, index) => ({
      ...fact,
      position: index + 1,
      text,
      valid_from: day,
    }));
    await this.upsert.rows('base_text', ['work_item_id', 'text'], texts);
    return this.workItems.afterChange(item.id, selection);
  }

  async retarget(viewer: Viewer, change: ItemChange, text: string, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'RETARGET', change, ['target']);
    if (!change.reason && (await this.workItems.hasTarget(item.id)))
      throw new BadUserInput([
        { field: 'change.reason', message: 'is missing: a target was stated before', accepted: 'why it is moved' },
      ]);
    const source = await this.items.enter(item, 'RETARGETED', change, { detail: { text } });
    const target = targetFact(text, this.items.dayOf(change), change.reason ?? null);
    const row = { ...target, work_item_id: item.id, certainty: STATED, source_id: source };
    await this.upsert.rows('target', ['work_item_id', 'text', 'stated'], [row]);
    return this.workItems.afterChange(item.id, selection);
  }

  async report(
    viewer: Viewer,
    change: ItemChange,
    report: { readonly health: Health; readonly words?: string | null },
    selection: Selection,
  ): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'REPORT', change, ['status_report']);
    await this.items.enter(item, 'STATUS_REPORTED', change, { detail: { health: report.health } });
    await this.upsert.insert('status_report', {
      work_item_id: item.id,
      health: report.health,
      words: report.words ?? null,
      reported_on: this.clock.today(),
      person_id: item.actor.personId,
    });
    return this.workItems.afterChange(item.id, selection);
  }

  /** The record is still true: a dated fact of its own. */
  async confirm(viewer: Viewer, change: ItemChange, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'CONFIRM', change, ['work_item.confirmed_on']);
    await this.items.enter(item, 'CONFIRMED', change);
    await this.upsert.set('work_item', item.id, { confirmed_on: this.clock.today() });
    return this.workItems.afterChange(item.id, selection);
  }
}

const isColumn = (field: RevisedField): field is keyof typeof REVISED_COLUMNS => field in REVISED_COLUMNS;

function partWritten(field: RevisedField): string {
  if (isColumn(field)) return `work_item.${REVISED_COLUMNS[field]}`;
  return field === 'title' ? 'work_item_title' : 'base_text';
}

/** The fields that a revision is about. */
function fieldsOf(revision: WorkItemRevision): RevisedField[] {
  const fields = ([...Object.keys(REVISED_COLUMNS), 'title', 'baseTexts'] as RevisedField[]).filter(
    (field) => revision[field] !== undefined,
  );
  const problem = (field: string, message: string, accepted: string) =>
    new BadUserInput([{ field: `revision${field}`, message, accepted }]);
  if (fields.length === 0) throw problem('', 'says nothing', 'at least one field');
  if (revision.title === null) throw problem('.title', 'cannot be taken away', 'a title');
  return fields;
}

function columnsOf(revision: WorkItemRevision, fields: readonly RevisedField[]): Columns {
  const written = fields
    .filter(isColumn)
    .map((field) => [REVISED_COLUMNS[field], revision[field] ?? (REVISED_LISTS.includes(field) ? [] : null)] as const);
  return Object.fromEntries(written);
}
