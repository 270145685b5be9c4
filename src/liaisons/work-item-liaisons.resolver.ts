import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
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
}
