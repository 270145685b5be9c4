import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { DateRange } from '../platform/graphql/date-range.input';
import { Day, HowMany, Part } from '../platform/graphql/input-fields';
import { LARGEST_PAGE } from '../platform/graphql/page';

@ArgsType()
export class LiaisonCountsArgs {
  @Day(
    'Count as of the end of this day, an outcome that came later not among them; an outcome whose day is unknown counts on every day. Today where left out.',
  )
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

  @HowMany(100, LARGEST_PAGE, 'How many pairs a page holds')
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
