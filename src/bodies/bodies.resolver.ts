import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { Person } from '../people/person.entity';
import { costOfList, costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { BodiesArgs, BodyArgs, PersonArgs, RulesArgs } from './bodies.inputs';
import { BodiesService } from './bodies.service';
import { BodyPage } from './bodies.types';
import { Body } from './body.entity';
import { Rule } from './rule.entity';
import { StudyPeriod } from './study-period.entity';

@Resolver(() => Body)
export class BodiesResolver {
  constructor(private readonly bodiesService: BodiesService) {}

  @Query(() => Body, {
    nullable: true,
    description: 'The body a notation or name stands for. NOT_FOUND where nobody bore it.',
  })
  @Allow('read')
  body(@Args() args: BodyArgs, @Info() info: GraphQLResolveInfo): Promise<Body> {
    return this.bodiesService.body(args, selectionOf(info));
  }

  @Query(() => BodyPage, { complexity: costPerRow('first'), description: 'Bodies in the order of their notation.' })
  @Allow('read')
  bodies(@Args() args: BodiesArgs, @Info() info: GraphQLResolveInfo): Promise<BodyPage> {
    return this.bodiesService.bodies(args, selectionOf(info));
  }

  @Query(() => [StudyPeriod], { description: 'The study periods of ITU-T, oldest first.' })
  @Allow('read')
  studyPeriods(@Info() info: GraphQLResolveInfo): Promise<StudyPeriod[]> {
    return this.bodiesService.studyPeriods(selectionOf(info));
  }

  @Query(() => [Rule], { complexity: costOfList(60), description: 'Rules of procedure, by the text they stand in.' })
  @Allow('read')
  rules(@Args() args: RulesArgs, @Info() info: GraphQLResolveInfo): Promise<Rule[]> {
    return this.bodiesService.rules(args, selectionOf(info));
  }

  @Query(() => Person, {
    nullable: true,
    description: 'The person who bears a name in any script. NOT_FOUND where nobody does.',
  })
  @Allow('read')
  person(@Args() args: PersonArgs, @Info() info: GraphQLResolveInfo): Promise<Person> {
    return this.bodiesService.person(args, selectionOf(info));
  }
}
