import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../people/allow';
import { costPerRow } from '../platform/graphql/limits';
import { selectionOf } from '../platform/graphql/selection';
import { HygieneArgs } from './hygiene.inputs';
import { HygieneService } from './hygiene.service';
import { HygieneReport } from './hygiene.types';

@Resolver()
export class HygieneResolver {
  constructor(private readonly hygieneService: HygieneService) {}

  @Query(() => HygieneReport, {
    complexity: costPerRow('first'),
    description:
      'Odd facts about work items, letters and liaison statements, each with the rule that found it: nothing is put right by itself.',
  })
  @Allow('read')
  hygiene(@Args() args: HygieneArgs, @Info() info: GraphQLResolveInfo): Promise<HygieneReport> {
    return this.hygieneService.report(args, selectionOf(info));
  }
}
