import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { HowMany } from './input-fields';
import { LARGEST_PAGE } from './page';

@ArgsType()
export class PageArgs {
  @HowMany(50, LARGEST_PAGE, 'How many rows a page holds')
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
