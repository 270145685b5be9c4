import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { WorkItem } from '../work-items/work-item.entity';
import { Meeting } from './meeting.entity';

@Entity()
@Index(['meetingId', 'text'], { unique: true })
@Index(['workItemId', 'meetingId'])
@ObjectType({ description: 'A text or topic that a meeting is to deal with. Public.' })
export class MeetingSubject {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of this entry in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string | null;

  @Column('text')
  @Field(() => String, { description: 'The text or topic as written.' })
  text: string;

  @Field(() => WorkItem, { nullable: true, description: 'The work item; null for a topic.' })
  workItem: Relation<WorkItem> | null;
}
