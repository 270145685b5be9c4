import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { HistoryService } from '../history/history.service';
import type { EntryKind } from '../history/rules/entry-kinds';
import { SourcesService } from '../history/sources.service';
import type { RightsAction } from '../people/rules/rights';
import type { Concern } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, NotFound, type Since, Stale } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import { CONCERNS_OF_ITEMS } from './concern.queries';
import type { ItemChange } from './item-change.input';
import { collisions, partOf } from './rules/staleness';
import type { ApprovalProcess, Maturity, WorkItemType } from './rules/vocabulary';

/** A work item that an operation may change: its row is locked, it is the one that was looked at, and the viewer may. */
export interface ItemInHand {
  readonly id: string;
  readonly key: string;
  readonly ref: string;
  readonly version: number;
  readonly type: WorkItemType;
  readonly bodyId: string;
  readonly sdoId: string;
  readonly approvalProcess: ApprovalProcess | null;
  readonly maturity: Maturity;
  readonly nativeStatus: string | null;
  readonly actor: Actor;
  readonly concern: Concern;
}

type Row = Omit<ItemInHand, 'actor' | 'concern'>;

const LOCKED = `select i.id::text, i.key, i.ref, i.record_version as version, i.type, i.body_id::text as "bodyId", i.sdo_id::text as "sdoId",
    i.approval_process as "approvalProcess", i.maturity, i.native_status as "nativeStatus"
  from work_item i where i.id = $1 for no key update`;

const SINCE = `select e.subject_version as version, e.kind, p.name as by, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
    array(select distinct f.table_name || '.' || f.field_column from field_changes(e.id, 'WORK_ITEM', $1) f) as fields
  from record_entry e left join person p on p.id = e.actor_id
  where e.subject_kind = 'WORK_ITEM' and e.subject_id = $1 and e.subject_version > $2 order by e.id`;

/** Takes work items in hand for an operation, and enters it in the record. */
@Injectable()
export class ItemInHandService {
  constructor(
    private readonly transactions: Transactions,
    private readonly standing: StandingService,
    private readonly history: HistoryService,
    private readonly sources: SourcesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the item; the transaction must be open.
   * @param parts what the operation will write, as `partOf` names it: decides whether it can go on top of what others did
   * @throws NotFound, Unauthenticated, Forbidden with every reason, BadUserInput for a day to come, Stale with what was done since
   */
  async take(viewer: Viewer, action: RightsAction, change: ItemChange, parts: readonly string[]): Promise<ItemInHand> {
    const [row]: Row[] = await this.transactions.manager.query(LOCKED, [change.id]);
    if (!row) throw new NotFound(`No work item has the number ${change.id}.`);
    const concern = await this.concernOf(change.id);
    const actor = await this.standing.actor(viewer, action, concern);
    this.gone(change);
    if (row.version !== change.expectedVersion) await this.reconcile(row, change, parts);
    return { ...row, actor, concern };
  }

  /** What the rights to one item depend on. */
  async concernOf(id: string): Promise<Concern> {
    const [concern]: Concern[] = await this.transactions.manager.query(CONCERNS_OF_ITEMS, [[id]]);
    if (!concern) throw new NotFound(`No work item has the number ${id}.`);
    return concern;
  }

  /**
   * Enters the operation and moves the item to its next version; to be called before anything else is written.
   * @returns number of the source of what is stated
   */
  async enter(
    item: ItemInHand,
    kind: EntryKind,
    change: Pick<ItemChange, 'reason' | 'happened' | 'source'>,
    more: { readonly forced?: boolean; readonly detail?: object } = {},
  ): Promise<string> {
    await this.history.enter({
      kind,
      subject: { kind: 'WORK_ITEM', id: item.id, version: item.version + 1 },
      actor: item.actor,
      happened: change.happened,
      reason: change.reason,
      ...more,
    });
    await this.transactions.manager.query('update work_item set record_version = record_version + 1 where id = $1', [
      item.id,
    ]);
    return this.sources.idOf(change.source);
  }

  /** The day an operation counts from: the one stated, else today. */
  dayOf(change: Pick<ItemChange, 'happened'>): string {
    return change.happened ?? this.clock.today();
  }

  /** Nothing has happened that is still to come. */
  private gone({ happened }: ItemChange): void {
    const today = this.clock.today();
    const day = happened ? parsePartialDate(happened)?.earliest : today;
    if (day !== undefined && day <= today) return;
    throw new BadUserInput([
      { field: 'change.happened', message: 'is a day to come', accepted: `${today} at the latest` },
    ]);
  }

  /** Goes on from an older version where the client asked for that and nothing collides. */
  private async reconcile(row: Row, change: ItemChange, parts: readonly string[]): Promise<void> {
    const since: Since[] = await this.transactions.manager.query(SINCE, [row.id, change.expectedVersion]);
    const between = since.map(({ version, fields }) => ({
      version,
      parts: fields.map((field) => partOf(...splitField(field))),
    }));
    const known = row.version > change.expectedVersion;
    if (change.merge && known && collisions(parts, between).length === 0) return;
    throw new Stale(row.version, since);
  }
}

function splitField(field: string): [table: string, column: string] {
  const dot = field.indexOf('.');
  return [field.slice(0, dot), field.slice(dot + 1)];
}
