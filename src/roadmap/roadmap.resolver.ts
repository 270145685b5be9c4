import { Args, Extensions, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { AS_TEXT } from '../platform/graphql/as-text';
import { costOfList, costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { MatrixArgs, RoadmapArgs, RoadmapGroupsArgs, SearchArgs } from './roadmap.inputs';
import { ROADMAP_TEXT, RoadmapService, SEARCH_TEXT } from './roadmap.service';
import { Matrix, RoadmapGroup, RoadmapPage, SearchHit } from './roadmap.types';

/** Cells of the matrix: 8 domains by 6 categories. */
const CELLS = 48;

@Resolver()
export class RoadmapResolver {
  constructor(private readonly roadmapService: RoadmapService) {}

  @Query(() => RoadmapPage, {
    complexity: costPerRow('first'),
    description: 'Work items across all bodies: filtered, sorted, page by page, as they are or as they were on a day.',
  })
  @Extensions({ [AS_TEXT]: ROADMAP_TEXT })
  @Allow('read')
  roadmap(@Args() args: RoadmapArgs, @Info() info: GraphQLResolveInfo): Promise<RoadmapPage> {
    return this.roadmapService.page(args, selectionOf(info));
  }

  @Query(() => [RoadmapGroup], {
    complexity: costOfList(80),
    description:
      'The same work items counted by domain, organization, body, status, year or matrix cell; empty groups are kept.',
  })
  @Allow('read')
  roadmapGroups(@Args() args: RoadmapGroupsArgs, @Info() info: GraphQLResolveInfo): Promise<RoadmapGroup[]> {
    return this.roadmapService.groups(args, selectionOf(info));
  }

  @Query(() => Matrix, {
    complexity: costPerRow('itemsPerCell', CELLS),
    description: 'The same work items in the analysis matrix: what is covered, by whom, and where the gaps are.',
  })
  @Allow('read')
  matrix(@Args() args: MatrixArgs, @Info() info: GraphQLResolveInfo): Promise<Matrix> {
    return this.roadmapService.matrix(args, selectionOf(info));
  }

  @Query(() => [SearchHit], {
    complexity: costPerRow('first'),
    description: 'Work items, bodies and persons that a text means, the best first.',
  })
  @Extensions({ [AS_TEXT]: SEARCH_TEXT })
  @Allow('read')
  search(@Args() args: SearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchHit[]> {
    return this.roadmapService.search(args, selectionOf(info));
  }
}
