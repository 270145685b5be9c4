import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.entity';
import type { GraphContext } from '../platform/graphql/context';
import { costPerRow } from '../platform/graphql/limits';
import { LiaisonStatement } from './liaison-statement.entity';
import { BodyLiaisonsArgs } from './related-liaisons.inputs';
import { RelatedLiaisonsService } from './related-liaisons.service';

@Resolver(() => Body)
export class BodyLiaisonsResolver {
  constructor(private readonly related: RelatedLiaisonsService) {}

  @ResolveField(() => [LiaisonStatement], {
    complexity: costPerRow('first'),
    description: 'Sent liaison statements from it or to it, or a body below it; the latest first.',
  })
  liaisons(
    @Parent() body: Body,
    @Args() args: BodyLiaisonsArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonStatement[]> {
    return context.loaders.load(info, body.id, (ids, selection) => this.related.ofBodies(args, ids, selection), []);
  }
}
