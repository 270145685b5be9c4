import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Announcements } from '../platform/db/announcements';
import { Reads } from '../platform/db/reads';
import { Following } from '../platform/live/following';
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

/** Changes that are told at once, and their parts, read together. */
interface Told {
  readonly changes: readonly Change[];
  readonly batch: ChangeBatch;
}

/** Reads the changes of work items as they are recorded, by whichever process, once for all listeners of this process. */
@Injectable()
export class ChangeFeed implements OnApplicationShutdown {
  private readonly following = new Following<ChangePosition, Told>({
    end: async () => (await this.page(null)).end,
    after: async (position) => {
      const { changes, ...read } = await this.page(position);
      return { ...read, told: changes.length > 0 ? { changes, batch: this.batchOf(changes) } : null };
    },
  });

  constructor(
    private readonly reads: Reads,
    announcements: Announcements,
  ) {
    announcements.on('entry_recorded', () => this.following.wake());
  }

  onApplicationShutdown(): void {
    this.following.stop();
  }

  /**
   * Tells every change once, in order, from now on.
   * @returns what ends it
   */
  watch(watcher: (changes: readonly Change[], batch: ChangeBatch) => void): Promise<() => void> {
    return this.following.watch(({ changes, batch }) => watcher(changes, batch));
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
}

function readChange({ transaction, entry, item, bodies, domains }: Row['changes'][number]): Change {
  return {
    position: { transaction: BigInt(transaction), entry: BigInt(entry), item: BigInt(item) },
    item,
    bodies: new Set(bodies),
    domains: new Set(domains),
  };
}
