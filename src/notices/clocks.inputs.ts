import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DateRange } from '../platform/graphql/date-range.input';
import { Day, Part } from '../platform/graphql/input-fields';
import { PageArgs } from '../platform/graphql/page.inputs';
import { ACTIVITY_DOMAINS, type ActivityDomain } from '../work-items/rules/vocabulary';
import { ActivityDomainEnum } from '../work-items/work-items.enums';
import { ClockKindEnum } from './clocks.types';
import { CLOCK_KINDS, type ClockKind } from './rules/clock';

const MOST = 50;

@InputType({ description: 'Which clocks are shown. What is given must all hold; within a list one value is enough.' })
export class ClockFilter {
  @Field(() => [String], {
    nullable: true,
    description: `Bodies whose business it is, in any spelling, each with everything below it, of all study periods; at most ${MOST}.`,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  bodies?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Persons whom it concerns (\`Person.id\`): by an office that they hold on that day, as editors; at most ${MOST}.`,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @Matches(/^\d{1,18}$/, { each: true, message: 'is not a number', context: { accepted: 'digits, as in Person.id' } })
  persons?: string[] | null;

  @Field(() => [ActivityDomainEnum], {
    nullable: true,
    description: 'Activity domains of the text, or of texts that a statement means; meetings and bodies have none.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(ACTIVITY_DOMAINS, { each: true })
  domains?: ActivityDomain[] | null;

  @Field(() => [ClockKindEnum], { nullable: true, description: 'What has the clock.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(CLOCK_KINDS, { each: true })
  kinds?: ClockKind[] | null;

  @Part(
    () => DateRange,
    'Days in which it falls due; a meeting that is on has begun, and is shown. Without a first day, also what is late.',
  )
  range?: DateRange | null;
}

@ArgsType()
export class ClocksArgs extends PageArgs {
  @Part(() => ClockFilter, 'Which clocks are shown; all where left out.')
  filter?: ClockFilter | null;

  @Day('Show what ran at the end of this day, with the persons who were concerned; today where left out.')
  on?: string | null;
}
