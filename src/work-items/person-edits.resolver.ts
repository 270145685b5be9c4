import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../people/person.entity';
import type { GraphContext } from '../platform/graphql/context';
import { WorkItem } from './work-item.entity';
import { WorkItemsService } from './work-items.service';

@Resolver(() => Person)
export class PersonEditsResolver {
  constructor(private readonly workItems: WorkItemsService) {}

  @ResolveField(() => [WorkItem], { description: 'Texts the person edits or edited.' })
  edits(
    @Parent() person: Person,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem[]> {
    return context.loaders.load(info, person.id, (ids, selection) => this.workItems.editedBy(ids, selection), []);
  }
}
