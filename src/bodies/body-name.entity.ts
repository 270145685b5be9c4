import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { WhenColumn } from '../platform/db/told-columns';
import { BodyNameKindEnum } from './bodies.enums';
import { Body } from './body.entity';
import type { BodyNameKind } from './rules/vocabulary';
import { StudyPeriod } from './study-period.entity';

@Entity()
@ObjectType({
  description: 'A name of a body: its title in a study period, in another language, or another spelling. Public.',
})
@Index('body_name_once', { synchronize: false })
export class BodyName {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the name in this tracker.' })
  id: string;

  @Column('bigint')
  @ForeignKey(() => Body, { onDelete: 'CASCADE' })
  bodyId: string;

  @Column('text')
  @Field(() => BodyNameKindEnum, { description: 'Title, spelling or short form.' })
  kind: BodyNameKind;

  @Column('text')
  @Field(() => String, { description: 'The name as the source writes it.' })
  name: string;

  /** Comparison key: any spelling of an alias leads here. */
  @Column('text')
  @Index()
  key: string;

  @Column('text')
  @Field(() => String, { description: 'Language of the name: BCP 47 code such as `en`, `fr`, `zh`.' })
  language: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => StudyPeriod)
  studyPeriodId: string | null;

  @WhenColumn('From when it was borne; null where unknown or from the start.')
  validFrom: string | null;

  @WhenColumn('Until when it was borne; null while it lasts or where unknown.')
  validTo: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure the name is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;

  @Field(() => StudyPeriod, {
    nullable: true,
    description: 'The study period in which it was borne; null where it is not bound to one.',
  })
  studyPeriod: StudyPeriod | null;
}
