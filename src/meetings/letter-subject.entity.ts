import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { WorkItem } from '../work-items/work-item.entity';
import { Letter } from './letter.entity';
import { Meeting } from './meeting.entity';
import { AnnouncementKindEnum } from './meetings.enums';
import type { AnnouncementKind } from './rules/vocabulary';

@Entity()
@Index(['letterId', 'position'], { unique: true })
@Index(['meetingId', 'letterId'])
@ObjectType({ description: 'What a letter announces. Public.' })
export class Announcement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Letter, { onDelete: 'CASCADE' })
  letterId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place, from 1.' })
  position: number;

  @Column('text')
  @Field(() => AnnouncementKindEnum, { description: 'What kind of thing is announced.' })
  kind: AnnouncementKind;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Meeting)
  meetingId: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  bodyId: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkItem)
  workItemId: string | null;

  @Column('text')
  @Field(() => String, { description: 'In words.' })
  text: string;

  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  meeting: Relation<Meeting> | null;

  @Field(() => Body, { nullable: true, description: 'The body.' })
  body: Relation<Body> | null;

  @Field(() => WorkItem, { nullable: true, description: 'The text.' })
  workItem: Relation<WorkItem> | null;
}

@Entity()
@Index(['fromId', 'toKey'], { unique: true })
@Index(['toId', 'fromId'])
@ObjectType({ description: 'A reference from one letter to another, known here or not. Public.' })
export class LetterLink {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Letter, { onDelete: 'CASCADE' })
  fromId: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Letter, { onDelete: 'CASCADE' })
  toId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The other as written, with what it is about.' })
  toText: string;

  /** Key of the other, or its words: the same reference is recorded once. */
  @Column('text')
  toKey: string;

  @Field(() => Letter, { nullable: true, description: 'The other letter; null where there is no record of it.' })
  to: Relation<Letter> | null;
}
