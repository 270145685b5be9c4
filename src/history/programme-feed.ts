import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Announcements } from '../platform/db/announcements';
import { Reads } from '../platform/db/reads';
import type { SubjectChange } from './programme-changes.types';
import { IS_PUBLIC } from './record-entry.queries';

interface Row {
  /** First transaction of which nothing can be told yet. */
  readonly horizon: string;
  /** Whether there are entries that wait for an older transaction to end. */
  readonly held: boolean;
  readonly changes: readonly SubjectChange[];
}

type Watcher = (change: SubjectChange) => void;

/** Things told at once; where more changed, as by an import, these stand for all. */
const MOST_AT_ONCE = 100;
/** Behind every transaction. */
const NOW = '9223372036854775807';
/** How soon to look again for entries that wait for an older transaction: nothing is announced when it ends. */
const HELD_MS = 100;
const RETRY_MS = 1_000;

/** Things of which something was recorded since the transaction `$1`, as far as everyone may know of them; work items have a feed of their own. */
const CHANGED_SINCE = `select n.horizon::text as horizon,
  exists (select from record_entry e where e.transaction >= n.horizon and e.transaction < n.ahead) as held,
  (select coalesce(json_agg(json_build_object('of', t.subject_kind, 'id', t.subject_id::text)), '[]') from (
    select distinct r.subject_kind, r.subject_id from record_entry r
    where r.transaction >= $1::bigint and r.transaction < n.horizon and r.subject_kind <> 'WORK_ITEM' and ${IS_PUBLIC}
    order by r.subject_kind, r.subject_id limit ${MOST_AT_ONCE}) t) as changes
  from (select pg_snapshot_xmin(now.s)::text::bigint as horizon, pg_snapshot_xmax(now.s)::text::bigint as ahead from (select pg_current_snapshot() as s) now) n`;

/** Reads what changes in the programme besides work items, by whichever process, once for all listeners of this process. */
@Injectable()
export class ProgrammeFeed implements OnApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly watchers = new Set<Watcher>();
  /** Transaction from which on the watchers do not know; null before anybody watches. */
  private from: string | null = null;
  private begun: Promise<void> = Promise.resolve();
  private reading: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly reads: Reads,
    announcements: Announcements,
  ) {
    announcements.on('entry_recorded', () => this.wake());
  }

  onApplicationShutdown(): void {
    this.watchers.clear();
    if (this.timer) clearTimeout(this.timer);
  }

  /**
   * Tells every change from now on.
   * @returns what ends it
   */
  async watch(watcher: Watcher): Promise<() => void> {
    if (this.watchers.size === 0) {
      this.from = null;
      this.begun = this.begin();
    }
    this.watchers.add(watcher);
    const leave = () => {
      this.watchers.delete(watcher);
    };
    try {
      await this.begun;
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  private async begin(): Promise<void> {
    await this.reading;
    this.from = (await this.since(NOW)).horizon;
    this.wake();
  }

  private async since(transaction: string): Promise<Row> {
    const [row] = await this.reads.rows<Row>(CHANGED_SINCE, [transaction]);
    if (!row) throw new Error('The record does not answer.');
    return row;
  }

  /** Something was recorded, or may have been. */
  private wake(): void {
    this.again = true;
    if (this.reading || this.from === null || this.watchers.size === 0) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.reading = this.readOn()
      .catch((error: unknown) => this.wakeIn(RETRY_MS, error))
      .finally(() => {
        this.reading = null;
        if (this.again && !this.timer) this.wake();
      });
  }

  private async readOn(): Promise<void> {
    let held = false;
    while (this.again && this.from !== null && this.watchers.size > 0) {
      this.again = false;
      const row = await this.since(this.from);
      // All watchers may have left meanwhile, and others come.
      if (this.from === null) return;
      this.from = row.horizon;
      held = row.held;
      for (const change of row.changes) for (const watcher of this.watchers) watcher(change);
    }
    if (held) this.wakeIn(HELD_MS);
  }

  private wakeIn(milliseconds: number, error?: unknown): void {
    if (error !== undefined)
      this.logger.warn(`Changes cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    if (this.watchers.size === 0) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.wake();
    }, milliseconds).unref();
  }
}
