import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import type { Reason } from '../platform/reason';
import { LiaisonLinksService } from './liaison-links.service';
import { LiaisonMentionsService } from './liaison-mentions.service';
import { LiaisonReplyService } from './liaison-reply.service';
import { LiaisonReplyDraft } from './liaison-reply.types';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonStatementsService } from './liaison-statements.service';
import {
  ChangedLiaisonStatement,
  JudgeMentionArgs,
  LinkStatementsArgs,
  MentionWorkItemArgs,
  UnlinkStatementsArgs,
} from './liaison-steps.inputs';
import { ReplyArgs } from './liaison-writing.inputs';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => LiaisonStatement)
export class LiaisonLinksResolver {
  constructor(
    private readonly links: LiaisonLinksService,
    private readonly mentions: LiaisonMentionsService,
    private readonly replies: LiaisonReplyService,
    private readonly statements: LiaisonStatementsService,
  ) {}

  @Mutation(() => ChangedLiaisonStatement, {
    description: `States that a liaison statement answers or mentions another. Answers never go round; an odd one warns. An answer that is sent closes the addressee it comes from. ${SIGNED_IN}`,
  })
  @Allow('write')
  async linkLiaisonStatements(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, link }: LinkStatementsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, change.id, await this.links.link(viewer, change, link), info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Withdraws a link. An addressee that it closed stays closed: REOPEN is a step of its own. ${SIGNED_IN}`,
  })
  @Allow('write')
  async unlinkLiaisonStatements(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, link }: UnlinkStatementsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    await this.links.unlink(viewer, change, link);
    return this.answer(viewer, change.id, [], info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Says whether a reference found in the text means what was proposed. For the desks of both ends. ${SIGNED_IN}`,
  })
  @Allow('write')
  async judgeMention(
    @CurrentViewer() viewer: Viewer,
    @Args() args: JudgeMentionArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    await this.mentions.judge(viewer, args);
    return this.answer(viewer, args.change.id, [], info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Says that a liaison statement is about a work item, also where its text does not name it. For the desks of both ends. ${SIGNED_IN}`,
  })
  @Allow('write')
  async mentionWorkItem(
    @CurrentViewer() viewer: Viewer,
    @Args() args: MentionWorkItemArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    await this.mentions.add(viewer, args);
    return this.answer(viewer, args.change.id, [], info);
  }

  @Query(() => LiaisonReplyDraft, {
    description:
      'A reply to a sent liaison statement, filled in as far as it follows from that one: for `draftLiaisonStatement`. Nothing is written.',
  })
  @Allow('read')
  replyToLiaison(@CurrentViewer() viewer: Viewer, @Args() args: ReplyArgs): Promise<LiaisonReplyDraft> {
    return this.replies.draft(viewer, args);
  }

  private async answer(
    viewer: Viewer,
    id: string,
    warnings: readonly Reason[],
    info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    const statement = await this.statements.statement(viewer, { id }, below(selectionOf(info), 'statement'));
    return { statement, warnings: [...warnings] };
  }
}
