import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day, HowMany, SomeOf } from '../platform/graphql/input-fields';
import { DESK_BUCKETS, DeskBucketEnum, type DeskBucketKind } from './liaison-desk.types';

/** Most lines of one heap in one answer. */
const MOST_LINES = 200;

@ArgsType()
export class LiaisonDeskArgs {
  @Field(() => String, {
    description: 'The body whose desk it is, in any spelling, with everything below it, of all study periods.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  body: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only what this person deals with (`Person.id`): of what came in, what is allocated to or meant for a Question in which the person holds an office on the day; of what went out or is a draft, what comes from such a Question or names the person as contact.',
  })
  @IsOptional()
  @IsNumberOf('Person.id')
  person?: string | null;

  @Day(
    'Show the desk at the end of this day; today where left out. What was sent later is not there yet, and an outcome that came later does not count; allocations and drafts are as they are now.',
  )
  on?: string | null;

  @Field(() => Int, { defaultValue: 14, description: 'How many days ahead is soon, 0 to 366.' })
  @IsInt()
  @Min(0)
  @Max(366)
  withinDays: number;

  @SomeOf(() => DeskBucketEnum, DESK_BUCKETS, 'Which heaps are shown; all where left out.')
  buckets?: DeskBucketKind[] | null;

  @HowMany(20, MOST_LINES, 'How many lines of each heap are shown')
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor behind which the lines start: `endCursor` of the one heap asked for.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  after?: string | null;
}
