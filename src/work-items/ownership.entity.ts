import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { WhenColumn } from '../platform/db/told-columns';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['workItemId', 'validFromEarliest'])
@ObjectType({
  description:
    'A body that owned a work item from some day on, until the next. Kept where the owner ever changed. Public.',
})
export class Ownership {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the ownership in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('bigint')
  @ForeignKey(() => Body)
  bodyId: string;

  @WhenColumn('From when; null where from the start.')
  validFrom: string | null;

  @Column('date', { default: () => `'-infinity'` })
  validFromEarliest: string;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description:
      'Whether it came with the item from the previous study period, as "[Issued from previous study period]".',
  })
  carried: boolean;

  @Field(() => Body, { description: 'The body.' })
  body: Relation<Body>;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
