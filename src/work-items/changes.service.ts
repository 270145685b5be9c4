import { Inject, Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { CONFIG, type Config } from '../config';
import { Reads } from '../platform/db/reads';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { BoundedQueue } from '../platform/live/bounded-queue';
import type { Change, SeenChange } from './change-batch';
import { ChangeFeed } from './change-feed';
import { changeCursorOf, changePositionOf } from './change-position';
import { ChangeStream } from './change-stream';
import type { WorkItemChangedArgs } from './changes.inputs';
import { BODIES_NAMED } from './changes.queries';
import type { WorkItemChange } from './changes.types';

/** Tells of changes of work items. */
@Injectable()
export class ChangesService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reads: Reads,
    private readonly feed: ChangeFeed,
  ) {}

  /**
   * The changes that a listener wants, in order, each once.
   * @param cut ends the connection of a listener that does not keep up
   */
  async listen(args: WorkItemChangedArgs, cut: () => void): Promise<ChangeStream> {
    const after = changePositionOf(args.after);
    const isWanted = await this.filterOf(args);
    const queue = new BoundedQueue<SeenChange>(this.config.MAX_WAITING_CHANGES, cut);
    return ChangeStream.open(this.feed, isWanted, queue, after);
  }

  /** What a listener selected of a change. */
  read({ change, batch }: SeenChange, selection: Selection): Promise<WorkItemChange> {
    return batch.read(change, selection);
  }

  /** Where the changes stand: what is read from now on has all that came before. */
  async cursor(): Promise<string> {
    return changeCursorOf((await this.feed.page(null)).end);
  }

  private async filterOf({ item, body, domain }: WorkItemChangedArgs): Promise<(change: Change) => boolean> {
    const bodies = body ? await this.bodiesNamed(body) : null;
    if (item) await this.check(item);
    return (change) =>
      (!item || change.item === item) &&
      (!bodies || bodies.some((id) => change.bodies.has(id))) &&
      (!domain || change.domains.has(domain));
  }

  private async bodiesNamed(name: string): Promise<string[]> {
    const rows = await this.reads.rows<{ id: string }>(BODIES_NAMED, [bodyKey(name)]);
    if (rows.length > 0) return rows.map(({ id }) => id);
    throw new BadUserInput([
      {
        field: 'body',
        message: `no body is known as "${name}"`,
        accepted: 'the notation or name of a body in any spelling',
      },
    ]);
  }

  private async check(item: string): Promise<void> {
    const rows = await this.reads.rows('select 1 from work_item where id = $1', [item]);
    if (rows.length === 0) throw new NotFound(`No work item has the number ${item}.`);
  }
}
