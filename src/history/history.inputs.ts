import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { HowMany } from '../platform/graphql/input-fields';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { SubjectKindEnum } from './entry-kinds';
import { SUBJECT_KINDS, type SubjectKind } from './rules/entry-kinds';

@ArgsType()
export class HistoryPageArgs {
  @HowMany(20, 100, 'How many entries a page holds')
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
  @IsNumberOf('the id of the thing')
  id?: string | null;
}

@InputType({ description: 'What says a fact: a source that is known already, or a new one.' })
export class SourceInput {
  @Field(() => String, { nullable: true, description: 'Key of a known source, as in `Source.key`.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  key?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to cite a new source in words, e.g. `SG13 report 35, November 2014`. At most 500 characters.',
  })
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  citation?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the new source can be read (http or https URI).' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^https?:\/\/\S+$/, { message: 'is not an address', context: { accepted: 'an http or https URI' } })
  uri?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The day of the new source.' })
  @IsOptional()
  @IsString()
  asOf?: string | null;
}
