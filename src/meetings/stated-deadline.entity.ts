import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CalendarDate } from '../platform/graphql/scalars';
import { Meeting } from './meeting.entity';
import { DeadlineKindEnum } from './meetings.enums';
import type { DeadlineKind } from './rules/deadlines';

@Entity()
@Index(['meetingId', 'kind'], { unique: true })
@ObjectType({ description: 'A deadline as the convening letter states it. Public.' })
export class StatedDeadline {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('text')
  @Field(() => DeadlineKindEnum, { description: 'What it is the deadline of.' })
  kind: DeadlineKind;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Last day; null where only words are known.' })
  lastDay: string | null;

  @Column('text')
  @Field(() => String, { description: 'As written.' })
  text: string;
}
