import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ViewerRight } from '../people/permissions.types';
import { viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { Body } from './body.entity';
import { StandingService } from './standing.service';

@Resolver(() => Body)
export class BodyRightsResolver {
  constructor(private readonly standing: StandingService) {}

  @ResolveField(() => [ViewerRight], {
    description: 'What the viewer may do in it now, and if not, every reason why: from the same rule that decides.',
  })
  viewerCan(
    @Parent() body: Body,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerRight[]> {
    return context.loaders.load(info, body.id, (ids) => this.standing.rightsTo(viewerOf(context), ids), []);
  }
}
