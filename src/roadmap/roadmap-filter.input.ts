import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import { DateRange } from '../platform/graphql/date-range.input';
import { Day, Part } from '../platform/graphql/input-fields';
import {
  ACTIVITY_DOMAINS,
  type ActivityDomain,
  APPROVAL_PROCESSES,
  type ApprovalProcess,
  DOCUMENT_CATEGORIES,
  type DocumentCategory,
  MATURITIES,
  type Maturity,
  WORK_ITEM_TYPES,
  type WorkItemType,
} from '../work-items/rules/vocabulary';
import {
  ActivityDomainEnum,
  ApprovalProcessEnum,
  DocumentCategoryEnum,
  MaturityEnum,
  WorkItemTypeEnum,
} from '../work-items/work-items.enums';

const MOST_VALUES = 50;

@InputType({
  description: 'Which work items are shown. What is given must all hold; within a list one value is enough.',
})
export class RoadmapFilter {
  @Field(() => [String], {
    nullable: true,
    description:
      'Bodies in any spelling (`ITU-T`, `SG13`, `Q5/2`, `SC 38`), each with everything below it, of all study periods.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  bodies?: string[] | null;

  @StudyPeriodLabel(
    'Study period, e.g. `2013-2016`: owned by a Question of that period, or something happened to it then.',
  )
  studyPeriod?: string | null;

  @Field(() => [ActivityDomainEnum], { nullable: true, description: 'Activity domains.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(ACTIVITY_DOMAINS, { each: true })
  domains?: ActivityDomain[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only items without any activity domain; false: only items with one.',
  })
  @IsOptional()
  @IsBoolean()
  withoutDomain?: boolean | null;

  @Field(() => [DocumentCategoryEnum], {
    nullable: true,
    description: 'Document categories. With `domains`, one cell of the matrix must satisfy both.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(DOCUMENT_CATEGORIES, { each: true })
  categories?: DocumentCategory[] | null;

  @Field(() => [MaturityEnum], { nullable: true, description: 'Places on the canonical scale.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(MATURITIES, { each: true })
  maturities?: Maturity[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Statuses in the body’s own words or codes, exactly, e.g. `60.60`, `Under study`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  nativeStatuses?: string[] | null;

  @Field(() => [WorkItemTypeEnum], { nullable: true, description: 'Kinds of text.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(WORK_ITEM_TYPES, { each: true })
  types?: WorkItemType[] | null;

  @Field(() => [ApprovalProcessEnum], { nullable: true, description: 'Procedures of approval.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(APPROVAL_PROCESSES, { each: true })
  approvalProcesses?: ApprovalProcess[] | null;

  @Part(() => DateRange, 'The interval of the target last stated overlaps this range.')
  target?: DateRange | null;

  @Day(
    'The target last stated is over on this day: every day it can mean lies before. Whatever became of the text; `overdue` asks for what is late.',
  )
  targetBefore?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only what is late, that is proposed, in development or in review although every day that its target can mean lies before the day that is looked at; false: none of it. That day is `asOf`, else that of `asRecorded`, else today in UTC: in a saved search, each day anew.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Part(
    () => DateRange,
    'It was approved, agreed or published in this range; a date known to the month or year counts if it may lie in it.',
  )
  approved?: DateRange | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A name, in any script, of an editor of the item or of someone who held an office in the body that owns it.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  person?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of its identifiers, titles in any language, or scope; beginnings of words are enough, accents and case do not matter.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only items with a twin (identical text of another body); false: only items without.',
  })
  @IsOptional()
  @IsBoolean()
  hasTwin?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only texts that were replaced by others; false: none of them.',
  })
  @IsOptional()
  @IsBoolean()
  superseded?: boolean | null;
}
