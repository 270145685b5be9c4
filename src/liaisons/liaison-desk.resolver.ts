import { Args, type ComplexityEstimator, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { selectionOf } from '../platform/graphql/selection';
import { LiaisonDeskArgs } from './liaison-desk.inputs';
import { LiaisonDeskService } from './liaison-desk.service';
import { DESK_BUCKETS, LiaisonDesk } from './liaison-desk.types';

/** Each heap has so many lines. */
const costOfHeaps: ComplexityEstimator = ({ args, childComplexity }) =>
  1 + (Array.isArray(args.buckets) ? args.buckets.length : DESK_BUCKETS.length) * Number(args.first) * childComplexity;

@Resolver()
export class LiaisonDeskResolver {
  constructor(private readonly liaisonDeskService: LiaisonDeskService) {}

  @Query(() => LiaisonDesk, {
    complexity: costOfHeaps,
    description:
      'The liaison desk of a body on a day: what came in, what is awaited from us and from them, what is late or due, open questions, drafts; each with its count.',
  })
  @Allow('read')
  liaisonDesk(
    @CurrentViewer() viewer: Viewer,
    @Args() args: LiaisonDeskArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonDesk> {
    return this.liaisonDeskService.desk(viewer, args, selectionOf(info));
  }
}
