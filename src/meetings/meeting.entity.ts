import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Body } from '../bodies/body.entity';
import { CertaintyEnum } from '../history/certainty';
import type { Certainty } from '../history/rules/certainty';
import { Source } from '../history/source.entity';
import { TextColumn, TextsColumn, WhenColumn } from '../platform/db/told-columns';
import { AgendaItem } from './agenda-item.entity';
import { Decision } from './decision.entity';
import { Letter } from './letter.entity';
import { MeetingDocument } from './meeting-document.entity';
import { MeetingLink } from './meeting-link.entity';
import { MeetingSession } from './meeting-session.entity';
import { MeetingSubject } from './meeting-subject.entity';
import { MeetingModeEnum, MeetingStateEnum, MeetingTypeEnum } from './meetings.enums';
import type { MeetingMode, MeetingState, MeetingType } from './rules/vocabulary';
import { StatedDeadline } from './stated-deadline.entity';

@Entity()
@Index('meeting_by_start', ['startsOrder', 'id'])
@Index(['bodyId', 'startsOrder'])
@ObjectType({
  description:
    'A meeting of a body, or a workshop: held, convened or only planned, with whatever precision its dates are known. Public.',
})
export class Meeting {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Field(() => ID, { description: 'Number of the meeting in this tracker.' })
  id: string;

  @Column('text', { unique: true })
  @Field(() => String, { description: 'Short stable name of the record, e.g. `SG17-2021-04`.' })
  key: string;

  @Column('text')
  @Field(() => MeetingTypeEnum, { description: 'What kind of meeting it is.' })
  type: MeetingType;

  @Column('bigint')
  @ForeignKey(() => Body)
  bodyId: string;

  @TextColumn('Title; null where it has none of its own.')
  title: string | null;

  @Column('text')
  @Field(() => MeetingStateEnum, { description: 'How far it is.' })
  state: MeetingState;

  @WhenColumn('First day, or the month in which it is planned; null where unknown.')
  starts: string | null;

  @Column('date', { nullable: true })
  startsEarliest: string | null;

  /** First possible day; unknown ones come last. */
  @Column('date', { default: () => `'infinity'` })
  startsOrder: string;

  @WhenColumn('Last day, the day itself included; null where unknown.')
  ends: string | null;

  @Column('date', { nullable: true })
  endsLatest: string | null;

  @TextColumn('Time at which it opens each day, `HH:MM` in its time zone.')
  opensAt: string | null;

  @TextColumn('Time at which it closes each day, `HH:MM` in its time zone.')
  closesAt: string | null;

  @TextColumn('Time zone of its times, e.g. `Europe/Zurich`.')
  timeZone: string | null;

  @TextColumn('Place as written; null where it is virtual or unknown.')
  place: string | null;

  @Column('text', { nullable: true })
  @Field(() => MeetingModeEnum, { nullable: true, description: 'How people take part; null where unknown.' })
  mode: MeetingMode | null;

  @TextsColumn('Languages, as two-letter codes.')
  languages: string[];

  @TextColumn('Interpretation and captions, as announced.')
  languageHelp: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether one can take part from afar; null where unknown.' })
  remoteParticipation: boolean | null;

  @TextColumn('Who may take part, as announced.')
  openTo: string | null;

  @TextColumn('When and where one registers on the spot, as announced.')
  registration: string | null;

  @TextColumn('Access to documents and how they are handed in, as announced.')
  documentRules: string | null;

  @TextColumn('Page of the meeting.')
  webPage: string | null;

  @TextColumn('What else is known of it.')
  note: string | null;

  @Column('text')
  @Field(() => CertaintyEnum, { description: 'How sure it is.' })
  certainty: Certainty;

  @Column('bigint')
  @ForeignKey(() => Source)
  sourceId: string;

  /** Counts the operations on it; what a client looked at is stale once it is higher. */
  @Column('int', { default: 1 })
  @Field(() => Int, {
    description: 'Version of the record: each operation that changes it makes the next. Decisions do not count.',
  })
  recordVersion: number;

  @Field(() => Source, { description: 'What said so.' })
  source: Source;

  @Field(() => Body, { description: 'The body that meets, or organizes it.' })
  body: Relation<Body>;

  @Field(() => [Body], { description: 'Questions and other bodies that take part.' })
  bodies: Relation<Body>[];

  @Field(() => [MeetingLink], { description: 'Meetings at the same time and place, and side events.' })
  links: Relation<MeetingLink>[];

  @Field(() => [MeetingSession], { description: 'Its programme, in order.' })
  sessions: Relation<MeetingSession>[];

  @Field(() => [AgendaItem], { description: 'Its agenda: the items at the top, each with those below it.' })
  agenda: Relation<AgendaItem>[];

  @Field(() => [MeetingDocument], { description: 'Its documents, by their numbers.' })
  documents: Relation<MeetingDocument>[];

  @Field(() => [StatedDeadline], { description: 'Deadlines as announced.' })
  statedDeadlines: Relation<StatedDeadline>[];

  @Field(() => [MeetingSubject], { description: 'Texts that it is to deal with.' })
  subjects: Relation<MeetingSubject>[];

  @Field(() => [Decision], { description: 'What it decided.' })
  decisions: Relation<Decision>[];

  @Field(() => [Letter], { description: 'Letters that announce it.' })
  letters: Relation<Letter>[];
}

/** A Question or other body that takes part. */
@Entity()
@Index(['bodyId', 'meetingId'])
export class MeetingBody {
  @Column('bigint', { primary: true })
  @ForeignKey(() => Meeting, { onDelete: 'CASCADE' })
  meetingId: string;

  @Column('bigint', { primary: true })
  @ForeignKey(() => Body)
  bodyId: string;
}
