import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ViewerRight } from '../people/permissions.types';
import { viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { RightsService } from './rights.service';
import { WorkItem } from './work-item.entity';

@Resolver(() => WorkItem)
export class WorkItemRightsResolver {
  constructor(private readonly rights: RightsService) {}

  @ResolveField(() => [ViewerRight], {
    description: 'What the viewer may do to it now, and if not, every reason why: from the same rule that decides.',
  })
  viewerCan(
    @Parent() item: WorkItem,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerRight[]> {
    return context.loaders.load(info, item.id, (ids) => this.rights.rightsTo(viewerOf(context), ids), []);
  }
}
