import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, TextsColumn, WhenColumn } from '../platform/db/told-columns';
import { CalendarDate } from '../platform/graphql/scalars';
import type { Precision } from '../platform/partial-date';
import type { TargetEvent } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';
import { PrecisionEnum, TargetEventEnum } from './work-items.enums';

@Entity()
@Index('target_once', { synchronize: false })
@ObjectType({
  description:
    'A target date as a body stated it, kept for ever: the words, and the interval and milestone they mean. Public.',
})
export class Target {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the target in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  @Column('text')
  @Field(() => String, { description: 'The target in the words of the source, e.g. `2014 for consent`.' })
  text: string;

  @Column('text')
  @Field(() => TargetEventEnum, { description: 'The milestone it is meant for.' })
  event: TargetEvent;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the interval the words mean; null where they name no date.',
  })
  earliest: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the interval the words mean; null where they name no date.',
  })
  latest: string | null;

  @Column('text', { nullable: true })
  @Field(() => PrecisionEnum, {
    nullable: true,
    description: 'How precise the words are; null where they name no date.',
  })
  precision: Precision | null;

  @TextsColumn('What is odd about the words, e.g. `IMPOSSIBLE_DATE` for `109/2019`.')
  flags: string[];

  @WhenColumn('When it was stated; null where unknown.')
  stated: string | null;

  @Column('date', { default: () => `'-infinity'` })
  statedEarliest: string;

  @TextColumn('Why it was moved, where a reason was given.')
  reason: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
