import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import type { LiveContext } from '../platform/graphql/context';
import { selectionOf } from '../platform/graphql/selection';
import type { SeenChange } from './change-batch';
import type { ChangeStream } from './change-stream';
import { WorkItemChangedArgs } from './changes.inputs';
import { ChangesService } from './changes.service';
import { WorkItemChange } from './changes.types';

@Resolver(() => WorkItemChange)
export class ChangesResolver {
  constructor(private readonly changes: ChangesService) {}

  @Query(() => String, {
    description:
      'Where the changes of work items stand now. Take it first, read next, and subscribe to `workItemChanged` after it: nothing is missed.',
  })
  @Allow('read')
  changeCursor(): Promise<string> {
    return this.changes.cursor();
  }

  @Subscription(() => WorkItemChange, {
    description:
      'Tells of every change of a work item that all given conditions hold for, in the order of the record, once it is certain that no earlier one can follow. Over a WebSocket at `/graphql` (graphql-transport-ws) or as server-sent events at `/graphql/stream`. A listener that does not keep up is cut off and goes on after its last cursor.',
    resolve(this: ChangesResolver, seen: SeenChange, _: unknown, __: unknown, info: GraphQLResolveInfo) {
      return this.changes.read(seen, selectionOf(info));
    },
  })
  @Allow('read')
  workItemChanged(@Args() args: WorkItemChangedArgs, @Context() { cut }: LiveContext): Promise<ChangeStream> {
    return this.changes.listen(args, cut);
  }
}
