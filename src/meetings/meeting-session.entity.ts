import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { Person } from '../people/person.entity';
import { TextColumn, TextsColumn } from '../platform/db/told-columns';
import { CalendarDate } from '../platform/graphql/scalars';
import { Meeting } from './meeting.entity';
import { SessionRoleEnum } from './meetings.enums';
import type { SessionRole } from './rules/vocabulary';

@Entity()
@Index(['meetingId', 'position'], { unique: true })
@ObjectType({ description: 'A part of the programme of a meeting. Public.' })
export class MeetingSession {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the session in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the programme, from 1.' })
  position: number;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Day; null where the meeting has one day, or unknown.' })
  day: string | null;

  @TextColumn('When it begins, `HH:MM` in the time zone of the meeting.')
  beginsAt: string | null;

  @TextColumn('When it ends, `HH:MM` in the time zone of the meeting.')
  endsAt: string | null;

  @Column('text')
  @Field(() => String, { description: 'Title as written.' })
  title: string;

  @Column('boolean', { default: false })
  @Field(() => Boolean, { description: 'Whether it is a break.' })
  isBreak: boolean;

  @TextsColumn('What it is about, in own words.')
  topics: string[];

  @Field(() => [SessionPart], { description: 'Who takes part, and as what.' })
  parts: Relation<SessionPart>[];
}

@Entity()
@Index(['sessionId', 'position'], { unique: true })
@ObjectType({
  description: 'Someone who takes part in a session: a person, or a body whose speaker is not named. Public.',
})
export class SessionPart {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  /** In whose history it stands. */
  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('bigint')
  @ForeignKey(() => MeetingSession, { onDelete: 'CASCADE' })
  sessionId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  position: number;

  @Column('text')
  @Field(() => SessionRoleEnum, { description: 'As what.' })
  role: SessionRole;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Person)
  personId: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  bodyId: string | null;

  @Column('text')
  @Field(() => String, { description: 'Name as written.' })
  text: string;

  @Field(() => Person, { nullable: true, description: 'The person; null where none is named.' })
  person: Relation<Person> | null;

  @Field(() => Body, { nullable: true, description: 'The body that speaks; null where it is not known here.' })
  body: Relation<Body> | null;
}
