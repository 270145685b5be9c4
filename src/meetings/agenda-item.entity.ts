import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Meeting } from './meeting.entity';

@Entity()
@Index(['meetingId', 'position'], { unique: true })
@ObjectType({ description: 'An item of the agenda of a meeting. Public.' })
export class AgendaItem {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the item in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => AgendaItem, { onDelete: 'CASCADE' })
  @Index()
  parentId: string | null;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the whole agenda, from 1.' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Number as printed, e.g. `7` or `7c`.' })
  number: string;

  @Column('text')
  @Field(() => String, { description: 'What it is about, in own words where the source is not public.' })
  title: string;

  @Field(() => [AgendaItem], { description: 'The items below it.' })
  items: Relation<AgendaItem>[];
}
