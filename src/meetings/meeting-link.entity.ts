import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { TextColumn } from '../platform/db/told-columns';
import { Meeting } from './meeting.entity';
import { MeetingLinkKindEnum } from './meetings.enums';
import type { MeetingLinkKind } from './rules/vocabulary';

@Entity()
@Index(['fromId', 'kind', 'toKey'], { unique: true })
@Index(['toId', 'fromId'])
@ObjectType({ description: 'How one meeting stands to another. Public.' })
export class MeetingLink {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the link in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  fromId: string;

  @Column('text')
  @Field(() => MeetingLinkKindEnum, { description: 'How the first stands to the second.' })
  kind: MeetingLinkKind;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  toId: string | null;

  @TextColumn('The other meeting as written, where there is no record of it.')
  toText: string | null;

  /** Key of the other, or its words: the same link is recorded once. */
  @Column('text')
  toKey: string;

  @Field(() => Meeting, { description: 'The first meeting.' })
  from: Relation<Meeting>;

  @Field(() => Meeting, { nullable: true, description: 'The second meeting; null where there is no record of it.' })
  to: Relation<Meeting> | null;
}
