import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { WhenColumn } from '../platform/db/told-columns';
import { WorkItem } from './work-item.entity';

@Entity()
@Index(['workItemId', 'language', 'title'], { unique: true })
@ObjectType({ description: 'A title of a text, in one language, from some day on. Public.' })
export class WorkItemTitle {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the title in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text')
  @Field(() => String, { description: 'The title as the source writes it.' })
  title: string;

  @Column('text')
  @Field(() => String, { description: 'Language: BCP 47 code such as `en`, `fr`, `zh`.' })
  language: string;

  @WhenColumn('From when it is borne; null where from the start or unknown.')
  validFrom: string | null;

  @Column('date', { default: () => `'-infinity'` })
  validFromEarliest: string;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
