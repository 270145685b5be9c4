import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonThreadsService } from './liaison-threads.service';
import { LiaisonThread } from './liaison-threads.types';

const NONE: LiaisonThread = { nodes: [], edges: [], isWhole: true };

@Resolver(() => LiaisonStatement)
export class LiaisonThreadsResolver {
  constructor(private readonly liaisonThreadsService: LiaisonThreadsService) {}

  @ResolveField(() => LiaisonThread, {
    description:
      'Everything that hangs together with it: what it answers or mentions, what answers or mentions it, and so on.',
  })
  thread(
    @Parent() statement: LiaisonStatement,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonThread> {
    return context.loaders.load(
      info,
      statement.id,
      (ids, selection) => this.liaisonThreadsService.threadsOf(viewerOf(context), ids, selection),
      NONE,
    );
  }
}
