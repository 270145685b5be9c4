import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '../people/person.entity';
import { TextColumn } from '../platform/db/told-columns';
import { graphqlEnum } from '../platform/graphql/enum';
import { CalendarDate } from '../platform/graphql/scalars';
import type { Health } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';

export const HealthEnum = graphqlEnum<Health>(
  'Health',
  'How the work on an item stands, in the judgement of who keeps it.',
  {
    ON_TRACK: 'It will meet its target.',
    AT_RISK: 'It may miss its target.',
    OFF_TRACK: 'It will miss its target unless something changes.',
  },
);

@Entity()
@Index(['workItemId', 'id'])
@ObjectType({ description: 'What a rapporteur or chairman reported of how the work stands. Public.' })
export class StatusReport {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the report in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text')
  @Field(() => HealthEnum, { description: 'How the work stands.' })
  health: Health;

  @TextColumn('The same in words.')
  words: string | null;

  @Column('date')
  @Field(() => CalendarDate, { description: 'The day it was reported.' })
  reportedOn: string;

  @Column('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Field(() => Person, { description: 'Who reported it.' })
  by: Relation<Person>;
}
