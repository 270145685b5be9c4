import { Args, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import { LiaisonAddresseeStepsService } from './liaison-addressee-steps.service';
import type { Written } from './liaison-contents.service';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonStatementsService } from './liaison-statements.service';
import { AdvanceAddresseeArgs, AdvanceStatementArgs, ChangedLiaisonStatement } from './liaison-steps.inputs';
import { LiaisonStepsService } from './liaison-steps.service';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => LiaisonStatement)
export class LiaisonStepsResolver {
  constructor(
    private readonly steps: LiaisonStepsService,
    private readonly addressees: LiaisonAddresseeStepsService,
    private readonly statements: LiaisonStatementsService,
  ) {}

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Takes a step of the sending side. Several sending bodies each approve for themselves; sending gives the number, and a reply closes the addressee that it comes from. ${SIGNED_IN}`,
  })
  @Allow('write')
  async advanceLiaisonStatement(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AdvanceStatementArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.steps.advance(viewer, args), info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Says what became of a statement with one addressee. For the desk of the addressee, or of a sender. ${SIGNED_IN}`,
  })
  @Allow('write')
  async advanceAddressee(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AdvanceAddresseeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.addressees.advance(viewer, args), info);
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
