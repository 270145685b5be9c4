import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalReason } from '../people/permissions.types';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { CalendarDate, Instant } from '../platform/graphql/scalars';
import { Decision } from './decision.entity';
import { Letter } from './letter.entity';
import { Meeting } from './meeting.entity';
import { DeadlineKindEnum } from './meetings.enums';
import type { DeadlineKind } from './rules/deadlines';

@ObjectType({ description: 'One page of meetings, the latest first; those of unknown date come before all.' })
export class MeetingPage {
  @Field(() => [Meeting], { complexity: costCounted, description: 'The meetings of the page.' })
  nodes: Meeting[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: 'How many meetings match, over all pages; counted only when selected.',
  })
  totalCount?: number;
}

@ObjectType({ description: 'One page of letters, the latest first; those of unknown date come last.' })
export class LetterPage {
  @Field(() => [Letter], { complexity: costCounted, description: 'The letters of the page.' })
  nodes: Letter[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: 'How many letters match, over all pages; counted only when selected.',
  })
  totalCount?: number;
}

@ObjectType({ description: 'A meeting that was just written.' })
export class ChangedMeeting {
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting: Meeting;

  @Field(() => [RefusalReason], {
    description: 'What is odd about it, though nothing forbids it, such as another meeting that may be the same.',
  })
  warnings: RefusalReason[];
}

@ObjectType({ description: 'A decision that was just recorded.' })
export class ChangedDecision {
  @Field(() => Decision, { description: 'The decision, with what it is about as it stands now.' })
  decision: Decision;

  @Field(() => [RefusalReason], {
    description:
      'What is wise to look at, though nothing forbids it, such as few supporting members of a new work item.',
  })
  warnings: RefusalReason[];
}

@ObjectType({ description: 'A letter that was just written.' })
export class ChangedLetter {
  @Field(() => Letter, { description: 'The letter.' })
  letter: Letter;

  @Field(() => [RefusalReason], {
    description: 'What is odd about it, though nothing forbids it, such as a date after that of what it announces.',
  })
  warnings: RefusalReason[];
}

@ObjectType({ description: 'A deadline of a meeting: what was announced, beside what the rule gives.' })
export class MeetingDeadline {
  @Field(() => DeadlineKindEnum, { description: 'What it is for.' })
  kind: DeadlineKind;

  @Field(() => CalendarDate, { description: 'The last day that counts, in Geneva: as announced, else by the rule.' })
  on: string;

  @Field(() => Instant, { nullable: true, description: 'The last instant, where a time is set: 23:59 in Geneva.' })
  at: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day by the rule, where another was announced; null where they agree or there is no rule.',
  })
  byRule: string | null;

  @Field(() => String, { description: 'The rule, in words.' })
  rule: string;

  @Field(() => String, { description: 'Where the rule is from.' })
  clause: string;
}
