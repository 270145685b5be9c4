import { Args, Context, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../platform/graphql/context';
import { costPerRow } from '../platform/graphql/limits';
import { WorkItem } from '../work-items/work-item.entity';
import { LiaisonStatement } from './liaison-statement.entity';
import { RelatedLiaisonsArgs } from './related-liaisons.inputs';
import { RelatedLiaisonsService } from './related-liaisons.service';

@Resolver(() => WorkItem)
export class WorkItemLiaisonsResolver {
  constructor(private readonly related: RelatedLiaisonsService) {}

  @ResolveField(() => [LiaisonStatement], {
    complexity: costPerRow('first'),
    description:
      'Sent liaison statements that mention it, as a person confirmed or its spelling says; the latest first.',
  })
  liaisons(
    @Parent() item: WorkItem,
    @Args() args: RelatedLiaisonsArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonStatement[]> {
    return context.loaders.load(info, item.id, (ids, selection) => this.related.ofWorkItems(args, ids, selection), []);
  }

  @ResolveField(() => Int, {
    description:
      'How many sent liaison statements mention it, as a person confirmed or its spelling says; those of today, also on a day gone by.',
  })
  liaisonCount(
    @Parent() item: WorkItem,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> {
    return context.loaders.load(info, item.id, (ids) => this.related.countsOfWorkItems(ids), 0);
  }
}
