import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import { ChangeArgs, EditorsArgs, MoveArgs, PlaceArgs, RelateArgs, UnrelateArgs } from './item-mutations.inputs';
import { MovingService } from './moving.service';
import { RelatingService } from './relating.service';
import { WorkItem } from './work-item.entity';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => WorkItem)
export class RelatingResolver {
  constructor(
    private readonly relating: RelatingService,
    private readonly moving: MovingService,
  ) {}

  @Mutation(() => WorkItem, { description: `States a relation to another text. ${SIGNED_IN}` })
  @Allow('write')
  relateWorkItems(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, relation }: RelateArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.relating.relate(viewer, change, relation, selectionOf(info));
  }

  @Mutation(() => WorkItem, { description: `Withdraws a relation to another text; the record keeps it. ${SIGNED_IN}` })
  @Allow('write')
  unrelateWorkItems(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, relation }: UnrelateArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.relating.unrelate(viewer, change, relation, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Sets its cells in the roadmap matrix: activity domains and document categories. ${SIGNED_IN}`,
  })
  @Allow('write')
  placeWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, cells }: PlaceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.relating.place(viewer, change, cells, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Sets its editors; who is not named any more was editor until then. ${SIGNED_IN}`,
  })
  @Allow('write')
  appointEditors(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, editors }: EditorsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.relating.appointEditors(viewer, change, editors, selectionOf(info));
  }

  @Mutation(() => WorkItem, { description: `Gives it to another body of the same organization. ${SIGNED_IN}` })
  @Allow('write')
  transferWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, ...whither }: MoveArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.moving.transfer(viewer, change, whither, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Carries it to the next study period, to a Question that continues its own; its isn stays. ${SIGNED_IN}`,
  })
  @Allow('write')
  carryOverWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, ...whither }: MoveArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.moving.carryOver(viewer, change, whither, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Deletes it from the work programme, with the reason: hidden from lists, kept with its history. ${SIGNED_IN}`,
  })
  @Allow('write')
  deleteWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change }: ChangeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.moving.remove(viewer, change, selectionOf(info));
  }

  @Mutation(() => WorkItem, { description: `Puts a deleted item back, with the status it had. ${SIGNED_IN}` })
  @Allow('write')
  restoreWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change }: ChangeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.moving.restore(viewer, change, selectionOf(info));
  }
}
