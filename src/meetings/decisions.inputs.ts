import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { BodyTypeEnum } from '../bodies/bodies.enums';
import { BODY_TYPES, type BodyType } from '../bodies/rules/vocabulary';
import type { SourceInput } from '../history/history.inputs';
import { HowSure } from '../history/how-sure';
import { type Certainty } from '../history/rules/certainty';
import { IsNumberOf } from '../platform/graphql/checks';
import { Day, Line, Part, RequiredLine, RequiredPart, RequiredWords, Words } from '../platform/graphql/input-fields';
import { WorkItemProposal } from '../work-items/proposing.inputs';
import { StepFacts } from '../work-items/step-facts.input';
import { DecisionKindEnum } from './meetings.enums';
import { type Cited, SaidBy, SaidByFile } from './programme-change.inputs';
import { DECISION_KINDS, type DecisionKind } from './rules/vocabulary';

/** Organizations and their secretariats are not set up by a meeting. */
const ESTABLISHED_TYPES = BODY_TYPES.filter((type) => type !== 'SDO' && type !== 'SECRETARIAT');

@InputType({ description: 'The text that a meeting decided about, and what its life cycle is told.' })
export class DecidedWorkItem {
  @Field(() => ID, { description: 'Number of the work item (`WorkItem.id`).' })
  @IsNumberOf('WorkItem.id')
  id: string;

  @Field(() => Int, {
    description: 'The version of it that was looked at (`WorkItem.recordVersion`); an older one answers STALE.',
  })
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  expectedVersion: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to go ahead from an older version, where what was done since moved no status.',
  })
  @IsBoolean()
  merge: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the body whose life cycle is meant, for a dual-numbered text; the owner where left out.',
  })
  @IsOptional()
  @IsNumberOf('Body.id')
  side?: string | null;

  @Part(
    () => StepFacts,
    'What the rules of the step look at. The days of the meeting and who decided follow from the meeting.',
  )
  facts?: StepFacts | null;
}

@InputType({ description: 'A body that a meeting sets up.' })
export class NewBodyInput {
  @Field(() => BodyTypeEnum, { description: 'What kind of body it is.' })
  @IsIn(ESTABLISHED_TYPES)
  type: BodyType;

  @RequiredLine(100, 'Notation, e.g. `FG-AN`, `Q21/13`; a Question or working party is of the study period of the day.')
  ref: string;

  @Line(500, 'Title in English.')
  name?: string | null;

  @Line(200, 'The body that it belongs to, in any spelling; the one that meets where left out.')
  parent?: string | null;

  @Words(2_000, 'What it is for, in own words.')
  summary?: string | null;
}

@InputType({
  description:
    'What a meeting decided: about a text (`workItem`, or `proposal` for a new one), about a body (`body`), or in words alone.',
})
export class DecisionInput {
  @Field(() => DecisionKindEnum, {
    description: 'What was decided. AGREED_TO_SEND is recorded by `recordAgreementToSend`.',
  })
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  @Day('The day on which it was taken; may be left out for a meeting of one day.')
  on?: string | null;

  @Words(2_000, 'The decision in words; by its kind and what it is about, where left out.')
  text?: string | null;

  @Part(() => DecidedWorkItem, 'The text that it is about.')
  workItem?: DecidedWorkItem | null;

  @Part(
    () => WorkItemProposal,
    'For NEW_WORK_ITEM: the new work item with its justification, as `proposeWorkItem` takes it. Meeting and day follow from the meeting.',
  )
  proposal?: WorkItemProposal | null;

  @Line(200, 'The body that it is about, in any spelling, as it was in the study period of the day.')
  body?: string | null;

  @Part(() => NewBodyInput, 'For ESTABLISHED: a body of which there is no record yet.')
  newBody?: NewBodyInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For TERMS_ADOPTED: the version of the terms of reference (`TermsOfReference.id`); the only draft where left out.',
  })
  @IsOptional()
  @IsNumberOf('TermsOfReference.id')
  terms?: string | null;

  @HowSure()
  certainty?: Certainty | null;
}

@ArgsType()
export class RecordDecisionArgs implements Cited {
  @Field(() => ID, { description: 'Number of the meeting that decided (`Meeting.id`).' })
  @IsNumberOf('Meeting.id')
  meeting: string;

  @RequiredPart(() => DecisionInput, 'What it decided.')
  decision: DecisionInput;

  @Words(2_000, 'Why, for the record; wanted where a text is not approved or leaves the work programme.')
  reason?: string | null;

  @SaidBy()
  source?: SourceInput | null;

  @SaidByFile()
  sourceFile?: string | null;
}

@ArgsType()
export class WithdrawDecisionArgs {
  @Field(() => ID, { description: 'The decision (`Decision.id`).' })
  @IsNumberOf('Decision.id')
  decision: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the work item that was looked at (`WorkItem.recordVersion`), where the decision moved one.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  expectedVersion?: number | null;

  @RequiredWords(2_000, 'Why it is taken back, for the record.')
  reason: string;
}
