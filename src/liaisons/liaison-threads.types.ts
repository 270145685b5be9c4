import { Field, ID, ObjectType } from '@nestjs/graphql';
import { costOfList } from '../platform/graphql/limits';
import { LiaisonStatement } from './liaison-statement.entity';
import { LinkKindEnum } from './liaisons.enums';
import type { LinkKind } from './rules/vocabulary';

/** Most nodes of one thread. */
export const LARGEST_THREAD = 200;

@ObjectType({
  description:
    'A statement of a thread: one that is known here, or the words by which another refers to it. Exactly one of both is set. Public once sent.',
})
export class ThreadNode {
  @Field(() => ID, { description: 'Name of the node within the thread, for its edges.' })
  id: string;

  @Field(() => LiaisonStatement, { nullable: true, description: 'The statement; null where it is not known here.' })
  statement: LiaisonStatement | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called by those who refer to it; null where it is known here.',
  })
  text: string | null;
}

@ObjectType({ description: 'That one statement of a thread answers or mentions another.' })
export class ThreadEdge {
  @Field(() => ID, { description: 'Node of the statement that refers.' })
  from: string;

  @Field(() => ID, { description: 'Node of the statement referred to.' })
  to: string;

  @Field(() => LinkKindEnum, { description: 'Whether it answers or mentions the other.' })
  kind: LinkKind;
}

@ObjectType({
  description:
    'All statements that hang together by answering or mentioning each other, in both directions, under the numbers of whichever bodies.',
})
export class LiaisonThread {
  @Field(() => [ThreadNode], {
    complexity: costOfList(LARGEST_THREAD),
    description: `The statements in the order in which they were sent, then those known by words alone; at most ${LARGEST_THREAD}, the nearest of all.`,
  })
  nodes: ThreadNode[];

  @Field(() => [ThreadEdge], {
    complexity: costOfList(LARGEST_THREAD),
    description: 'Who answers or mentions whom, among the nodes.',
  })
  edges: ThreadEdge[];

  @Field(() => Boolean, { description: 'Whether this is the whole thread; false where it has more nodes.' })
  isWhole: boolean;
}
