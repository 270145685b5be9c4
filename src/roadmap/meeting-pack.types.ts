import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Appointment } from '../bodies/appointment.entity';
import { Body } from '../bodies/body.entity';
import { Addressee } from '../liaisons/addressee.entity';
import { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import { Meeting } from '../meetings/meeting.entity';
import { costCounted } from '../platform/graphql/limits';
import { CalendarDate } from '../platform/graphql/scalars';
import type { TargetEvent } from '../work-items/rules/vocabulary';
import { WorkItem } from '../work-items/work-item.entity';
import { TargetEventEnum } from '../work-items/work-items.enums';
import { PackListEnum, PackRuleEnum, PackStandingEnum } from './meeting-pack.enums';
import type { PackList, PackRule, PackStanding } from './rules/pack-lists';

@ObjectType({ description: 'Why something stands in a list of a meeting pack.' })
export class MeetingPackReason {
  @Field(() => PackRuleEnum, { description: 'The rule that found it.' })
  rule: PackRule;

  @Field(() => String, {
    description: 'What it found, in words, e.g. `target "2014 for consent" may mean SG13-2014-07, and other days`.',
  })
  words: string;

  @Field(() => String, {
    nullable: true,
    description: 'Clause behind the rule, e.g. `A.8 5`; null where there is none.',
  })
  clause: string | null;

  @Field(() => PackStandingEnum, {
    nullable: true,
    description: 'How sure that makes it; null in lists that foresee nothing.',
  })
  standing: PackStanding | null;
}

@ObjectType({ description: 'How the target of a text moved between two meetings.' })
export class MeetingPackSlip {
  @Field(() => String, { description: 'The target at the last meeting, as it was worded.' })
  from: string;

  @Field(() => String, { description: 'The target now, as it is worded.' })
  to: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days by which its last day moved, positive for later; null where the two name different milestones or one names no date.',
  })
  days: number | null;

  @Field(() => Int, { nullable: true, description: 'The same in calendar months.' })
  months: number | null;
}

@ObjectType({
  description:
    'A row of a meeting pack. What it is about is the work item, statement, meeting, body or appointment that is set. Public with that.',
})
export class MeetingPackRow {
  @Field(() => [MeetingPackReason], { description: 'Why it stands here: one reason or several.' })
  why: MeetingPackReason[];

  @Field(() => PackStandingEnum, {
    nullable: true,
    description: 'How sure it is, by the surest of the reasons; null in lists that foresee nothing.',
  })
  standing: PackStanding | null;

  @Field(() => WorkItem, {
    nullable: true,
    description:
      'The text, as it was on the day of the pack; one that came into the work programme at the meeting, as it was then.',
  })
  workItem: WorkItem | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text as reports name it: its number, and its provisional name in brackets: `X.1605 (X.SRIaaS)`.',
  })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The document that holds the text, as far as it is known: the latest of its base texts.',
  })
  document: string | null;

  @Field(() => TargetEventEnum, {
    nullable: true,
    description: 'What the next meeting may be asked to decide (NEXT_MEETING); null in other lists.',
  })
  milestone: TargetEvent | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its summary was written since the last meeting (WORK_PROGRAMME); null where the record does not reach back so far, and in other lists.',
  })
  summaryUpdated: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The text of another organization (A5_JUSTIFICATIONS, A25_JUSTIFICATIONS); null where it is not known.',
  })
  reference: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The document that justifies it (A5_JUSTIFICATIONS); null where none is known.',
  })
  justification: string | null;

  @Field(() => MeetingPackSlip, { nullable: true, description: 'How its target moved (SLIPS).' })
  slip: MeetingPackSlip | null;

  @Field(() => [WorkItem], {
    description: 'The texts that it overlaps with (OVERLAPS); those without a record are named in `why`.',
  })
  others: WorkItem[];

  @Field(() => LiaisonStatement, {
    nullable: true,
    description: 'The statement (STATEMENTS_TO_ANSWER, OUTGOING_STATEMENTS).',
  })
  statement: LiaisonStatement | null;

  @Field(() => Addressee, { nullable: true, description: 'Who is to answer it (STATEMENTS_TO_ANSWER).' })
  addressee: Addressee | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting (PLANNED_MEETINGS).' })
  meeting: Meeting | null;

  @Field(() => Body, { nullable: true, description: 'The body (GROUPS, LIFETIMES; APPOINTMENTS that were decided).' })
  body: Body | null;

  @Field(() => Appointment, { nullable: true, description: 'The office (APPOINTMENTS).' })
  appointment: Appointment | null;
}

@ObjectType({ description: 'A list of a meeting pack.' })
export class MeetingPackList {
  @Field(() => PackListEnum, { description: 'Which list.' })
  kind: PackList;

  @Field(() => String, { description: 'Its title in a report.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Item of an agenda of a study group under which it comes up: as numbered for SG17 in April 2021 (TSB Collective letter 11/17, Annex B). Null for none.',
  })
  agendaItem: string | null;

  @Field(() => String, { description: 'What stands in it.' })
  meaning: string;

  @Field(() => String, {
    nullable: true,
    description: 'What limits it at this meeting, e.g. that no later meeting is recorded; null where nothing does.',
  })
  note: string | null;

  @Field(() => Int, { description: 'How many rows it has in all.' })
  count: number;

  @Field(() => [MeetingPackRow], {
    complexity: costCounted,
    description: 'Its first rows (`first`), in the order of Question and reference; statements by their deadline.',
  })
  rows: MeetingPackRow[];
}

@ObjectType({
  description:
    'What a group needs for a meeting: the lists of the agenda of a study group, each row with the reason for which it stands there. Public, but for drafts of liaison statements.',
})
export class MeetingPack {
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting: Meeting;

  @Field(() => Body, { description: 'The group whose pack it is, with everything below it.' })
  group: Body;

  @Field(() => CalendarDate, { description: 'The day as of which the lists are made.' })
  asOf: string;

  @Field(() => CalendarDate, {
    description:
      'The first day that counts as since the last meeting: the day after it; where none is recorded, the first of the study period, or a year before.',
  })
  since: string;

  @Field(() => Meeting, {
    nullable: true,
    description: 'The last meeting of the body before this one; null where none is recorded.',
  })
  previous: Meeting | null;

  @Field(() => Meeting, {
    nullable: true,
    description:
      'The next meeting of the body, or of one above it, that decides on texts; null where none is recorded.',
  })
  next: Meeting | null;

  @Field(() => [MeetingPackList], { complexity: costCounted, description: 'The lists that were asked for.' })
  lists: MeetingPackList[];
}
