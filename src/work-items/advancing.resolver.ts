import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer, viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { AdvanceArgs, CorrectArgs, LifeCyclesArgs, OpenLifeCycleArgs } from './advancing.inputs';
import { AdvancingService } from './advancing.service';
import { ItemLifeCycle, LifeCycleTransition } from './life-cycle.types';
import { LifeCyclesService } from './life-cycles.service';
import { NamingService } from './naming.service';
import { WorkItem } from './work-item.entity';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => WorkItem)
export class AdvancingResolver {
  constructor(
    private readonly advancing: AdvancingService,
    private readonly naming: NamingService,
    private readonly lifeCycles: LifeCyclesService,
  ) {}

  @ResolveField(() => [ItemLifeCycle], {
    name: 'lifeCycles',
    description:
      'Where it stands in its approval process, with clocks and the steps that lead on; one for each side of a dual-numbered text, the owner’s first.',
  })
  lifeCyclesOf(
    @Parent() item: WorkItem,
    @Args() { on, facts }: LifeCyclesArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ItemLifeCycle[]> {
    return context.loaders.load(
      info,
      item.id,
      (ids, selection) => this.lifeCycles.lifeCyclesOf(viewerOf(context), ids, selection, { on, told: facts }),
      [],
    );
  }

  @ResolveField(() => [LifeCycleTransition], {
    description:
      'Every step that leads on from where it stands on the owner’s side, allowed or refused with all reasons: what `advanceWorkItem` would answer.',
  })
  transitions(
    @Parent() item: WorkItem,
    @Args() { on, facts }: LifeCyclesArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LifeCycleTransition[]> {
    return context.loaders.load(
      info,
      item.id,
      (ids) => this.lifeCycles.transitionsOf(viewerOf(context), ids, { on, told: facts }),
      [],
    );
  }

  @Mutation(() => WorkItem, {
    description: `Takes a step of the life cycle on the day in \`change.happened\`, else today. REFUSED with every reason and clause where a rule stands against it. ${SIGNED_IN}`,
  })
  @Allow('write')
  advanceWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AdvanceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.advancing.advance(viewer, args, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Corrects the state by hand, against the rules: marked as forced in the record, and never without a reason. ${SIGNED_IN}`,
  })
  @Allow('write')
  correctStatus(
    @CurrentViewer() viewer: Viewer,
    @Args() args: CorrectArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.advancing.correct(viewer, args, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Opens the life cycle of another side: each group that a dual-numbered text concerns runs its own approval process. ${SIGNED_IN}`,
  })
  @Allow('write')
  openLifeCycle(
    @CurrentViewer() viewer: Viewer,
    @Args() args: OpenLifeCycleArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.naming.openLifeCycle(viewer, args, selectionOf(info));
  }
}
