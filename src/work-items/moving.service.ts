import { Injectable } from '@nestjs/common';
import { bodyKey, studyPeriodLabel } from '../bodies/rules/notation';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import type { StatusWords } from './facts';
import type { ItemChange } from './item-change.input';
import { type ItemInHand, ItemInHandService } from './item-in-hand.service';
import { carryRefusals, type Destination, deletionRefusals, type Present, transferRefusals } from './rules/moving';
import { StatusesService } from './statuses.service';
import type { WorkItem } from './work-item.entity';
import { WorkItemsService } from './work-items.service';

const STATED = 'HIGH';

/** Where an item goes: a body in any spelling, and its study period where the notation was used in several. */
export interface Whither {
  readonly to: string;
  readonly studyPeriod?: string | null;
}

const DESTINATION = `select b.id::text, b.ref, b.lineage[1]::text as "sdoId", b.status, p.starts_on::text as "periodStarts",
    exists (with recursive later as (select r.from_id from body_relation r where r.to_id = $3 and r.type in ('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES')
      union select r.from_id from later join body_relation r on r.to_id = later.from_id and r.type in ('CONTINUES', 'RENUMBERS', 'MERGES', 'SPLITS', 'MOVES', 'REVISES'))
      select from later where from_id = b.id) as continues,
    b.id <> $3 and exists (select from life_cycle l where l.work_item_id = $4 and l.body_id = b.id) as "isOtherSide"
  from body b left join study_period p on p.id = b.study_period_id
  where (b.ref_key = $1 or exists (select from body_name n where n.body_id = b.id and n.key = $1)) and ($2::text is null or p.label = $2)
  order by b.ref_key = $1 desc, p.starts_on desc nulls first, b.id limit 1`;

/** Moves work items between bodies and study periods, and out of the work programme and back. */
@Injectable()
export class MovingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: ItemInHandService,
    private readonly workItems: WorkItemsService,
    private readonly upsert: Upsert,
    private readonly statuses: StatusesService,
  ) {}

  async transfer(viewer: Viewer, change: ItemChange, whither: Whither, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'TRANSFER', change, ['ownership', 'work_item.body_id']);
    const to = await this.destination(item, whither);
    refuse(transferRefusals(await this.present(item), to));
    const source = await this.items.enter(item, 'TRANSFERRED', change, { detail: { to: to.ref } });
    await this.own(item, to, this.items.dayOf(change), false, source);
    return this.workItems.afterChange(item.id, selection);
  }

  async carryOver(viewer: Viewer, change: ItemChange, whither: Whither, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'CARRY_OVER', change, ['ownership', 'work_item.body_id']);
    const to = await this.destination(item, whither);
    refuse(carryRefusals(await this.present(item), to));
    const source = await this.items.enter(item, 'CARRIED_OVER', change, { detail: { to: to.ref } });
    await this.own(item, to, to.periodStarts ?? this.items.dayOf(change), true, source);
    return this.workItems.afterChange(item.id, selection);
  }

  /** Hides the item from lists; all that is known of it stays. */
  async remove(viewer: Viewer, change: ItemChange, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'DELETE', change, ['status_event', 'life_cycle']);
    refuse(deletionRefusals(await this.present(item), change.reason));
    const source = await this.items.enter(item, 'DELETED', change);
    await this.statuses.write(item, source, {
      kind: 'DISCONTINUED',
      nativeStatus: 'Deleted',
      reading: { maturity: 'DELETED', flags: [] },
      happened: this.items.dayOf(change),
      basis: 'OCCURRED',
      note: change.reason ?? null,
    });
    return this.workItems.afterChange(item.id, selection);
  }

  /** Puts a deleted item back, with the status it had. */
  async restore(viewer: Viewer, change: ItemChange, selection: Selection): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'DELETE', change, ['status_event', 'life_cycle']);
    const [before]: Pick<StatusWords, 'kind' | 'nativeStatus' | 'reading'>[] = await this.transactions.manager.query(
      `select e.kind, e.native_status as "nativeStatus", json_build_object('maturity', e.maturity, 'flags', e.maturity_flags) as reading
       from status_event e where e.work_item_id = $1 and e.maturity <> 'DELETED' order by e.happened_order desc, e.rank desc, e.id desc limit 1`,
      [item.id],
    );
    if (item.maturity !== 'DELETED' || !before)
      throw new Refused([
        {
          rule: 'DELETED',
          clause: 'work programme',
          message: `${item.ref} is not deleted`,
          field: 'change.id',
          accepted: 'a deleted item',
        },
      ]);
    const source = await this.items.enter(item, 'RESTORED', change);
    await this.statuses.write(item, source, {
      ...before,
      happened: this.items.dayOf(change),
      basis: 'OBSERVED',
      note: change.reason ?? null,
    });
    return this.workItems.afterChange(item.id, selection);
  }

  private async own(item: ItemInHand, to: Destination, day: string, carried: boolean, source: string): Promise<void> {
    const fact = { work_item_id: item.id, certainty: STATED, source_id: source };
    const known: unknown[] = await this.transactions.manager.query('select 1 from ownership where work_item_id = $1', [
      item.id,
    ]);
    if (known.length === 0) await this.upsert.insert('ownership', { ...fact, body_id: item.bodyId, valid_from: null });
    const from = parsePartialDate(day)?.earliest ?? '-infinity';
    await this.upsert.insert('ownership', {
      ...fact,
      body_id: to.id,
      valid_from: day,
      valid_from_earliest: from,
      carried,
    });
    await this.transactions.manager.query(
      `update work_item set body_id = (select o.body_id from ownership o where o.work_item_id = $1 order by o.valid_from_earliest desc, o.id desc limit 1) where id = $1`,
      [item.id],
    );
    // The life cycle goes along: what was decided, told and frozen stays so under the new owner.
    await this.transactions.manager.query(
      `update life_cycle l set body_id = i.body_id from work_item i
       where i.id = $1 and l.work_item_id = i.id and l.body_id = $2 and i.body_id <> $2`,
      [item.id, item.bodyId],
    );
  }

  private async destination(item: ItemInHand, { to, studyPeriod }: Whither): Promise<Destination> {
    const period = studyPeriod ? studyPeriodLabel(studyPeriod) : null;
    const [found]: Destination[] = await this.transactions.manager.query(DESTINATION, [
      bodyKey(to),
      period,
      item.bodyId,
      item.id,
    ]);
    if (found) return found;
    throw new BadUserInput([
      {
        field: 'to',
        message: `no body is known as "${to}"`,
        accepted: 'the notation or name of a body in any spelling',
      },
    ]);
  }

  private async present(item: ItemInHand): Promise<Present> {
    const [row]: { starts: string | null }[] = await this.transactions.manager.query(
      'select p.starts_on::text as starts from body b join study_period p on p.id = b.study_period_id where b.id = $1',
      [item.bodyId],
    );
    return { ...item, periodStarts: row?.starts ?? null };
  }
}

function refuse(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new Refused(reasons);
}
