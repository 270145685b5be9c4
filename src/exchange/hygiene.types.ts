import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { WorkItem } from '../work-items/work-item.entity';
import { HYGIENE_RULES, type HygieneRule } from './rules/hygiene';

export const HygieneRuleEnum = graphqlEnum<HygieneRule>(
  'HygieneRule',
  'What makes a fact odd. What is odd is not wrong: a person judges.',
  HYGIENE_RULES,
);

@ObjectType({ description: 'An odd fact, with the rule that found it. Public.' })
export class HygieneFinding {
  @Field(() => HygieneRuleEnum, { description: 'The rule that found it.' })
  rule: HygieneRule;

  @Field(() => WorkItem, { description: 'The work item that is odd.' })
  workItem: WorkItem;

  @Field(() => [WorkItem], { description: 'Other work items that are concerned.' })
  others: WorkItem[];

  @Field(() => String, {
    description: 'What was found, with the words of the sources, e.g. `target "2014 for consent" ended on 2014-12-31`.',
  })
  message: string;
}

@ObjectType({ description: 'How often a rule of the hygiene report found something.' })
export class HygieneCount {
  @Field(() => HygieneRuleEnum, { description: 'The rule.' })
  rule: HygieneRule;

  @Field(() => String, { description: 'What the rule looks for.' })
  meaning: string;

  @Field(() => Int, { description: 'How many findings there are.' })
  count: number;
}

@ObjectType({ description: 'Odd facts among work items, page by page. Nothing is put right by itself. Public.' })
export class HygieneReport {
  @Field(() => [HygieneCount], { description: 'The rules that were asked for, those without a finding too.' })
  counts: HygieneCount[];

  @Field(() => [HygieneFinding], {
    complexity: costCounted,
    description: 'The findings of the page: rule by rule, then by reference.',
  })
  nodes: HygieneFinding[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
