import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { ViewerRight } from '../people/permissions.types';
import { CurrentViewer, type Viewer, viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import { Meeting } from './meeting.entity';
import { ListDocumentsArgs, MeetingChangeArgs, RecordMeetingArgs, ReviseMeetingArgs } from './meeting-writing.inputs';
import { MeetingWritingService, type Written } from './meeting-writing.service';
import { MeetingsService } from './meetings.service';
import { ChangedMeeting } from './meetings.types';
import { ProgrammeRightsService } from './programme-rights.service';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => Meeting)
export class MeetingWritingResolver {
  constructor(
    private readonly writing: MeetingWritingService,
    private readonly meetings: MeetingsService,
    private readonly rights: ProgrammeRightsService,
  ) {}

  @ResolveField(() => [ViewerRight], {
    description: 'What the viewer may do to it now, and if not, every reason why: from the same rule that decides.',
  })
  viewerCan(
    @Parent() { id }: Meeting,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewerRight[]> {
    return context.loaders.load(info, id, (ids) => this.rights.toMeetings(viewerOf(context), ids), []);
  }

  @Mutation(() => ChangedMeeting, {
    description: `Records a meeting or workshop, as precisely as it is known. What is odd about it is said, and another one that may be the same. ${SIGNED_IN}`,
  })
  @Allow('write')
  async recordMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args() args: RecordMeetingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedMeeting> {
    return this.answer(await this.writing.record(viewer, args), info);
  }

  @Mutation(() => ChangedMeeting, {
    description: `Writes what is known of a meeting anew: what is left out stays. ${SIGNED_IN}`,
  })
  @Allow('write')
  async reviseMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, meeting }: ReviseMeetingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedMeeting> {
    return this.answer(await this.writing.revise(viewer, change, meeting), info);
  }

  @Mutation(() => ChangedMeeting, {
    description: `Adds documents to the list of a meeting, writes those of the same number anew, and takes others off. ${SIGNED_IN}`,
  })
  @Allow('write')
  async listMeetingDocuments(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListDocumentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedMeeting> {
    return this.answer(await this.writing.listDocuments(viewer, args), info);
  }

  @Mutation(() => ChangedMeeting, {
    description: `Cancels a meeting that was not held, with the reason; it stays on record. ${SIGNED_IN}`,
  })
  @Allow('write')
  async cancelMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args() { change }: MeetingChangeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedMeeting> {
    return this.answer(await this.writing.cancel(viewer, change), info);
  }

  @Mutation(() => ChangedMeeting, {
    description: `Puts a cancelled meeting back: it is as far as it was before. ${SIGNED_IN}`,
  })
  @Allow('write')
  async restoreMeeting(
    @CurrentViewer() viewer: Viewer,
    @Args() { change }: MeetingChangeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedMeeting> {
    return this.answer(await this.writing.restore(viewer, change), info);
  }

  private async answer({ id, warnings }: Written, info: GraphQLResolveInfo): Promise<ChangedMeeting> {
    const meeting = await this.meetings.byId(id, below(selectionOf(info), 'meeting'));
    return { meeting, warnings: [...warnings] };
  }
}
