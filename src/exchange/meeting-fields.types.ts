import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  DeadlineKindEnum,
  MeetingLinkKindEnum,
  MeetingModeEnum,
  MeetingTypeEnum,
  SessionRoleEnum,
} from '../meetings/meetings.enums';
import { MeetingDeadline } from '../meetings/meetings.types';
import type { DeadlineKind } from '../meetings/rules/deadlines';
import type { MeetingLinkKind, MeetingMode, MeetingType, SessionRole } from '../meetings/rules/vocabulary';
import { CalendarDate } from '../platform/graphql/scalars';
import { Text, Texts, When } from './read-fields';

const Told = (description: string): PropertyDecorator => Field(() => Boolean, { nullable: true, description });

@ObjectType({ description: 'How an announced meeting stands to another, as read.' })
export class MeetingLinkFields {
  @Field(() => MeetingLinkKindEnum, { description: 'How it stands to the other.' })
  kind: MeetingLinkKind;

  @Field(() => String, { description: 'The other meeting as written.' })
  toText: string;

  @Text('Notation of the body of the other meeting.')
  body: string | null;
}

@ObjectType({ description: 'A deadline as a letter states it.' })
export class StatedDeadlineFields {
  @Field(() => DeadlineKindEnum, { description: 'What it is the deadline of.' })
  kind: DeadlineKind;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day; null where only words are known.' })
  lastDay: string | null;

  @Field(() => String, { description: 'As written.' })
  text: string;
}

@ObjectType({ description: 'Someone who takes part in a session, as read.' })
export class SessionPartFields {
  @Field(() => SessionRoleEnum, { description: 'As what.' })
  role: SessionRole;

  @Field(() => String, { description: 'As written.' })
  text: string;

  @Text('Name of the person; null where none is named.')
  name: string | null;

  @Text('Organization whose speaker is not named.')
  body: string | null;
}

@ObjectType({ description: 'A part of the programme of an announced meeting, as read.' })
export class SessionFields {
  @Field(() => Int, { description: 'Its place in the programme, from 1.' })
  position: number;

  @Field(() => CalendarDate, { nullable: true, description: 'Day, where the programme says it.' })
  day: string | null;

  @Text('When it begins, `HH:MM`.')
  beginsAt: string | null;

  @Text('When it ends, `HH:MM`.')
  endsAt: string | null;

  @Field(() => String, { description: 'Title as written.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether it is a break.' })
  isBreak: boolean;

  @Text('What it is about, as written.')
  abstract: string | null;

  @Texts('Its points, as written.')
  topics: string[];

  @Field(() => [SessionPartFields], { description: 'Who takes part, and as what.' })
  parts: SessionPartFields[];
}

@ObjectType({ description: 'An item of the agenda of an announced meeting, as read.' })
export class AgendaItemFields {
  @Field(() => Int, { description: 'Its place in the whole agenda, from 1.' })
  position: number;

  @Field(() => String, { description: 'Number as printed, with that of what it is below, e.g. `7c`.' })
  number: string;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => [AgendaItemFields], { description: 'The items below it.' })
  items: AgendaItemFields[];
}

@ObjectType({ description: 'A topic that an announced meeting is to deal with, as read.' })
export class MeetingSubjectFields {
  @Field(() => String, { description: 'As written.' })
  text: string;
}

@ObjectType({
  description:
    'What a letter says of a meeting that it announces, as read: in the names with which meetings are recorded (`Meeting`). Null or empty: not told.',
})
export class MeetingFields {
  @Field(() => MeetingTypeEnum, { description: 'What kind of meeting it is.' })
  type: MeetingType;

  @Text('Notation of the body that meets, or organizes it.')
  body: string | null;

  @Text('What the letter calls that body in full.')
  bodyTitle: string | null;

  @Text('Title.')
  title: string | null;

  @Texts('Every way in which its title is written, in any language.')
  titles: string[];

  @When('First day.')
  starts: string | null;

  @When('Last day, the day itself included.')
  ends: string | null;

  @Text('Time at which it opens, `HH:MM`.')
  opensAt: string | null;

  @Text('Time at which it closes each day, `HH:MM`.')
  closesAt: string | null;

  @Text('Time zone of its times.')
  timeZone: string | null;

  @Text('Place; the headquarters of ITU in English, others as written. Null where it is virtual or not told.')
  place: string | null;

  @Field(() => MeetingModeEnum, { nullable: true, description: 'How people take part.' })
  mode: MeetingMode | null;

  @Texts('Languages, as two-letter codes.')
  languages: string[];

  @Text('Interpretation and captions, as announced.')
  languageHelp: string | null;

  @Told('Whether one can take part from afar.')
  remoteParticipation: boolean | null;

  @Told('Whether one can take part in decisions from afar.')
  remoteDecisions: boolean | null;

  @Text('Who may take part, as announced.')
  openTo: string | null;

  @Told('Whether it is free of charge.')
  isFree: boolean | null;

  @Told('Whether fellowships are awarded.')
  fellowships: boolean | null;

  @Told('Whether one is helped to a visa.')
  visaSupport: boolean | null;

  @Text('When and where one registers on the spot, as announced.')
  registration: string | null;

  @Text('Access to documents and how they are handed in, as announced.')
  documentRules: string | null;

  @Text('Page of the meeting.')
  webPage: string | null;

  @Text('What has no field when a meeting is recorded, in a few words.')
  note: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The meeting whose side event it is: its place among the `meetings` of the form, from 0.',
  })
  sideEventOf: number | null;

  @Field(() => [MeetingLinkFields], { description: 'Meetings at the same time and place.' })
  links: MeetingLinkFields[];

  @Field(() => [StatedDeadlineFields], { description: 'Deadlines as the letter states them.' })
  statedDeadlines: StatedDeadlineFields[];

  @Field(() => [MeetingDeadline], {
    description: 'Its deadlines in the order of their days: as stated, beside what the rules give. Computed.',
  })
  deadlines: MeetingDeadline[];

  @Field(() => [SessionFields], { description: 'Its programme, in order.' })
  sessions: SessionFields[];

  @Field(() => [AgendaItemFields], { description: 'Its agenda: the items at the top, each with those below it.' })
  agenda: AgendaItemFields[];

  @Field(() => [MeetingSubjectFields], { description: 'Topics that it is to deal with.' })
  subjects: MeetingSubjectFields[];
}
