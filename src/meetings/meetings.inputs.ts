import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import { IsNumberOf } from '../platform/graphql/checks';
import { DateRange } from '../platform/graphql/date-range.input';
import { Line, Lines, Part } from '../platform/graphql/input-fields';
import { PageArgs } from '../platform/graphql/page.inputs';
import { LetterKindEnum, MeetingTypeEnum } from './meetings.enums';
import { LETTER_KINDS, type LetterKind, MEETING_TYPES, type MeetingType } from './rules/vocabulary';

@InputType({ description: 'Which meetings are shown. What is given must all hold; within a list one value is enough.' })
export class MeetingFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Bodies that meet or take part, in any spelling, each with everything below it; at most 50.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  bodies?: string[] | null;

  @Field(() => [MeetingTypeEnum], { nullable: true, description: 'Kinds of meetings.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(MEETING_TYPES, { each: true })
  types?: MeetingType[] | null;

  @Part(() => DateRange, 'Days of which it may have one; unknown dates are in no range.')
  days?: DateRange | null;
}

@ArgsType()
export class MeetingArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the record (`Meeting.key`), e.g. `SG17-2021-04`. At most 200 characters.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  key?: string | null;

  @Field(() => ID, { nullable: true, description: 'Number of the meeting in this tracker. Give either this or `key`.' })
  @IsOptional()
  @IsNumberOf('Meeting.id')
  id?: string | null;
}

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Part(() => MeetingFilter, 'Which meetings are shown; all where left out.')
  filter?: MeetingFilter | null;
}

@ArgsType()
export class LettersArgs extends PageArgs {
  @Line(
    200,
    'Words that all stand in its number, subject, reference code, in the names of those to whom it goes, or in what it announces.',
  )
  text?: string | null;

  @Lines(
    50,
    200,
    'Bodies, in any spelling, each with everything below it: their collective letters, and letters that announce them or a meeting of theirs.',
  )
  bodies?: string[] | null;

  @Field(() => LetterKindEnum, {
    nullable: true,
    description: 'Circulars, or collective letters; both where left out.',
  })
  @IsOptional()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind | null;

  @StudyPeriodLabel('Study period of the number, e.g. `2013-2016`.')
  studyPeriod?: string | null;
}

@ArgsType()
export class LetterArgs {
  @Field(() => String, {
    nullable: true,
    description: 'What it is called: `TSB Circular 124`, `Collective letter 11/17`. At most 100 characters.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  ref?: string | null;

  @Field(() => ID, { nullable: true, description: 'Number of the letter in this tracker. Give either this or `ref`.' })
  @IsOptional()
  @IsNumberOf('Letter.id')
  id?: string | null;

  @StudyPeriodLabel(
    'Study period of the number, e.g. `2013-2016`: the same number is used once in each. The latest where left out.',
  )
  studyPeriod?: string | null;
}
