import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Announcements } from '../platform/db/announcements';
import { DATABASE_URL } from '../platform/db/reads';
import { SoleLock } from '../platform/db/sole-lock';
import { NoticeWork } from './notice-work';

/** Any number will do, as long as it is the same in every process. */
const LOCK = 7_346_002;
const MS = 1_000;
/** How soon another process takes over, and how soon a jump of the clock is seen. */
const LONGEST_PAUSE_MS = 5_000;
const SHORTEST_PAUSE_MS = 20;
const PAUSE_AFTER_TROUBLE_MS = 2_000;

/**
 * The loop that sees to notices: in one process of all that run on the database, the one that has the lock. It is woken by what the database
 * announces, and by time; what is due is found from the day and from what was done already, so that no wake-up counts and none is missed.
 */
@Injectable()
export class NoticeScheduler implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Notices');
  private readonly lock: SoleLock;
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private wakeUp: (() => void) | null = null;

  constructor(
    @Inject(DATABASE_URL) url: string,
    announcements: Announcements,
    private readonly clock: Clock,
    private readonly work: NoticeWork,
  ) {
    this.lock = new SoleLock(url, LOCK, () =>
      this.logger.warn('The lock on notices was lost; another process may take it.'),
    );
    announcements.on('entry_recorded', () => this.wake());
    announcements.on('notice_waiting', () => this.wake());
  }

  /** Whether this process is the one that sees to notices. */
  get isInCharge(): boolean {
    return this.lock.isHeld;
  }

  /** To be called once the server listens. */
  start(): void {
    this.running ??= this.run();
  }

  /** Waits for what is being sent, and leaves the rest to another process, or to the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.work.stop();
    this.wake();
    await this.running;
    await this.work.settled();
    await this.lock.release();
  }

  private async run(): Promise<void> {
    while (!this.stopping) await this.pause(await this.round());
  }

  /** @returns milliseconds until the next one */
  private async round(): Promise<number> {
    this.woken = false;
    try {
      if (!(await this.lock.take())) return LONGEST_PAUSE_MS;
      const seconds = await this.work.begin(this.clock.now(), () => this.wake());
      return Math.min(Math.max(seconds * MS, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
    } catch (error) {
      this.logger.error({
        msg: 'Notices were not seen to.',
        error: error instanceof Error ? error.message : String(error),
      });
      return PAUSE_AFTER_TROUBLE_MS;
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.woken || this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = null;
  }

  private wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }
}
