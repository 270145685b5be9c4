import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Announcements } from '../platform/db/announcements';
import { Reads } from '../platform/db/reads';
import { type Change, ChangeBatch } from './change-batch';
import type { ChangePosition } from './change-position';
import { CHANGES_AFTER, CHANGES_PAGE, PAST_EVERYTHING } from './changes.queries';

interface Row {
  readonly horizon: string;
  readonly held: boolean;
  readonly changes: readonly {
    readonly transaction: string;
    readonly entry: string;
    readonly item: string;
    readonly bodies: readonly string[];
    readonly domains: readonly string[];
  }[];
}

/** Changes in their order. */
export interface ChangesPage {
  readonly changes: readonly Change[];
  /** Behind which the next page starts. */
  readonly end: ChangePosition;
  /** Whether more changes may follow at once. */
  readonly isFull: boolean;
  /** Whether there are changes that wait for an older transaction to end. */
  readonly held: boolean;
  /** First transaction of which nothing can be told yet. */
  readonly horizon: bigint;
}

/** Gets each change once, in order. */
type Watcher = (changes: readonly Change[], batch: ChangeBatch) => void;

/** How soon to look again for changes that wait for an older transaction: nothing is announced when it ends. */
const HELD_MS = 100;
const RETRY_MS = 1_000;

/** Reads the changes of work items as they are recorded, by whichever process, once for all listeners of this process. */
@Injectable()
export class ChangeFeed implements OnApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly watchers = new Set<Watcher>();
  /** Up to where the watchers know; null before anybody watches. */
  private position: ChangePosition | null = null;
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
      this.position = null;
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

  /** @param after null for the end of what there is */
  async page(after: ChangePosition | null): Promise<ChangesPage> {
    const values = after ? [after.transaction, after.entry, after.item].map(String) : [PAST_EVERYTHING, '0', '0'];
    const [row] = await this.reads.rows<Row>(CHANGES_AFTER, values);
    if (!row) throw new Error('The record does not answer.');
    const changes = row.changes.slice(0, CHANGES_PAGE).map(readChange);
    const last = changes.at(-1);
    const isFull = row.changes.length > CHANGES_PAGE;
    const horizon = BigInt(row.horizon);
    const end = isFull && last ? last.position : { transaction: horizon, entry: 0n, item: 0n };
    return { changes, end, isFull, held: row.held, horizon };
  }

  /** Changes whose parts are read together. */
  batchOf(changes: readonly Change[]): ChangeBatch {
    return new ChangeBatch(this.reads, changes);
  }

  private async begin(): Promise<void> {
    await this.reading;
    this.position = (await this.page(null)).end;
    this.wake();
  }

  /** Something was recorded, or may have been. */
  private wake(): void {
    this.again = true;
    if (this.reading || this.position === null || this.watchers.size === 0) return;
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
    while (this.again && this.position && this.watchers.size > 0) {
      this.again = false;
      const page = await this.page(this.position);
      // All watchers may have left meanwhile, and others come.
      if (this.position === null) return;
      this.position = page.end;
      this.again = this.again || page.isFull;
      held = page.held;
      if (page.changes.length > 0) this.tell(page.changes);
    }
    if (held) this.wakeIn(HELD_MS);
  }

  private tell(changes: readonly Change[]): void {
    const batch = this.batchOf(changes);
    for (const watcher of this.watchers) watcher(changes, batch);
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

function readChange({ transaction, entry, item, bodies, domains }: Row['changes'][number]): Change {
  return {
    position: { transaction: BigInt(transaction), entry: BigInt(entry), item: BigInt(item) },
    item,
    bodies: new Set(bodies),
    domains: new Set(domains),
  };
}
