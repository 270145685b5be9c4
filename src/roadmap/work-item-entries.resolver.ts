import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../platform/graphql/context';
import { WorkItem } from '../work-items/work-item.entity';
import { RoadmapService } from './roadmap.service';
import { RoadmapEntry } from './roadmap-entry.entity';

@Resolver(() => WorkItem)
export class WorkItemEntriesResolver {
  constructor(private readonly roadmapService: RoadmapService) {}

  @ResolveField(() => [RoadmapEntry], {
    description: 'The rows about it in roadmap tables that bodies returned or printed, as written.',
  })
  entries(
    @Parent() item: WorkItem,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RoadmapEntry[]> {
    return context.loaders.load(info, item.id, (ids, selection) => this.roadmapService.entriesOf(ids, selection), []);
  }
}
