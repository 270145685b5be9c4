import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SourceInput } from '../history/history.inputs';
import { HowMany, Part } from '../platform/graphql/input-fields';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { CellNameEnum } from './imports.types';
import { CELL_NAMES, type CellName } from './rules/cells';
import { FileToRead, NameToRead, TextToRead } from './to-read.inputs';

const NUMBER = { message: 'is not a number', context: { accepted: 'digits, as in the id' } };

@ArgsType()
export class LatestImportsArgs {
  @HowMany(20, 100, 'How many')
  first: number;
}

@ArgsType()
export class TextToImport {
  @TextToRead(
    'The text as it was sent or published: a table with cells apart by tabs or bars, or one cell a line, bullets, or a page of the work programme.',
  )
  text?: string | null;

  @FileToRead(': Word .docx, Excel .xlsx, separated values, a saved page, text, JSON or YAML')
  file?: string | null;

  @NameToRead(
    'What it is called, e.g. `COM2-LS066, Appendix A`. At most 200 characters. Needed for a text; a file has its own name where left out.',
  )
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What reads it, e.g. `ROADMAP_TABLE`; recognised where left out.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z0-9_]{2,40}$/, {
    message: 'is not a name of a connector',
    context: { accepted: 'as in ImportPreview.connector' },
  })
  connector?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The day for which it vouches; that which it states where left out.',
  })
  @IsOptional()
  @IsString()
  asOf?: string | null;
}

@ArgsType()
export class PreviewArgs extends TextToImport {
  @HowMany(50, 500, 'How many rows a page holds')
  first: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many rows are left out before the page; a plan does not move.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  skip: number;
}

@InputType({ description: 'What of a row is taken in.' })
export class AcceptedRowInput {
  @Field(() => String, { description: 'Name of the row, as in `PlannedRow.key`.' })
  @IsString()
  @MaxLength(300)
  row: string;

  @Field(() => [CellNameEnum], {
    nullable: true,
    description: 'The cells to write; those the plan accepts where left out.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(CELL_NAMES, { each: true })
  cells?: CellName[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The work item that a person decided that it is about: one of its candidates, or for a row that would create one any work item. What the row says is compared with it: what is new or changed is written, and what the plan would keep only where `cells` names it.',
  })
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,18}$/, NUMBER)
  workItem?: string | null;
}

@ArgsType()
export class ApplyImportArgs extends TextToImport {
  @Field(() => String, {
    description:
      '`planHash` of the preview that was looked at; where the data has changed since, the plan is looked at again.',
  })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, {
    message: 'is not the hash of a plan',
    context: { accepted: 'as in ImportPreview.planHash' },
  })
  planHash: string;

  @Field(() => [AcceptedRowInput], {
    nullable: true,
    description:
      'The rows to take in; where left out, all that create or update, with the cells that the plan accepts.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => AcceptedRowInput)
  rows?: AcceptedRowInput[] | null;

  @Part(() => SourceInput, 'What the facts cite: the liaison statement or catalogue; the text itself where left out.')
  source?: SourceInput | null;
}

@ArgsType()
export class UndoImportArgs {
  @Field(() => ID, { description: 'Number of the import.' })
  @IsString()
  @Matches(/^\d{1,18}$/, NUMBER)
  import: string;

  @Field(() => String, { description: 'Why, for the record. At most 2,000 characters.' })
  @IsString()
  @Matches(/\S/, { message: 'is empty' })
  @MaxLength(2_000)
  reason: string;
}
