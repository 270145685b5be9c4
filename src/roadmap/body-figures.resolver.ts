import { Args, ArgsType, Context, Field, Info, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.entity';
import type { GraphContext } from '../platform/graphql/context';
import { Day } from '../platform/graphql/input-fields';
import { BodyFiguresService } from './body-figures.service';

@ObjectType({ description: 'How the work of a body stands on a day, everything below it included.' })
export class BodyFigures {
  @Field(() => Int, { description: 'Work items that are proposed, in development or in review.' })
  active: number;

  @Field(() => Int, {
    description: 'Those of them whose target last stated is over: every day it can mean lies before.',
  })
  late: number;

  @Field(() => Int, { description: 'Those of them that nobody confirmed in the six months before.' })
  unconfirmed: number;

  @Field(() => Int, {
    description:
      'Liaison statements that it has not answered, though asked for action or comment by a day that is over.',
  })
  statementsOverdue: number;
}

@ArgsType()
class BodyFiguresArgs {
  @Day('Day against which targets, confirmations and deadlines are held; today where left out.')
  on?: string | null;
}

const NONE: BodyFigures = { active: 0, late: 0, unconfirmed: 0, statementsOverdue: 0 };

@Resolver(() => Body)
export class BodyFiguresResolver {
  constructor(private readonly figuresOf: BodyFiguresService) {}

  @ResolveField(() => BodyFigures, {
    complexity: 20,
    description: 'How its work stands: what is active, late, unconfirmed, and not answered in time.',
  })
  figures(
    @Parent() body: Body,
    @Args() { on }: BodyFiguresArgs,
    @Context() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BodyFigures> {
    return context.loaders.load(info, body.id, (ids) => this.figuresOf.bodies(ids, on ?? null), NONE);
  }
}
