import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.entity';
import type { GraphContext } from '../platform/graphql/context';
import { BodyWork } from './body-work.entity';
import { WorkItemsService } from './work-items.service';

@Resolver(() => Body)
export class BodyWorksResolver {
  constructor(private readonly workItems: WorkItemsService) {}

  @ResolveField(() => [BodyWork], {
    description:
      'Texts it starts from, treats or delivers without owning them: base documents of a joint group and the like.',
  })
  works(@Parent() body: Body, @Context() context: GraphContext, @Info() info: GraphQLResolveInfo): Promise<BodyWork[]> {
    return context.loaders.load(info, body.id, (ids, selection) => this.workItems.worksOf(ids, selection), []);
  }
}
