import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import type { Written } from './liaison-contents.service';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonStatementsService } from './liaison-statements.service';
import { ChangedLiaisonStatement } from './liaison-steps.inputs';
import { DraftArgs, RecordArgs, ReviseArgs } from './liaison-writing.inputs';
import { LiaisonWritingService } from './liaison-writing.service';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => LiaisonStatement)
export class LiaisonWritingResolver {
  constructor(
    private readonly writing: LiaisonWritingService,
    private readonly statements: LiaisonStatementsService,
  ) {}

  @Mutation(() => ChangedLiaisonStatement, { description: `Drafts a liaison statement of own bodies. ${SIGNED_IN}` })
  @Allow('write')
  async draftLiaisonStatement(
    @CurrentViewer() viewer: Viewer,
    @Args() { statement }: DraftArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.writing.draft(viewer, statement), info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Records a liaison statement that was sent already, in or out. REFUSED where its number is there already, naming that one. ${SIGNED_IN}`,
  })
  @Allow('write')
  async recordLiaisonStatement(
    @CurrentViewer() viewer: Viewer,
    @Args() args: RecordArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.writing.record(viewer, args), info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Revises all that a draft says, or corrects one that is sent, with the reason. What became of its addressees stays, and no event is altered. ${SIGNED_IN}`,
  })
  @Allow('write')
  async reviseLiaisonStatement(
    @CurrentViewer() viewer: Viewer,
    @Args() { change, statement }: ReviseArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.writing.revise(viewer, change, statement), info);
  }

  private async answer(
    viewer: Viewer,
    { id, warnings }: Written,
    info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    const statement = await this.statements.statement(viewer, { id }, below(selectionOf(info), 'statement'));
    return { statement, warnings: [...warnings] };
  }
}
