import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { StudyPeriod } from '../bodies/study-period.entity';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, TextsColumn, WhenColumn } from '../platform/db/told-columns';
import { CalendarDate } from '../platform/graphql/scalars';
import { Addressee } from './addressee.entity';
import { Attachment } from './attachment.entity';
import { LiaisonContact } from './liaison-contact.entity';
import { LiaisonEvent } from './liaison-event.entity';
import { LiaisonLink } from './liaison-link.entity';
import { LiaisonQuestion } from './liaison-question.entity';
import { LiaisonSource } from './liaison-source.entity';
import { ApprovalLevelEnum, StatementStateEnum } from './liaisons.enums';
import { Mention } from './mention.entity';
import type { ApprovalLevel, StatementState } from './rules/vocabulary';

@Entity()
@Index(['issuerId', 'studyPeriodId', 'number'], { unique: true })
@Index('liaison_statement_by_date', ['sentOrder', 'id'])
@Index('liaison_statement_unsent', ['id'], { where: `state <> 'SENT'` })
@Index('liaison_statement_words', { synchronize: false })
@ObjectType({
  description:
    'A liaison statement: a letter from one or several bodies to others. Public once it is sent; until then seen by those who may write for its sending bodies.',
})
export class LiaisonStatement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the statement in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the record.' })
  key: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => Body)
  issuerId: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => StudyPeriod)
  studyPeriodId: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Its number among those of the issuer in the study period; null where unknown.',
  })
  number: number | null;

  @TextColumn('The number as written, e.g. `COM 13 – LS 64 – E`.')
  numberAsWritten: string | null;

  @Column('text')
  @Field(() => String, {
    description: 'What it is called here: its number printed one way, e.g. `SG13-LS64`; else who wrote to whom.',
  })
  ref: string;

  /** Compared byte by byte, in upper case. */
  @Column({ type: 'text', collation: 'C' })
  @Index()
  refKey: string;

  @Column('text')
  @Field(() => StatementStateEnum, { description: 'How far the sending side is.' })
  state: StatementState;

  @TextColumn('Its title; null where unknown.')
  title: string | null;

  @TextColumn('Language as written, e.g. `E` or `English only`.')
  language: string | null;

  @TextColumn('Reference of the document, e.g. `JCA-Cloud Doc 169`.')
  document: string | null;

  @TextColumn('The meeting at which it was prepared, as written.')
  meeting: string | null;

  @TextColumn('Place as written.')
  place: string | null;

  @WhenColumn('The date it bears; null where unknown.')
  dated: string | null;

  @WhenColumn('When it was sent; null where unknown or not sent.')
  sent: string | null;

  /** First possible day of `sent`, else of `dated`; unknown days come first. */
  @Column('date', { default: () => `'-infinity'` })
  sentOrder: string;

  @Column('text', { nullable: true })
  @Field(() => ApprovalLevelEnum, { nullable: true, description: 'The level that approved it; null where unknown.' })
  approvalLevel: ApprovalLevel | null;

  @TextColumn('The approval as written, e.g. `Agreed to at JCA-Cloud meeting (Geneva, 19 November 2014)`.')
  approval: string | null;

  @TextColumn('Abstract.')
  abstract: string | null;

  @TextColumn('The text; null where unknown. At most 100,000 characters.')
  body: string | null;

  @TextsColumn('Keywords as written.')
  keywords: string[];

  @TextColumn('Note on copyright, as written.')
  copyright: string | null;

  @TextsColumn('Other documents that belong to it, e.g. the TD of the draft, as written.')
  documents: string[];

  @TextColumn('What else is known of it.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure it is that the statement was made as recorded.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  @Column('int', { default: 1 })
  @Field(() => Int, {
    description: 'Version of the record; an operation names the one it was looked at in.',
  })
  recordVersion: number;

  @Field(() => Source, { description: 'What the statement is known from.' })
  source: Source;

  @Field(() => Body, {
    nullable: true,
    description: 'The group that numbers it: for a working party or joint group, its study group. Null where unknown.',
  })
  issuer: Relation<Body> | null;

  @Field(() => StudyPeriod, { nullable: true, description: 'The study period in which it was numbered.' })
  studyPeriod: Relation<StudyPeriod> | null;

  @Field(() => [LiaisonSource], { description: 'The bodies that speak in it.' })
  sources: Relation<LiaisonSource>[];

  @Field(() => [Addressee], { description: 'To whom it goes, each with its own purpose, deadline and outcome.' })
  addressees: Relation<Addressee>[];

  @Field(() => [LiaisonQuestion], { description: 'Questions from which it comes and for which it is meant.' })
  questions: Relation<LiaisonQuestion>[];

  @Field(() => [LiaisonContact], { description: 'Whom to ask about it.' })
  contacts: Relation<LiaisonContact>[];

  @Field(() => [Attachment], { description: 'What came with it.' })
  attachments: Relation<Attachment>[];

  @Field(() => [LiaisonLink], { description: 'The statements that it answers or mentions.' })
  refersTo: Relation<LiaisonLink>[];

  @Field(() => [LiaisonLink], { description: 'The statements that answer or mention it.' })
  referredToBy: Relation<LiaisonLink>[];

  @Field(() => [LiaisonEvent], { description: 'Every step that was taken, in order; none is ever altered.' })
  events: Relation<LiaisonEvent>[];

  @Field(() => [Mention], { description: 'References to texts and statements found in it.' })
  mentions: Relation<Mention>[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The earliest deadline of those from whom an answer is awaited; null where there is none.',
  })
  nextDeadline: string | null;
}
