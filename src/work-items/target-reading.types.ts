import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { CalendarDate } from '../platform/graphql/scalars';
import type { Precision } from '../platform/partial-date';
import type { TargetEvent, TargetPriority } from './rules/vocabulary';
import { PrecisionEnum, TargetEventEnum, TargetPriorityEnum } from './work-items.enums';

@ArgsType()
export class TargetTextArgs {
  @Field(() => String, {
    description: 'The target in words: `2014 for consent`, `2014-Q3`, `09/2019`, `ongoing`. At most 300 characters.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  text: string;
}

@ObjectType({ description: 'What the words of a target mean. Public.' })
export class ReadTarget {
  @Field(() => TargetEventEnum, { description: 'The milestone it is meant for.' })
  event: TargetEvent;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the interval the words mean; null where they name no date, or not surely.',
  })
  earliest: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the interval the words mean; null where they name no date, or not surely.',
  })
  latest: string | null;

  @Field(() => PrecisionEnum, {
    nullable: true,
    description: 'How precise the words are; null where they name no date, or not surely.',
  })
  precision: Precision | null;

  @Field(() => TargetPriorityEnum, { nullable: true, description: 'The priority that they name; null where none.' })
  priority: TargetPriority | null;

  @Field(() => [String], {
    description: 'What is odd about the words: IMPOSSIBLE_DATE, ONGOING, NOT_GIVEN, SEVERAL_DATES, UNREAD_WORDS.',
  })
  flags: string[];
}
