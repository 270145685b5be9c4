import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { SubjectKindEnum } from './entry-kinds';
import { SUBJECT_KINDS, type SubjectKind } from './rules/entry-kinds';

@ArgsType()
export class HistoryPageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many entries a page holds, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
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

@ArgsType()
export class HistoryArgs extends HistoryPageArgs {
  @Field(() => SubjectKindEnum, {
    description: 'What kind of thing it is about; `PROGRAMME` for all entries of all things.',
  })
  @IsIn(SUBJECT_KINDS)
  of: SubjectKind;

  @Field(() => ID, { nullable: true, description: 'Number of the thing; left out for `PROGRAMME`.' })
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,18}$/, { message: 'is not a number', context: { accepted: 'digits, as in the id of the thing' } })
  id?: string | null;
}
