import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { CalendarDate } from '../platform/graphql/scalars';
import { WorkItem } from '../work-items/work-item.entity';
import { Meeting } from './meeting.entity';
import { DecisionKindEnum } from './meetings.enums';
import type { DecisionKind } from './rules/vocabulary';

@Entity()
@Index(['meetingId', 'position'], { unique: true })
@Index(['workItemId', 'meetingId'])
@Index(['bodyId', 'meetingId'])
@ObjectType({ description: 'What a meeting decided about a text, a body or a liaison statement. Public.' })
export class Decision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the decision in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the list of the meeting, from 1.' })
  position: number;

  @Column('text')
  @Field(() => DecisionKindEnum, { description: 'What was decided.' })
  kind: DecisionKind;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  bodyId: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of the meeting on which it was taken; null where unknown.',
  })
  takenOn: string | null;

  /** Number of the entry of the record, which is kept for ever, by which it moved what it is about; null where that had moved already, or nothing moves. */
  @Column('bigint', { nullable: true })
  entryId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The decision in words.' })
  text: string;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Meeting, { description: 'The meeting that decided.' })
  meeting: Relation<Meeting>;

  @Field(() => WorkItem, { nullable: true, description: 'The text that it is about.' })
  workItem: Relation<WorkItem> | null;

  @Field(() => Body, { nullable: true, description: 'The body that it is about.' })
  body: Relation<Body> | null;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
