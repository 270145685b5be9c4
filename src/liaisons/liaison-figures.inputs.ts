import { ArgsType, Field, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DateRange } from '../platform/graphql/date-range.input';
import { Part } from '../platform/graphql/input-fields';
import { LARGEST_PAGE } from '../platform/graphql/page';
import { CalendarDate } from '../platform/graphql/scalars';

@ArgsType()
export class LiaisonCountsArgs {
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Count as of the end of this day, an outcome that came later not among them; an outcome whose day is unknown counts on every day. Today where left out.',
  })
  @IsOptional()
  @IsString()
  on?: string | null;
}

@ArgsType()
export class LiaisonFiguresArgs extends LiaisonCountsArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      'Only pairs in which one of these bodies sends or is addressed, in any spelling, each with everything below it; at most 50. All where left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  bodies?: string[] | null;

  @Part(() => DateRange, 'Only statements sent on a day of this range; unknown days are in no range.')
  sent?: DateRange | null;

  @Field(() => Int, { defaultValue: 100, description: `How many pairs a page holds, 1 to ${LARGEST_PAGE}.` })
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
