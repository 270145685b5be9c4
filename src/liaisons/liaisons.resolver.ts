import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonStatementsService } from './liaison-statements.service';
import { LiaisonStatementArgs, LiaisonStatementsArgs } from './liaisons.inputs';
import { LiaisonStatementPage } from './liaisons.types';

@Resolver(() => LiaisonStatement)
export class LiaisonsResolver {
  constructor(private readonly statements: LiaisonStatementsService) {}

  @Query(() => LiaisonStatement, {
    nullable: true,
    description: 'One liaison statement by its number in any spelling. NOT_FOUND where there is none for the viewer.',
  })
  @Allow('read')
  liaisonStatement(
    @CurrentViewer() viewer: Viewer,
    @Args() args: LiaisonStatementArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonStatement> {
    return this.statements.statement(viewer, args, selectionOf(info));
  }

  @Query(() => LiaisonStatementPage, {
    complexity: costPerRow('first'),
    description: 'Liaison statements between all bodies: filtered, sorted, page by page.',
  })
  @Allow('read')
  liaisonStatements(
    @CurrentViewer() viewer: Viewer,
    @Args() args: LiaisonStatementsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonStatementPage> {
    return this.statements.page(viewer, args, selectionOf(info));
  }
}
