import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { OverlapsArgs } from './overlaps.inputs';
import { OverlapsService } from './overlaps.service';
import { OverlapPage } from './overlaps.types';

@Resolver(() => OverlapPage)
export class OverlapsResolver {
  constructor(private readonly overlapsService: OverlapsService) {}

  @Query(() => OverlapPage, {
    complexity: costPerRow('first'),
    description:
      'Which texts are recorded as overlapping, each pair once, with what was said of it: suspected and confirmed ones first, then those that are settled. Nothing is found by itself: `relateWorkItems` records them.',
  })
  @Allow('read')
  overlaps(@Args() args: OverlapsArgs, @Info() info: GraphQLResolveInfo): Promise<OverlapPage> {
    return this.overlapsService.page(args, selectionOf(info));
  }
}
