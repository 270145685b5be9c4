import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.entity';
import { costCounted } from '../platform/graphql/limits';
import { PageInfo } from '../platform/graphql/page';

@ObjectType({
  description:
    'The addressees of one liaison statement on a day, each counted once: by its outcome, else by whether one is awaited. Public with the statement.',
})
export class LiaisonCounts {
  @Field(() => Int, { description: 'All addressees.' })
  total: number;

  @Field(() => Int, { description: 'An answer was sent.' })
  answered: number;

  @Field(() => Int, { description: 'They answered that they have nothing to say.' })
  nil: number;

  @Field(() => Int, { description: 'They answered that they will not deal with it.' })
  declined: number;

  @Field(() => Int, { description: 'They took note of it.' })
  noted: number;

  @Field(() => Int, { description: 'Closed without any of these outcomes.' })
  closed: number;

  @Field(() => Int, { description: 'Asked for action or comment, without outcome, the deadline not past or not set.' })
  pending: number;

  @Field(() => Int, { description: 'Asked for action or comment, without outcome, the deadline past.' })
  overdue: number;

  @Field(() => Int, { description: 'Informed only, without outcome: nothing is awaited.' })
  information: number;

  @Field(() => Int, { description: 'It had not gone out to them yet.' })
  unsent: number;
}

@ObjectType({
  description:
    'What became of the statements that one group sent another for action: each addressee that was asked for action is counted once. Public.',
})
export class LiaisonFigure {
  @Field(() => Body, {
    nullable: true,
    description:
      'The group that sent: the one that numbers the statements, else the first that speaks in them; null where it is not known here.',
  })
  sender: Body | null;

  @Field(() => String, { nullable: true, description: 'The sender as written; null where it is known here.' })
  senderText: string | null;

  @Field(() => Body, { nullable: true, description: 'The addressee; null where it is not known here.' })
  addressee: Body | null;

  @Field(() => String, { nullable: true, description: 'The addressee as written; null where it is known here.' })
  addresseeText: string | null;

  @Field(() => Int, { description: 'Sent for action.' })
  forAction: number;

  @Field(() => Int, { description: 'Answered.' })
  answered: number;

  @Field(() => Int, { description: 'Answered that there is nothing to say.' })
  nil: number;

  @Field(() => Int, { description: 'Declined.' })
  declined: number;

  @Field(() => Int, { description: 'Noted, or closed without an outcome in words.' })
  notedOrClosed: number;

  @Field(() => Int, { description: 'Open: without outcome, late or not.' })
  open: number;

  @Field(() => Int, { description: 'Of those that are open, the late ones.' })
  overdue: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean number of days from sending to the answer (an answer, a nil return or a refusal), to one decimal; null where no answer can be timed.',
  })
  meanDaysToAnswer: number | null;

  @Field(() => Int, {
    description:
      'How many answers that mean rests on: those of which both days are known to the day, and the answer is not the earlier one.',
  })
  answersTimed: number;
}

@ObjectType({ description: 'One page of figures, a row for each pair of sender and addressee.' })
export class LiaisonFigurePage {
  @Field(() => [LiaisonFigure], {
    complexity: costCounted,
    description: 'The pairs of the page, by sender and addressee.',
  })
  nodes: LiaisonFigure[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}
