import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { costOfList } from '../platform/graphql/limits';
import { Mutation } from '../platform/graphql/mutation';
import { selectionOf } from '../platform/graphql/selection';
import {
  ChangeArgs,
  NoteArgs,
  NotesArgs,
  NumberArgs,
  ReportArgs,
  RetargetArgs,
  ReviseArgs,
} from './item-mutations.inputs';
import { KeepingService } from './keeping.service';
import { NamingService } from './naming.service';
import { Note } from './note.entity';
import { NotesService } from './notes.service';
import { WorkItem } from './work-item.entity';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => WorkItem)
export class KeepingResolver {
  constructor(
    private readonly keeping: KeepingService,
    private readonly naming: NamingService,
    private readonly notesService: NotesService,
  ) {}

  @Mutation(() => WorkItem, {
    description: `Revises title, scope, base texts and other texts of a work item. ${SIGNED_IN}`,
  })
  @Allow('write')
  reviseWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, revision }: ReviseArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.keeping.revise(viewer, change, revision, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `States a target; where one was stated before, with the reason. ${SIGNED_IN}`,
  })
  @Allow('write')
  retargetWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, target }: RetargetArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.keeping.retarget(viewer, change, target, selectionOf(info));
  }

  @Mutation(() => WorkItem, { description: `Reports how the work stands. ${SIGNED_IN}` })
  @Allow('write')
  reportStatus(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, ...report }: ReportArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.keeping.report(viewer, change, report, selectionOf(info));
  }

  @Mutation(() => WorkItem, { description: `Confirms that the record of a work item is still true. ${SIGNED_IN}` })
  @Allow('write')
  confirmWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change }: ChangeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.keeping.confirm(viewer, change, selectionOf(info));
  }

  @Mutation(() => WorkItem, {
    description: `Gives a text its number, or numbers; its former names stay aliases. ${SIGNED_IN}`,
  })
  @Allow('write')
  numberWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, number }: NumberArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkItem> {
    return this.naming.number(viewer, change, number, selectionOf(info));
  }

  @Mutation(() => [Note], {
    description: `Writes a private note on a work item, and gives all its notes. ${SIGNED_IN}`,
  })
  @Allow('write')
  noteOnWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() { workItem, text }: NoteArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Note[]> {
    return this.notesService.write(viewer, workItem, text, selectionOf(info));
  }

  @Query(() => [Note], {
    complexity: costOfList(50),
    description: 'The private notes on a work item, the latest first. FORBIDDEN for whoever may not write one.',
  })
  @Allow('read')
  notes(
    @CurrentViewer() viewer: Viewer,
    @Args() { workItem }: NotesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Note[]> {
    return this.notesService.notes(viewer, workItem, selectionOf(info));
  }
}
