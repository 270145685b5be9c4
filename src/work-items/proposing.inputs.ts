import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { SourceInput } from '../history/history.inputs';
import { RefusalReason } from '../people/permissions.types';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day, Part, RequiredPart } from '../platform/graphql/input-fields';
import { PartialDateScalar } from '../platform/graphql/scalars';
import { EachOnce, EditorInput } from './relating.inputs';
import { APPROVAL_PROCESSES, type ApprovalProcess, WORK_ITEM_TYPES, type WorkItemType } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';
import { ApprovalProcessEnum, WorkItemTypeEnum } from './work-items.enums';

const LONG = 20_000;

@InputType({
  description:
    'A proposed new work item with its justification: the cells of the A.1 form (Recommendations) or the A.13 form (other texts). What is missing is answered all at once.',
})
export class WorkItemProposal {
  @Field(() => ID, {
    description: 'Number of the body that proposes it (`Body.id`): the Question, or the group where there is none.',
  })
  @IsNumberOf('Body.id')
  body: string;

  @Field(() => String, { description: 'Provisional name, e.g. `Y.CCIC-arch`.' })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name: string;

  @Field(() => String, { description: 'Title in English. At most 500 characters.' })
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  title: string;

  @Field(() => WorkItemTypeEnum, { description: 'What kind of text it makes.' })
  @IsIn(WORK_ITEM_TYPES)
  type: WorkItemType;

  @Field(() => ApprovalProcessEnum, {
    nullable: true,
    description:
      'Approval process; without it the usual one of the kind of text and of its subject (Resolution 1, 8.1).',
  })
  @IsOptional()
  @IsIn(APPROVAL_PROCESSES)
  approvalProcess?: ApprovalProcess | null;

  @Field(() => String, { nullable: true, description: 'Place of the meeting that proposes it.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  meeting?: string | null;

  @Day('First day of that meeting.')
  meetingDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Scope: intent, aspects covered, limits of applicability.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  scope?: string | null;

  @Field(() => String, { nullable: true, description: 'Summary: a brief overview of purpose and contents.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  summary?: string | null;

  @Field(() => [String], { nullable: true, description: 'Base texts, by document number.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(300, { each: true })
  baseTexts?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Target in words, e.g. `Q4/2027 for consent`.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  target?: string | null;

  @Field(() => [EditorInput], { nullable: true, description: 'Who edits it.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @EachOnce()
  @ValidateNested({ each: true })
  @Type(() => EditorInput)
  editors?: EditorInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Relations to Recommendations and other standards, approved or under development.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  relations?: string | null;

  @Field(() => String, { nullable: true, description: 'Liaisons with study groups and other standards bodies.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  liaisons?: string | null;

  @Field(() => [String], { nullable: true, description: 'Members that commit to contribute actively.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(300, { each: true })
  supportingMembers?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number in the ITU-T work programme (isn), where it has one already.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  isn?: number | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The day it was agreed, where that is not today.' })
  @IsOptional()
  @IsString()
  on?: string | null;

  @Part(() => SourceInput, 'What says so; without it, the viewer does.')
  source?: SourceInput | null;
}

@ArgsType()
export class ProposeArgs {
  @RequiredPart(() => WorkItemProposal, 'The new work item with its justification.')
  proposal: WorkItemProposal;
}

@ObjectType({ description: 'A work item that was just proposed.' })
export class ProposedWorkItem {
  @Field(() => WorkItem, { description: 'The work item.' })
  workItem: WorkItem;

  @Field(() => [RefusalReason], {
    description: 'What is wise to look at, though nothing forbids it, such as few supporting members.',
  })
  warnings: RefusalReason[];
}
