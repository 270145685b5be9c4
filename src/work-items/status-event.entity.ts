import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, WhenColumn } from '../platform/db/told-columns';
import type { Maturity, MaturityFlag, StatusBasis, StatusEventKind } from './rules/vocabulary';
import { WorkItem } from './work-item.entity';
import { MaturityEnum, MaturityFlagEnum, StatusBasisEnum, StatusEventKindEnum } from './work-items.enums';

@Entity()
@Index(['workItemId', 'happenedOrder', 'rank'])
@ObjectType({ description: 'Something that happened to a text and the status it had from then on. Public.' })
export class StatusEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the event in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => WorkItem, { onDelete: 'CASCADE' })
  workItemId: string;

  /** Kind, status, date and basis together: the same event of an item is recorded once. */
  @Column('text', { unique: true })
  key: string;

  @Column('text')
  @Field(() => StatusEventKindEnum, { description: 'What happened.' })
  kind: StatusEventKind;

  @TextColumn('Status from then on, in the body’s own words or code; null where the source gives none.')
  nativeStatus: string | null;

  @Column('text')
  @Field(() => MaturityEnum, { description: 'The same on the canonical scale; derived.' })
  maturity: Maturity;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [MaturityFlagEnum], { description: 'What the native status says beside the maturity.' })
  maturityFlags: MaturityFlag[];

  @WhenColumn('When it happened, or when a source showed it; null where unknown.')
  happened: string | null;

  @Column('date', { nullable: true })
  happenedEarliest: string | null;

  @Column('date', { nullable: true })
  happenedLatest: string | null;

  /** First day on which it may have held; an unknown date counts from the beginning. */
  @Column('date', { default: () => `'-infinity'` })
  happenedOrder: string;

  /** Order of events of one day. */
  @Column('smallint')
  rank: number;

  @Column('text')
  @Field(() => StatusBasisEnum, {
    description: 'Whether the date is that of the event, or of a source that shows its outcome.',
  })
  basis: StatusBasis;

  @TextColumn('How it is known, where that is not plain.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the fact is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
