import { BadUserInput } from '../platform/graphql/errors';
import type { BoundedQueue } from '../platform/live/bounded-queue';
import type { Change, ChangeBatch, SeenChange } from './change-batch';
import type { ChangeFeed, ChangesPage } from './change-feed';
import { type ChangePosition, isBehind } from './change-position';

/**
 * The changes that one listener wants: first those since its cursor, page by page, then each as it comes. It begins to watch before it reads the
 * last page, and leaves out what comes twice; so there is no gap between the two, and nothing twice.
 */
export class ChangeStream implements AsyncIterableIterator<SeenChange, undefined, undefined> {
  private readonly ready: SeenChange[] = [];
  private leave: (() => void) | null = null;
  private ended = false;
  /** Whether the last page was full: others follow. */
  private isFull = true;

  private constructor(
    private readonly feed: ChangeFeed,
    private readonly isWanted: (change: Change) => boolean,
    private readonly queue: BoundedQueue<SeenChange>,
    /** Up to where pages were read; null where there is nothing to catch up with. */
    private caughtUp: ChangePosition | null,
    private isCatchingUp: boolean,
  ) {}

  /**
   * @param after position behind which to begin; null for now
   * @throws BadUserInput where the position lies ahead of what was recorded
   */
  static async open(
    feed: ChangeFeed,
    isWanted: (change: Change) => boolean,
    queue: BoundedQueue<SeenChange>,
    after: ChangePosition | null,
  ): Promise<ChangeStream> {
    const stream = new ChangeStream(feed, isWanted, queue, after, after !== null);
    if (after === null) await stream.watch();
    else stream.take(within(await feed.page(after), after));
    return stream;
  }

  async next(): Promise<IteratorResult<SeenChange, undefined>> {
    while (!this.ended) {
      const waiting = this.ready.shift();
      if (waiting) return { value: waiting, done: false };
      if (this.isCatchingUp) await this.catchUp();
      else {
        const next = await this.queue.take();
        if (next.done || this.isNews(next.value.change)) return next;
      }
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<SeenChange, undefined>> {
    this.ended = true;
    this.leave?.();
    this.queue.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async catchUp(): Promise<void> {
    if (!this.isFull && this.leave === null) await this.watch();
    const page = await this.feed.page(this.caughtUp);
    this.take(page);
    if (!page.isFull && this.leave !== null) this.isCatchingUp = false;
  }

  private take(page: ChangesPage): void {
    this.caughtUp = page.end;
    this.isFull = page.isFull;
    const wanted = page.changes.filter(this.isWanted);
    this.ready.push(...seen(wanted, this.feed.batchOf(wanted)));
  }

  private async watch(): Promise<void> {
    const leave = await this.feed.watch((changes, batch) => {
      for (const each of seen(changes.filter(this.isWanted), batch)) this.queue.push(each);
    });
    this.leave = leave;
    if (this.ended) leave();
  }

  private isNews({ position }: Change): boolean {
    return this.caughtUp === null || isBehind(position, this.caughtUp);
  }
}

const seen = (changes: readonly Change[], batch: ChangeBatch) => changes.map((change) => ({ change, batch }));

function within(page: ChangesPage, after: ChangePosition): ChangesPage {
  if (after.transaction <= page.horizon) return page;
  throw new BadUserInput([
    {
      field: 'after',
      message: 'lies ahead of all that was recorded',
      accepted: 'a cursor that this very tracker gave',
    },
  ]);
}
