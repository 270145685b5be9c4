import { ArgsType, Field, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LARGEST_PAGE } from '../platform/graphql/page';
import { RECORDED_RULES, type RecordedRule } from './hygiene.queries';
import { HygieneRuleEnum } from './hygiene.types';

@ArgsType()
export class HygieneArgs {
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

  @Field(() => Int, { defaultValue: 50, description: `How many findings a page holds, 1 to ${LARGEST_PAGE}.` })
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the page starts: `endCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  after?: string | null;
}
