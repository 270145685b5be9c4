import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { ProposeArgs, ProposedWorkItem } from './proposing.inputs';
import { ProposingService } from './proposing.service';
import { WorkItem } from './work-item.entity';

@Resolver(() => WorkItem)
export class ProposingResolver {
  constructor(private readonly proposing: ProposingService) {}

  @Mutation(() => ProposedWorkItem, {
    description:
      'Proposes a new work item with its justification (A.1 Annex A, A.13 Annex A). REFUSED with every cell that is missing. Signed in; see `permissions` for who may.',
  })
  @Allow('write')
  proposeWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { proposal }: ProposeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProposedWorkItem> {
    return this.proposing.propose(viewer, proposal, selectionOf(info));
  }
}
