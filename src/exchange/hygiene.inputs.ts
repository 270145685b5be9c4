import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArgs } from '../platform/graphql/page.inputs';
import { RECORDED_RULES, type RecordedRule } from './hygiene.queries';
import { HygieneRuleEnum } from './hygiene.types';

@ArgsType()
export class HygieneArgs extends PageArgs {
  @Field(() => [HygieneRuleEnum], {
    nullable: true,
    description: `The rules to look by; all that can be seen in the record where left out: ${RECORDED_RULES.join(', ')}.`,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RECORDED_RULES.length)
  @IsIn(RECORDED_RULES, { each: true, context: { accepted: RECORDED_RULES.join(', ') } })
  rules?: RecordedRule[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only work items of these bodies and of all below them, e.g. `["SG13"]`; at most 50. All where left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  bodies?: string[] | null;
}
