import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { StudyPeriod } from '../bodies/study-period.entity';
import { File } from '../files/file.entity';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { Person } from '../people/person.entity';
import { TextColumn, TextsColumn, WhenColumn } from '../platform/db/told-columns';
import { LetterAnnex, LetterRecipient } from './letter-part.entity';
import { Announcement, LetterLink } from './letter-subject.entity';
import { LetterKindEnum } from './meetings.enums';
import type { LetterKind } from './rules/vocabulary';

@Entity()
@Index(['kind', 'number', 'groupId', 'studyPeriodId'], { unique: true })
@Index('letter_by_date', ['issuedOrder', 'id'])
@ObjectType({
  description: 'A TSB circular or collective letter. Its number is unique within a study period only. Public.',
})
export class Letter {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the letter in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the record, e.g. `TSB Circular 124@2013-2016`.' })
  key: string;

  @Column('text')
  @Field(() => LetterKindEnum, { description: 'Circular, or collective letter of a study group.' })
  kind: LetterKind;

  @Column('int')
  @Field(() => Int, { description: 'Its number in the study period; of a collective letter, for its study group.' })
  number: number;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  groupId: string | null;

  @Column('bigint')
  @ForeignKey(() => StudyPeriod)
  studyPeriodId: string;

  @Column('text')
  @Field(() => String, { description: 'What it is called, e.g. `TSB Collective letter 11/17`.' })
  ref: string;

  /** Compared byte by byte, in upper case. */
  @Column({ type: 'text', collation: 'C' })
  @Index()
  refKey: string;

  @TextColumn('Reference code with initials, e.g. `SG17/XY`.')
  referenceCode: string | null;

  @TextColumn('Subject; null where unknown.')
  subject: string | null;

  @WhenColumn('Date of issue as printed; null where it has none. A stamp of the printer is no date of issue.')
  issuedAsPrinted: string | null;

  @WhenColumn('Date of issue, corrected where the printed one contradicts the contents; null where unknown.')
  issued: string | null;

  /** First possible day; unknown ones come first. */
  @Column('date', { default: () => `'-infinity'` })
  issuedOrder: string;

  @TextColumn('Why the date was corrected.')
  issuedNote: string | null;

  @TextColumn('Place of issue.')
  place: string | null;

  @TextsColumn('Languages of the letter itself, as two-letter codes.')
  languages: string[];

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Person)
  signatoryId: string | null;

  @TextColumn('Who signed, and as what, as written.')
  signatory: string | null;

  @TextColumn('Office to ask: telephone, address, page, as printed.')
  contact: string | null;

  @TextColumn('What else is known of it.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => File)
  fileId: string | null;

  /** Counts the operations on it; what a client looked at is stale once it is higher. */
  @Column('int', { default: 1 })
  @Field(() => Int, {
    description: 'Version of the record: each operation that changes it makes the next.',
  })
  recordVersion: number;

  @Field(() => Source, { description: 'What it is known from.' })
  source: Source;

  @Field(() => String, {
    nullable: true,
    description: 'Where its file is fetched from this server, e.g. `/files/12`; null where there is none.',
  })
  fileUrl: string | null;

  @Field(() => Body, { nullable: true, description: 'Study group of a collective letter.' })
  group: Relation<Body> | null;

  @Field(() => StudyPeriod, { description: 'The study period of its number.' })
  studyPeriod: Relation<StudyPeriod>;

  @Field(() => Person, { nullable: true, description: 'Who signed; null where unknown.' })
  signedBy: Relation<Person> | null;

  @Field(() => [LetterRecipient], { description: 'To whom it goes.' })
  recipients: Relation<LetterRecipient>[];

  @Field(() => [LetterAnnex], { description: 'Its annexes.' })
  annexes: Relation<LetterAnnex>[];

  @Field(() => [Announcement], { description: 'What it announces.' })
  announces: Relation<Announcement>[];

  @Field(() => [LetterLink], { description: 'Letters that it refers to.' })
  refersTo: Relation<LetterLink>[];
}
