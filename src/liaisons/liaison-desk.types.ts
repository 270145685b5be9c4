import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';
import { CalendarDate } from '../platform/graphql/scalars';
import { Addressee } from './addressee.entity';
import { LiaisonStatement } from './liaison-statement.entity';

export const DESK_BUCKETS = [
  'INBOX',
  'AWAITING_US',
  'AWAITING_THEM',
  'OVERDUE_US',
  'OVERDUE_THEM',
  'DUE_SOON',
  'OPEN_QUESTIONS',
  'DRAFTS',
] as const;
export type DeskBucketKind = (typeof DESK_BUCKETS)[number];

export const DeskBucketEnum = graphqlEnum<DeskBucketKind>(
  'DeskBucketKind',
  'A heap on the desk of a body. What lies in one may lie in others, too.',
  {
    INBOX: 'Sent to us or arrived, without outcome, and not allocated to any Question yet; for information, too.',
    AWAITING_US: 'An answer of ours is awaited: we are asked for action or comment, and there is no outcome.',
    AWAITING_THEM: 'We sent it, and an answer of somebody else is awaited.',
    OVERDUE_US: 'An answer of ours is awaited, and its deadline is past.',
    OVERDUE_THEM: 'An answer of somebody else to us is awaited, and its deadline is past.',
    DUE_SOON: 'An answer to us or of ours is awaited, and due from the day on, within the days asked for.',
    OPEN_QUESTIONS: 'Asked for action, without outcome, past the deadline; on either side.',
    DRAFTS:
      'Statements of ours that have not gone out, as they are now. Empty for all but those who may write for the sending bodies.',
  },
);

export type DeskSide = 'US' | 'THEM';
export const DeskSideEnum = graphqlEnum<DeskSide>('DeskSide', 'Who has to do something about a line of the desk.', {
  US: 'The body whose desk it is, or one below it: it is an addressee, or writes the draft.',
  THEM: 'Somebody else, to whom the body or one below it wrote.',
});

@ObjectType({
  description: 'One line of the desk: an addressee of a statement, or a draft. Public with the statement.',
})
export class DeskLine {
  @Field(() => LiaisonStatement, { description: 'The statement.' })
  statement: LiaisonStatement;

  @Field(() => Addressee, { nullable: true, description: 'The addressee it is about; null for a draft.' })
  addressee: Addressee | null;

  @Field(() => DeskSideEnum, { description: 'Who has to do something.' })
  side: DeskSide;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the deadline; of a draft, the earliest that it sets. Null where none was set.',
  })
  deadline: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the day of the desk to the deadline: 0 on the last day, negative where it is past.',
  })
  daysLeft: number | null;
}

@ObjectType({ description: 'A heap on the desk: how much lies in it, and the first lines.' })
export class DeskBucket {
  @Field(() => DeskBucketEnum, { description: 'Which heap.' })
  bucket: DeskBucketKind;

  @Field(() => Int, { description: 'How many lines lie in it, over all pages.' })
  count: number;

  @Field(() => [DeskLine], {
    complexity: costCounted,
    description: 'Its lines: the earliest deadline first, those without one last.',
  })
  lines: DeskLine[];

  @Field(() => PageInfo, {
    description: 'Where the lines end; ask for this one heap with its `endCursor` to get those that follow.',
  })
  pageInfo: PageInfo;
}

@ObjectType({ description: 'The liaison desk of a body on a day.' })
export class LiaisonDesk {
  @Field(() => CalendarDate, { description: 'The day it is looked at.' })
  on: string;

  @Field(() => [DeskBucket], { complexity: costCounted, description: 'The heaps that were asked for.' })
  buckets: DeskBucket[];
}
