import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import { LiaisonStatement } from './liaison-statement.entity';
import { AddresseeStateEnum, PurposeEnum } from './liaisons.enums';
import type { AddresseeState, Purpose } from './rules/vocabulary';

@Entity()
@Index(['statementId', 'position'], { unique: true })
@Index(['bodyId', 'statementId'])
@Index('addressee_awaited', ['deadlineLatest', 'id'], {
  where: `state in ('SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED') and purpose in ('ACTION', 'COMMENT')`,
})
@Index(['bodyId', 'outcomeEarliest'])
@Index('addressee_open', ['bodyId', 'statementId'], {
  where: `state in ('SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED')`,
})
@ObjectType({
  description:
    'One addressee of a liaison statement, with its own purpose, deadline and outcome. Public with the statement.',
})
export class Addressee {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the addressee in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  position: number;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  bodyId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The addressee as written.' })
  text: string;

  @Column('text')
  @Field(() => PurposeEnum, { description: 'What it is asked for.' })
  purpose: Purpose;

  @WhenColumn('By when it should answer; null where no day was set.')
  deadline: string | null;

  /** Last day of the deadline. */
  @Column('date', { nullable: true })
  deadlineLatest: string | null;

  @Column('text')
  @Field(() => AddresseeStateEnum, { description: 'How far it is.' })
  state: AddresseeState;

  @WhenColumn('When it received the statement; null where unknown.')
  received: string | null;

  @TextColumn('As which document of its own, e.g. `TD 275 (GEN/13)`.')
  receivedAs: string | null;

  @WhenColumn('When its outcome came; null while there is none, or where unknown.')
  outcomeOn: string | null;

  @Column('date', { nullable: true })
  outcomeEarliest: string | null;

  @Field(() => Body, { nullable: true, description: 'The body; null where it is not known here.' })
  body: Relation<Body> | null;

  @Field(() => LiaisonStatement, { description: 'The statement that it is an addressee of.' })
  statement: Relation<LiaisonStatement>;

  @Field(() => [Body], { description: 'The Questions that were asked to deal with it.' })
  allocatedTo: Relation<Body>[];

  @Field(() => Boolean, {
    description: 'Whether an answer is awaited: asked for action or comment, and without outcome.',
  })
  isAwaited: boolean;

  @Field(() => Boolean, { description: 'Whether the answer is late: awaited, and its deadline is past.' })
  isOverdue: boolean;
}

/** A Question that an addressee asked to deal with a statement. */
@Entity()
@Index(['bodyId', 'addresseeId'])
export class Allocation {
  @Column('bigint', { primary: true })
  @ForeignKey(() => Addressee, { onDelete: 'CASCADE' })
  addresseeId: string;

  @Column('bigint', { primary: true })
  @ForeignKey(() => Body)
  bodyId: string;

  @Column('bigint')
  @ForeignKey(() => LiaisonStatement, { onDelete: 'CASCADE' })
  statementId: string;
}
