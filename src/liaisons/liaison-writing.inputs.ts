import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import { SourceInput } from '../history/history.inputs';
import { IsNumberOf } from '../platform/graphql/checks';
import { Line, Lines, Part, RequiredPart, When, Words } from '../platform/graphql/input-fields';
import { AddresseeInput, AttachmentInput, ContactInput, StatementRefInput } from './liaison-parts.inputs';
import { ApprovalLevelEnum } from './liaisons.enums';
import { APPROVAL_LEVELS, type ApprovalLevel } from './rules/vocabulary';

@InputType({
  description:
    'What a liaison statement says, all of it: a field left out is empty afterwards. Bodies are named in any spelling; a text that names several, such as `ISO/IEC JTC1 SCs 6, 7, 27 and 38`, stands for each of them.',
})
export class LiaisonStatementInput {
  @Line(100, 'Its number as written, e.g. `COM 13 – LS 64 – E`; left out where unknown, or where sending gives it one.')
  number?: string | null;

  @StudyPeriodLabel('Study period of its number, e.g. `2013-2016`; without it, that of its date, else of today.')
  studyPeriod?: string | null;

  @Line(200, 'The group that numbers it, where that is not the study group of its first source.')
  issuer?: string | null;

  @Lines(20, 300, 'The bodies that speak in it, as written. A draft needs at least one that is known here.')
  sources?: string[] | null;

  @Lines(50, 100, 'Questions from which it comes, e.g. `Q5/2`.')
  originQuestions?: string[] | null;

  @Lines(50, 100, 'Questions for which it is meant, e.g. `Q19/13`.')
  destinationQuestions?: string[] | null;

  @Line(500, 'The meeting at which it was prepared.')
  meeting?: string | null;

  @Line(300, 'Place as written.')
  place?: string | null;

  @When('The date it bears.')
  dated?: string | null;

  @When('When it was sent; not for a draft.')
  sent?: string | null;

  @Line(1_000, 'Title.')
  title?: string | null;

  @Field(() => [AddresseeInput], { nullable: true, description: 'To whom it goes. At most 200.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AddresseeInput)
  addressees?: AddresseeInput[] | null;

  @Field(() => ApprovalLevelEnum, { nullable: true, description: 'The level that approved it.' })
  @IsOptional()
  @IsIn(APPROVAL_LEVELS)
  approvalLevel?: ApprovalLevel | null;

  @Line(500, 'The approval as written, e.g. `Agreed to at JCA-Cloud meeting (Geneva, 19 November 2014)`.')
  approval?: string | null;

  @Field(() => [ContactInput], { nullable: true, description: 'Whom to ask about it. At most 50.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContactInput)
  contacts?: ContactInput[] | null;

  @Line(100, 'Language as written.')
  language?: string | null;

  @Line(300, 'Reference of the document, e.g. `JCA-Cloud Doc 169`.')
  document?: string | null;

  @Words(10_000, 'Abstract.')
  abstract?: string | null;

  @Words(100_000, 'The text.')
  body?: string | null;

  @Lines(50, 200, 'Keywords.')
  keywords?: string[] | null;

  @Field(() => [AttachmentInput], { nullable: true, description: 'What came with it. At most 100.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AttachmentInput)
  attachments?: AttachmentInput[] | null;

  @Words(5_000, 'Note on copyright.')
  copyright?: string | null;

  @Lines(50, 300, 'Other documents that belong to it, e.g. the TD of the draft.')
  documents?: string[] | null;

  @Field(() => [StatementRefInput], {
    nullable: true,
    description:
      'The statements that it answers or mentions. At most 50. Not for a revision, which leaves the links as they are: see `linkLiaisonStatements`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StatementRefInput)
  refersTo?: StatementRefInput[] | null;

  @Words(5_000, 'What else is known of it; public.')
  note?: string | null;
}

@InputType({ description: 'Which liaison statement is changed, from which version, and why.' })
export class LiaisonChange {
  @Field(() => ID, { description: 'Number of the statement (`LiaisonStatement.id`).' })
  @IsNumberOf('LiaisonStatement.id')
  id: string;

  @Field(() => Int, {
    description:
      'The version that was looked at (`LiaisonStatement.recordVersion`). An older one answers STALE with what was done since, and by whom.',
  })
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  expectedVersion: number;

  @Words(2_000, 'Why, for the record; wanted where a statement is corrected that has been sent.')
  reason?: string | null;

  @When('When it happened, where that is not today.')
  happened?: string | null;

  @Part(() => SourceInput, 'What says so; without it, the viewer does.')
  source?: SourceInput | null;
}

@ArgsType()
export class DraftArgs {
  @RequiredPart(() => LiaisonStatementInput, 'What it says.')
  statement: LiaisonStatementInput;
}

@ArgsType()
export class RecordArgs extends DraftArgs {
  @Part(() => SourceInput, 'What it is known from; without it, the viewer says so.')
  source?: SourceInput | null;
}

@ArgsType()
export class ReviseArgs extends DraftArgs {
  @RequiredPart(() => LiaisonChange, 'Which one, from which version, and why.')
  change: LiaisonChange;
}

@ArgsType()
export class ReplyArgs {
  @Field(() => ID, { description: 'Number of the statement to answer (`LiaisonStatement.id`).' })
  @IsNumberOf('LiaisonStatement.id')
  to: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The body that answers, in any spelling; without it, the only addressee from whom an answer is awaited.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  from?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Which things the original asks are headings of the text: their places in `LiaisonStatement.asks`, from 1. All where left out. At most 50.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(50, { each: true })
  asks?: number[] | null;
}
