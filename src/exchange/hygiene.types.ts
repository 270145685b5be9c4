import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Source } from '../history/source.entity';
import { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import { Letter } from '../meetings/letter.entity';
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

@ObjectType({ description: 'One of the facts that do not go together, with what said so. Public.' })
export class HygieneFact {
  @Field(() => String, { description: 'The fact in words, e.g. `TSB Collective letter 11/17 is of 2020-01-21`.' })
  text: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}

@ObjectType({
  description: 'An odd fact, with the rule that found it, about a work item, a letter or a liaison statement. Public.',
})
export class HygieneFinding {
  @Field(() => HygieneRuleEnum, { description: 'The rule that found it.' })
  rule: HygieneRule;

  @Field(() => WorkItem, { nullable: true, description: 'The work item that is odd; null where something else is.' })
  workItem: WorkItem | null;

  @Field(() => Letter, {
    nullable: true,
    description: 'The circular or collective letter that is odd; null where something else is.',
  })
  letter: Letter | null;

  @Field(() => LiaisonStatement, {
    nullable: true,
    description: 'The liaison statement that is odd; null where something else is.',
  })
  statement: LiaisonStatement | null;

  @Field(() => [WorkItem], { description: 'Other work items that are concerned.' })
  others: WorkItem[];

  @Field(() => String, {
    description: 'What was found, with the words of the sources, e.g. `target "2014 for consent" ended on 2014-12-31`.',
  })
  message: string;

  @Field(() => [HygieneFact], {
    description:
      'The two facts about letters and statements, each with its source; empty for work items, whose facts have theirs.',
  })
  facts: HygieneFact[];

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is odd, where that is recorded: the printed date is corrected, and the corrected one goes together with the rest. Null where nobody has explained it.',
  })
  explained: string | null;
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

@ObjectType({
  description:
    'Odd facts among work items, letters and liaison statements, page by page. Nothing is put right by itself. Public.',
})
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
