import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import { IsNumberOf } from '../platform/graphql/checks';
import { DateRange } from '../platform/graphql/date-range.input';
import { Part } from '../platform/graphql/input-fields';
import { AddresseeStateEnum, PurposeEnum, StatementStateEnum } from './liaisons.enums';
import {
  ADDRESSEE_STATES,
  type AddresseeState,
  PURPOSES,
  type Purpose,
  STATEMENT_STATES,
  type StatementState,
} from './rules/vocabulary';

const MOST_BODIES = 50;
const BODIES_HELP = 'in any spelling, each with everything below it, of all study periods; at most 50.';

@InputType({
  description:
    'Which liaison statements are shown. What is given must all hold; what is said of an addressee must hold for one and the same addressee.',
})
export class LiaisonFilter {
  @Field(() => [String], { nullable: true, description: `Bodies that speak, ${BODIES_HELP}` })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BODIES)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  from?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Bodies that are addressed, ${BODIES_HELP}` })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_BODIES)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  to?: string[] | null;

  @Field(() => [PurposeEnum], { nullable: true, description: 'What the addressee is asked for.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(PURPOSES, { each: true })
  purposes?: Purpose[] | null;

  @Field(() => [AddresseeStateEnum], { nullable: true, description: 'How far the addressee is.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(ADDRESSEE_STATES, { each: true })
  addresseeStates?: AddresseeState[] | null;

  @Part(() => DateRange, 'Deadlines of the addressee that may fall into this range.')
  deadline?: DateRange | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an answer of the addressee is awaited.' })
  @IsOptional()
  @IsBoolean()
  awaited?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer of the addressee is late today.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => [StatementStateEnum], {
    nullable: true,
    description: 'How far the sending side is; what is not sent is shown only to those who may write for its bodies.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(STATEMENT_STATES, { each: true })
  states?: StatementState[] | null;

  @Part(() => DateRange, 'Sent on a day of this range; unknown dates are in no range.')
  sent?: DateRange | null;

  @StudyPeriodLabel('Study period in which it was numbered, e.g. `2013-2016`.')
  studyPeriod?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its number in any spelling, or words of its number, title, abstract or text, all of them, with or without accents; 1 to 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A work item that it mentions, as a person confirmed or its spelling says.',
  })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  workItem?: string | null;
}
