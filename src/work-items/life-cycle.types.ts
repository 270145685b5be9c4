import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.entity';
import { RefusalReason } from '../people/permissions.types';
import { graphqlEnum } from '../platform/graphql/enum';
import { CalendarDate } from '../platform/graphql/scalars';
import type { ExpectedMilestone } from './rules/life-cycle/expected-dates';
import type { LifeCycleDecision } from './rules/life-cycle/table';
import type { ApprovalProcess, Maturity } from './rules/vocabulary';
import { ApprovalProcessEnum, MaturityEnum } from './work-items.enums';

export const ExpectedMilestoneEnum = graphqlEnum<ExpectedMilestone>(
  'ExpectedMilestone',
  'What a day that follows from the rules is.',
  {
    LAST_CALL_START: 'The first day on which the last call can start: announcements appear on the 1st and 16th.',
    COMMENTS_UNTIL: 'The last day for comments.',
    APPROVAL: 'The day of approval where nothing stands against it.',
    LATEST_APPROVAL: 'The latest day seen in practice: five months after consent.',
    MEETING_ANNOUNCEMENT_DUE: 'The last day to announce that it goes to a meeting (A.8 4.6).',
    CONSULTATION_ANNOUNCEMENT_DUE: 'The last day for the invitation to the meeting that decides (Res.1 9.3.3).',
    TEXT_IN_LANGUAGES_DUE: 'The last day for the text in the official languages (Res.1 9.3.5).',
    CONSULTATION_CLOSES: 'The day on which the consultation of Member States closes (Res.1 9.4.1).',
    MEETING: 'The first day of the meeting that decides.',
    MORE_TIME_UNTIL: 'The end of the time that a Member State asked for (A.8 5.6; Res.1 9.5.5).',
    NOTIFICATION_DUE: 'The last day for the circular with the result (A.8 6.2; Res.1 9.6.1).',
    STABLE_UNTIL: 'A guideline: no amendment before (A.8 3.7; Res.1 9.3.9).',
    DELETION_EFFECTIVE: 'The day from which it is deleted where nobody objects (A.8 8.2; Res.1 9.8.2).',
  },
);

export const LifeCycleDecisionEnum = graphqlEnum<LifeCycleDecision>(
  'LifeCycleDecision',
  'What somebody has to be allowed to decide for a step.',
  {
    REGISTER_WORK_ITEM: 'The study group takes up a new work item (A.1, A.13).',
    DECIDE_CONSENT: 'Study group or working party (A.8 3.1).',
    DECIDE_DETERMINATION: 'Study group or working party (Res.1 9.3.1).',
    DECIDE_AGREEMENT: 'Study group, or a working party it authorized (Res.1 1bis).',
    DECIDE_APPROVAL: 'Study group or WTSA (A.8 5; Res.1 9.5).',
    DECIDE_DELETION: 'Study group.',
    CHANGE_PROCESS: 'Study group (Res.1 8.3).',
    JUDGE_COMMENTS: 'The chairman of the study group with TSB (A.8 4.4).',
    ANNOUNCE: 'The Director of TSB (A.8 4; Res.1 9.3).',
    TRANSFER_WORK_ITEM: 'Study group.',
    CARRY_OVER: 'The secretariat, for a new study period.',
    UPDATE_STATUS: 'Reported: another body decided it.',
  },
);

@ObjectType({ description: 'A day that follows from the rules of procedure. Public.' })
export class ExpectedDay {
  @Field(() => ExpectedMilestoneEnum, { description: 'What day it is.' })
  milestone: ExpectedMilestone;

  @Field(() => CalendarDate, { description: 'The day.' })
  on: string;

  @Field(() => String, { description: 'Clause it follows from.' })
  clause: string;
}

@ObjectType({
  description:
    'A step of the life cycle that leads on from where a text stands, allowed or refused, with every reason. Public.',
})
export class LifeCycleTransition {
  @Field(() => String, { description: 'Name of the step, for `advanceWorkItem`, e.g. `CONSENT`.' })
  event: string;

  @Field(() => String, { description: 'The step in words.' })
  label: string;

  @Field(() => String, { description: 'Code of the state it leads to, e.g. `CONSENTED`.' })
  to: string;

  @Field(() => ApprovalProcessEnum, { description: 'The process it is in afterwards.' })
  toProcess: ApprovalProcess;

