import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../platform/graphql/context';
import { LiaisonAsksService } from './liaison-asks.service';
import { LiaisonAsk } from './liaison-asks.types';
import { LiaisonStatement } from './liaison-statement.entity';

@Resolver(() => LiaisonStatement)
export class LiaisonAsksResolver {
  constructor(private readonly liaisonAsksService: LiaisonAsksService) {}

  @ResolveField(() => [LiaisonAsk], {
    description:
      'What its text asks, in the order of the text: the points of a list that words of asking or proposing open, and sentences that ask. Found by their wording in English, at most 50; what is not found so is not listed, and nobody has judged it.',
  })
  asks(
    @Parent() statement: LiaisonStatement,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LiaisonAsk[]> {
    return context.loaders.load(info, statement.id, (ids) => this.liaisonAsksService.asksOf(ids), []);
  }
}
