import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity';
import { Instant } from '../platform/graphql/scalars';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['workItemId', 'id'])
@ObjectType({
  description:
    'A private note on a work item. Seen only by those who may write one; in no list, search, history, feed or export.',
})
export class Note {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the note in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text')
  @Field(() => String, { description: 'The note.' })
  text: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('timestamptz', { default: () => 'now()' })
  @Field(() => Instant, { description: 'When it was written.' })
  writtenAt: string;

  @Field(() => Person, { description: 'Who wrote it.' })
  by: Relation<Person>;
}
