import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import type { GraphContext } from '../platform/graphql/context';
import { costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { LiaisonCountsArgs, LiaisonFiguresArgs } from './liaison-figures.inputs';
import { LiaisonFiguresService } from './liaison-figures.service';
import { LiaisonCounts, LiaisonFigurePage } from './liaison-figures.types';
import { LiaisonStatement } from './liaison-statement.entity';

const NONE: LiaisonCounts = {
  total: 0,
  answered: 0,
  nil: 0,
  declined: 0,
  noted: 0,
  closed: 0,
  pending: 0,
  overdue: 0,
  information: 0,
  unsent: 0,
};

@Resolver(() => LiaisonStatement)
export class LiaisonFiguresResolver {
  constructor(private readonly liaisonFiguresService: LiaisonFiguresService) {}

  @ResolveField(() => LiaisonCounts, {
    description: 'How many of its addressees answered, returned nil, declined, are awaited or late, on a day.',
  })
  liaisonCounts(
    @Parent() statement: LiaisonStatement,
    @Args() args: LiaisonCountsArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonCounts> {
    return context.loaders.load(info, statement.id, (ids) => this.liaisonFiguresService.countsOf(args, ids), NONE);
  }

  @Query(() => LiaisonFigurePage, {
    complexity: costPerRow('first'),
    description:
      'For each pair of bodies what became of the statements sent for action, and how many days an answer took. Statements that were sent alone are counted.',
  })
  @Allow('read')
  liaisonFigures(@Args() args: LiaisonFiguresArgs, @Info() info: GraphQLResolveInfo): Promise<LiaisonFigurePage> {
    return this.liaisonFiguresService.figures(args, selectionOf(info));
  }
}
