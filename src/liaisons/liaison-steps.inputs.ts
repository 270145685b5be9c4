import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { RefusalReason } from '../people/permissions.types';
import { IsNumberOf } from '../platform/graphql/checks';
import { Line, Part, RequiredPart, When, Words } from '../platform/graphql/input-fields';
import { StatementRefInput } from './liaison-parts.inputs';
import { LiaisonStatement } from './liaison-statement.entity';
import { LiaisonChange } from './liaison-writing.inputs';
import { AddresseeStepEnum, MentionStateEnum, StatementStepEnum } from './liaisons.enums';
import {
  ADDRESSEE_STEPS,
  type AddresseeStep,
  MENTION_STATES,
  type MentionState,
  STATEMENT_STEPS,
  type StatementStep,
} from './rules/vocabulary';

@ArgsType()
export class LiaisonChangeArgs {
  @RequiredPart(() => LiaisonChange, 'Which statement, from which version, and why.')
  change: LiaisonChange;
}

@ArgsType()
export class AdvanceStatementArgs extends LiaisonChangeArgs {
  @Field(() => StatementStepEnum, { description: 'The step.' })
  @IsIn(STATEMENT_STEPS)
  step: StatementStep;

  @Field(() => ID, {
    nullable: true,
    description:
      'For APPROVE: the sending body that approves (`LiaisonSource.id`); may be left out where only one has not.',
  })
  @IsOptional()
  @IsNumberOf('LiaisonSource.id')
  source?: string | null;

  @Line(
    500,
    'For APPROVE by someone who writes for the body without approving for it: how it gave its approval beforehand, e.g. `WP2/2 meeting, June 2014`.',
  )
  priorApproval?: string | null;

  @Line(
    100,
    'For SEND: its number, in full or bare; without it, that of the draft, else the next of the issuer in the study period.',
  )
  number?: string | null;

  @When('For SEND: when it was sent; today where left out.')
  sent?: string | null;

  @Words(2_000, 'What is to be said of the step, e.g. at which meeting; public once it is sent.')
  words?: string | null;
}

@InputType({ description: 'What is known of a step of an addressee.' })
export class AddresseeFacts {
  @Line(200, 'As which document of its own it was received, e.g. `TD 275 (GEN/13)`.')
  receivedAs?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'For ALLOCATE: the Questions that are asked to deal with it, in any spelling; they replace those of before. At most 50.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  allocatedTo?: string[] | null;

  @Words(2_000, 'What is to be said of it, e.g. at which meeting; public.')
  words?: string | null;
}

@ArgsType()
export class AdvanceAddresseeArgs extends LiaisonChangeArgs {
  @Field(() => ID, { description: 'The addressee (`Addressee.id`).' })
  @IsNumberOf('Addressee.id')
  addressee: string;

  @Field(() => AddresseeStepEnum, { description: 'The step; `change.happened` says when.' })
  @IsIn(ADDRESSEE_STEPS)
  step: AddresseeStep;

  @Part(() => AddresseeFacts, 'What is known of it.')
  facts?: AddresseeFacts | null;
}

@ArgsType()
export class LinkStatementsArgs extends LiaisonChangeArgs {
  @RequiredPart(() => StatementRefInput, 'The other statement, and how this one refers to it.')
  link: StatementRefInput;
}

@ArgsType()
export class UnlinkStatementsArgs extends LiaisonChangeArgs {
  @Field(() => ID, { description: 'The link (`LiaisonLink.id`).' })
  @IsNumberOf('LiaisonLink.id')
  link: string;
}

@ArgsType()
export class MentionWorkItemArgs extends LiaisonChangeArgs {
  @Field(() => ID, { description: 'The work item that it is about (`WorkItem.id`).' })
  @IsNumberOf('WorkItem.id')
  workItem: string;
}

@ArgsType()
export class JudgeMentionArgs extends LiaisonChangeArgs {
  @Field(() => ID, { description: 'The mention (`Mention.id`).' })
  @IsNumberOf('Mention.id')
  mention: string;

  @Field(() => MentionStateEnum, { description: 'What it is.' })
  @IsIn(MENTION_STATES)
  state: MentionState;

  @Field(() => ID, {
    nullable: true,
    description: 'The work item that it means, where that is another one (`WorkItem.id`).',
  })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  workItem?: string | null;
}

@ObjectType({ description: 'A liaison statement that was just changed.' })
export class ChangedLiaisonStatement {
  @Field(() => LiaisonStatement, { description: 'The statement.' })
  statement: LiaisonStatement;

  @Field(() => [RefusalReason], {
    description:
      'What is wise to look at, though nothing forbids it, such as a reply that is dated before what it answers.',
  })
  warnings: RefusalReason[];
}
