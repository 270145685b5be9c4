import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Announcements } from '../platform/db/announcements';
import { Reads } from '../platform/db/reads';
import { Following } from '../platform/live/following';
import type { SubjectChange } from './programme-changes.types';
import { IS_PUBLIC } from './record-entry.queries';

interface Row {
  /** First transaction of which nothing can be told yet. */
  readonly horizon: string;
  /** Whether there are entries that wait for an older transaction to end. */
  readonly held: boolean;
  readonly changes: readonly SubjectChange[];
}

/** Things told at once; where more changed, as by an import, these stand for all. */
const MOST_AT_ONCE = 100;
/** Behind every transaction. */
const NOW = '9223372036854775807';

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
  private readonly following = new Following<string, readonly SubjectChange[]>({
    end: async () => (await this.since(NOW)).horizon,
    after: async (transaction) => {
      const { changes, horizon, held } = await this.since(transaction);
      return { told: changes, end: horizon, isFull: false, held };
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
   * Tells every change from now on.
   * @returns what ends it
   */
  watch(watcher: (change: SubjectChange) => void): Promise<() => void> {
    return this.following.watch((changes) => changes.forEach(watcher));
  }

  private async since(transaction: string): Promise<Row> {
    const [row] = await this.reads.rows<Row>(CHANGED_SINCE, [transaction]);
    if (!row) throw new Error('The record does not answer.');
    return row;
  }
}
