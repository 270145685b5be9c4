import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { CalendarDate, Instant } from '../platform/graphql/scalars';
import type { Precision } from '../platform/partial-date';
import type { ActivityDomain } from '../work-items/rules/vocabulary';
import { ActivityDomainEnum, PrecisionEnum } from '../work-items/work-items.enums';
import type { ClockKind, ClockSubject } from './rules/clock';

export const ClockKindEnum = graphqlEnum<ClockKind>('ClockKind', 'What has a clock.', {
  TARGET: 'The target of a text under way, as it was stated last.',
  STATEMENT_DEADLINE: 'By when one addressee of a liaison statement should answer.',
  LAST_CALL_END: 'Last day for comments in the last call (A.8 4.1).',
  ADDITIONAL_REVIEW_END: 'Last day for comments in the additional review (A.8 4.5).',
  CONSULTATION_END: 'Day on which the consultation of Member States closes (Resolution 1, 9.4.1).',
  ANNOUNCEMENT_DUE: 'Last day to announce that a text comes before a meeting (A.8 4.6; Resolution 1, 9.3.3).',
  TEXT_IN_LANGUAGES_DUE: 'Last day for the text in the official languages (Resolution 1, 9.3.5).',
  MORE_TIME_END: 'End of the time that a Member State asked for (A.8 5.6; Resolution 1, 9.5.5).',
  DELETION_OBJECTIONS_END: 'End of the time to object to a deletion (A.8 8.2; Resolution 1, 9.8.2).',
  MEETING: 'A meeting.',
  MEETING_DEADLINE: 'A deadline before a meeting, such as that for contributions.',
  LIFETIME_END: 'End of the lifetime of a focus group, joint group or other body, unless it is extended.',
});

@ObjectType('Clock', {
  description:
    'Something open that falls due: to the day, or with as much of the day as is known. It goes when something has become of it: the target reached or moved, the answer given, the step taken, the meeting over. Public.',
})
export class ClockNode {
  @Field(() => ID, {
    description:
      'What it is, for ever, e.g. `target:12` or `addressee:7`. A target that is moved is another one; everything else keeps its key when its day changes.',
  })
  key: string;

  @Field(() => ClockKindEnum, { description: 'What has the clock.' })
  kind: ClockKind;

  @Field(() => String, { description: 'What it is, in one line.' })
  title: string;

  @Field(() => String, {
    description: 'The due date in the words of the source, e.g. `2014 for consent`; where a rule gives it, the rule.',
  })
  words: string;

  @Field(() => CalendarDate, {
    description: 'The day that counts: the last one that the words can mean; of a meeting, the first.',
  })
  dueOn: string;

  @Field(() => Int, {
    description: 'Days from the day asked about to `dueOn`; negative for what is late or has begun.',
  })
  daysLeft: number;

  @Field(() => CalendarDate, { description: 'First day that the words can mean; of a meeting, its first day.' })
  earliest: string;

  @Field(() => CalendarDate, { description: 'Last day that the words can mean; of a meeting, its last day.' })
  latest: string;

  @Field(() => PrecisionEnum, { description: 'How much of the day is known.' })
  precision: Precision;

  @Field(() => Instant, {
    nullable: true,
    description: 'Last moment, or of a meeting the moment at which it opens; null where no time is set.',
  })
  at: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'Moment at which a meeting of one day closes; null otherwise, or where no time is set.',
  })
  until: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time zone in which those times are set, e.g. `Europe/Zurich`; null without a time.',
  })
  timeZone: string | null;

  @Field(() => [ActivityDomainEnum], {
    description: 'Activity domains of the text, or of those that a statement was confirmed to mean.',
  })
  domains: ActivityDomain[];

  subject: ClockSubject;
  personIds: readonly string[];
}

@ObjectType({ description: 'One page of clocks, in the order in which they fall due.' })
export class ClockPage {
  @Field(() => [ClockNode], { complexity: costCounted, description: 'The clocks of the page.' })
  nodes: ClockNode[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
