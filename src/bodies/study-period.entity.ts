import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn } from '../platform/db/told-columns';
import { CalendarDate } from '../platform/graphql/scalars';

@Entity()
@ObjectType({
  description:
    'The time between two World Telecommunication Standardization Assemblies (WTSA), for which ITU-T study groups, working parties and Questions are set up. Numbers of letters and liaison statements restart with it. Public.',
})
export class StudyPeriod {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the study period in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Prefix of the documents of the period, e.g. `T13`.' })
  key: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Usual name, e.g. `2013-2016`; the real limits are `startsOn` and `endsOn`.' })
  label: string;

  @Column('int')
  @Field(() => Int, { description: 'Number ITU gives the period in its addresses, e.g. 15 for 2013-2016.' })
  ituPeriodNumber: number;

  @Column('text')
  @Field(() => String, { description: 'The assembly that opened it, e.g. `WTSA-12`.' })
  openedBy: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'First day of the opening assembly.' })
  assemblyStartsOn: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'Last day of the opening assembly.' })
  assemblyEndsOn: string;

  @Column('text')
  @Field(() => String, { description: 'Place of the opening assembly.' })
  assemblyPlace: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'First day of the period: the day after the opening assembly closed.' })
  startsOn: string;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day: the closing day of the next assembly; null while that is not known.',
  })
  endsOn: string | null;

  @TextColumn('What is particular about the period.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure these facts are.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;
}
