import { Args, type ComplexityEstimator, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { selectionOf } from '../platform/graphql/selection';
import { MeetingPackArgs } from './meeting-pack.inputs';
import { MeetingPackService } from './meeting-pack.service';
import { MeetingPack } from './meeting-pack.types';
import { PACK_LISTS } from './rules/pack-lists';

/** Each list has so many rows. */
const costOfLists: ComplexityEstimator = ({ args, childComplexity }) =>
  1 + (Array.isArray(args.lists) ? args.lists.length : PACK_LISTS.length) * Number(args.first) * childComplexity;

@Resolver()
export class MeetingPackResolver {
  constructor(private readonly meetingPackService: MeetingPackService) {}

  @Query(() => MeetingPack, {
    complexity: costOfLists,
    description:
      'The meeting pack of a group: what a study group has on its agenda as lists, each row with the reason for which it stands there. NOT_FOUND where there is no such meeting.',
  })
  @Allow('read')
  meetingPack(
    @CurrentViewer() viewer: Viewer,
    @Args() args: MeetingPackArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MeetingPack> {
    return this.meetingPackService.pack(viewer, args, selectionOf(info));
  }
}