  @Field(() => String, { description: 'Clause of the step.' })
  clause: string;

  @Field(() => String, {
    nullable: true,
    description: 'Edition of the rules in force on the day, e.g. `A.8 (10/2008)`; null where not known.',
  })
  ruleSet: string | null;

  @Field(() => LifeCycleDecisionEnum, { description: 'What somebody has to be allowed to decide.' })
  decides: LifeCycleDecision;

  @Field(() => Boolean, { description: 'Whether the viewer could take it now.' })
  allowed: boolean;

  @Field(() => [RefusalReason], {
    description: 'Everything that stands against it: rules with their clause, and rights.',
  })
  reasons: RefusalReason[];

  @Field(() => [RefusalReason], { description: 'Guidelines that it does not follow; they do not refuse it.' })
  warnings: RefusalReason[];

  @Field(() => [ExpectedDay], { description: 'Days that follow if it is taken on the day.' })
  expectedDates: ExpectedDay[];
}

@ObjectType({ description: 'A step that was taken. Public.' })
export class StepTaken {
  @Field(() => String, { description: 'Name of the step; `CORRECTED` where the status was corrected by hand.' })
  event: string;

  @Field(() => String, { description: 'Code of the state it led from.' })
  from: string;

  @Field(() => String, { description: 'Code of the state it led to.' })
  to: string;

  @Field(() => String, { description: 'That state in the words of the body.' })
  label: string;

  @Field(() => CalendarDate, { description: 'When it was taken.' })
  takenOn: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the period that it began; null where it began none.',
  })
  endsOn: string | null;

  @Field(() => Boolean, { description: 'Whether it was forced against the rules; then `note` says why.' })
  forced: boolean;

  @Field(() => String, { nullable: true, description: 'The reason, where one was given.' })
  note: string | null;
}

@ObjectType({ description: 'A state that lies ahead of a text, with the step that leads into it. Public.' })
export class StateAhead {
  @Field(() => String, { description: 'Code of the state, e.g. `CONSENTED`.' })
  state: string;

  @Field(() => String, { description: 'The state in the words of the body.' })
  label: string;

  @Field(() => String, { description: 'Name of the step that leads into it, e.g. `CONSENT`.' })
  event: string;

  @Field(() => String, { description: 'Clause of that step.' })
  clause: string;
}

@ObjectType({ description: 'A state of an approval process, as `correctStatus` takes it. Public.' })
export class ProcessState {
  @Field(() => String, { description: 'Code of the state, e.g. `LC`.' })
  state: string;

  @Field(() => String, { description: 'The state in the words of the body.' })
  label: string;

  @Field(() => String, { description: 'What the state means.' })
  meaning: string;

  @Field(() => MaturityEnum, { description: 'Its place on the canonical scale.' })
  maturity: Maturity;
}

@ObjectType({
  description:
    'Where a text stands in the approval process of one body. A dual-numbered text has one for each side. Public.',
})
export class ItemLifeCycle {
  @Field(() => ID, {
    nullable: true,
    description:
      'Number of the life cycle; null where no step was taken here and the state follows from the native status.',
  })
  id: string | null;

  @Field(() => Body, { description: 'The body whose process it is.' })
  body: Body;

  @Field(() => ApprovalProcessEnum, { description: 'The process.' })
  process: ApprovalProcess;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the state, e.g. `LC`; null where the native status does not tell it.',
  })
  state: string | null;

  @Field(() => String, { nullable: true, description: 'The state in the words of the body.' })
  label: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Since when; null where unknown.' })
  since: string | null;

  @Field(() => [ExpectedDay], { description: 'The clocks that run: days that follow from the present state.' })
  clocks: ExpectedDay[];

  @Field(() => [StepTaken], { description: 'The steps taken here, oldest first.' })
  steps: StepTaken[];

  @Field(() => [ProcessState], {
    description: 'Every state of the process, in the order in which a text normally passes through them.',
  })
  states: readonly ProcessState[];

  @Field(() => [StateAhead], {
    description:
      'The states on the shortest way from here to approval; a text may take another way. Empty where the work has ended or its state is not known.',
  })
  ahead: StateAhead[];

  @Field(() => [LifeCycleTransition], { description: 'Every step that leads on, allowed or refused with all reasons.' })
  transitions: LifeCycleTransition[];
}
