import { Inject } from '@nestjs/common';
import { Context, Resolver, Subscription } from '@nestjs/graphql';
import { CONFIG, type Config } from '../config';
import { Allow } from '../people/allow';
import type { LiveContext } from '../platform/graphql/context';
import { BoundedQueue } from '../platform/live/bounded-queue';
import { SubjectChange } from './programme-changes.types';
import { ProgrammeFeed } from './programme-feed';

/** The changes that wait for one listener. */
class ProgrammeStream implements AsyncIterableIterator<SubjectChange, undefined, undefined> {
  private leave: (() => void) | null = null;

  constructor(private readonly queue: BoundedQueue<SubjectChange>) {}

  async open(feed: ProgrammeFeed): Promise<this> {
    this.leave = await feed.watch((change) => this.queue.push(change));
    return this;
  }

  next(): Promise<IteratorResult<SubjectChange, undefined>> {
    return this.queue.take();
  }

  async return(): Promise<IteratorResult<SubjectChange, undefined>> {
    this.leave?.();
    this.queue.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

@Resolver(() => SubjectChange)
export class ProgrammeChangesResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly feed: ProgrammeFeed,
  ) {}

  @Subscription(() => SubjectChange, {
    description:
      'Tells from now on that something other than a work item changed: a body, a meeting, a letter, a liaison statement that was sent. What is not public is not told of, neither drafts nor private notes. After a break, ask again for what is shown: nothing is told later. Over a WebSocket at `/graphql` or as server-sent events at `/graphql/stream`.',
    resolve: (change: SubjectChange) => change,
  })
  @Allow('read')
  programmeChanged(@Context() { cut }: LiveContext): Promise<AsyncIterableIterator<SubjectChange>> {
    return new ProgrammeStream(new BoundedQueue<SubjectChange>(this.config.MAX_WAITING_CHANGES, cut)).open(this.feed);
  }
}
