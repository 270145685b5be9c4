import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { WhenColumn } from '../platform/db/told-columns';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['workItemId', 'text'], { unique: true })
@ObjectType({ description: 'A document a text was drafted from. Public.' })
export class BaseText {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the base text in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('int', { default: 1 })
  @Field(() => Int, { description: 'Place in the list, oldest first, from 1.' })
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Document number as written, e.g. `TD 78-WP2`.' })
  text: string;

  @WhenColumn('From when it was the base; null where unknown.')
  validFrom: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
