import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArgs } from '../platform/graphql/page.inputs';
import { HygieneRuleEnum } from './hygiene.types';
import { HYGIENE_RULES, type HygieneRule } from './rules/hygiene';

const RULES = Object.keys(HYGIENE_RULES);

@ArgsType()
export class HygieneArgs extends PageArgs {
  @Field(() => [HygieneRuleEnum], {
    nullable: true,
    description: 'The rules to look by; all where left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RULES.length)
  @IsIn(RULES, { each: true, context: { accepted: RULES.join(', ') } })
  rules?: HygieneRule[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only work items of these bodies and of all below them, letters of their meetings, and statements that they send, e.g. `["SG13"]`; at most 50. All where left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  bodies?: string[] | null;
}
