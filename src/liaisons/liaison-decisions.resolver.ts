import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision } from '../meetings/decision.entity';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer, viewerOf } from '../people/viewer';
import type { GraphContext } from '../platform/graphql/context';
import { Mutation } from '../platform/graphql/mutation';
import { below, selectionOf } from '../platform/graphql/selection';
import { DecidedLiaisonsService } from './decided-liaisons.service';
import type { Written } from './liaison-contents.service';
import { AgreementArgs, WithdrawAgreementArgs } from './liaison-decisions.inputs';
import { LiaisonDecisionsService } from './liaison-decisions.service';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonStatementsService } from './liaison-statements.service';
import { ChangedLiaisonStatement } from './liaison-steps.inputs';

const SIGNED_IN = 'Signed in; see `permissions` for who may.';

@Resolver(() => LiaisonStatement)
export class LiaisonDecisionsResolver {
  constructor(
    private readonly decisions: LiaisonDecisionsService,
    private readonly decided: DecidedLiaisonsService,
    private readonly statements: LiaisonStatementsService,
  ) {}

  @ResolveField(() => [Decision], { name: 'decisions', description: 'Decisions of meetings to send it.' })
  decisionsOf(
    @Parent() { id }: LiaisonStatement,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Decision[]> {
    return context.loaders.load(info, id, (ids, selection) => this.decided.ofStatements(ids, selection), []);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Records that a meeting agreed to send a liaison statement: the decision stands with the meeting, and approves the statement for its sending body, by the rules of APPROVE. What the statement says stays hidden until it is sent. ${SIGNED_IN}`,
  })
  @Allow('write')
  async recordAgreementToSend(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AgreementArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.decisions.record(viewer, args), info);
  }

  @Mutation(() => ChangedLiaisonStatement, {
    description: `Takes back that a meeting agreed to send a liaison statement: the statement goes back to its writers. REFUSED where it has been sent. ${SIGNED_IN}`,
  })
  @Allow('write')
  async withdrawAgreementToSend(
    @CurrentViewer() viewer: Viewer,
    @Args() args: WithdrawAgreementArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangedLiaisonStatement> {
    return this.answer(viewer, await this.decisions.withdraw(viewer, args), info);
  }

  private async answer(viewer: Viewer, { id }: Written, info: GraphQLResolveInfo): Promise<ChangedLiaisonStatement> {
    const statement = await this.statements.statement(viewer, { id }, below(selectionOf(info), 'statement'));
    return { statement, warnings: [] };
  }
}

@Resolver(() => Decision)
export class DecisionStatementResolver {
  constructor(private readonly decided: DecidedLiaisonsService) {}

  @ResolveField(() => LiaisonStatement, {
    nullable: true,
    description:
      'The liaison statement that it is about; null for everyone but the desks of its bodies until it is sent.',
  })
  statement(
    @Parent() { id }: Decision,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonStatement | null> {
    const read = (ids: readonly string[], selection: Parameters<DecidedLiaisonsService['ofDecisions']>[2]) =>
      this.decided.ofDecisions(viewerOf(context), ids, selection);
    return context.loaders.load<LiaisonStatement | null>(info, id, read, null);
  }
}
