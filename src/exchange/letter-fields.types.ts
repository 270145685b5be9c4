import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AppointmentRoleEnum } from '../bodies/bodies.enums';
import type { AppointmentRole } from '../bodies/rules/vocabulary';
import { AnnouncementKindEnum, DecisionKindEnum, LetterKindEnum, RecipientKindEnum } from '../meetings/meetings.enums';
import type { AnnouncementKind, DecisionKind, LetterKind, RecipientKind } from '../meetings/rules/vocabulary';
import { graphqlEnum } from '../platform/graphql/enum';
import { Text, Texts, When, Words } from './read-fields';
import type { ContactTopic } from './rules/letter/sheet';

export const ContactTopicEnum = graphqlEnum<ContactTopic>('ContactTopic', 'What one asks somewhere.', {
  LETTER: 'About the letter itself: the office in its heading.',
  VISA: 'For help with a visa.',
  DOCUMENTS: 'About documents: their numbers, and how they are handed in.',
  REGISTRATION: 'About registration.',
  OTHER: 'Something else, or nothing tells.',
});

@ObjectType({ description: 'A group to which a letter goes, as read.' })
export class LetterRecipientFields {
  @Field(() => RecipientKindEnum, { description: 'Addressed, or sent a copy.' })
  kind: RecipientKind;

  @Words('The group in English where it is one to which such letters always go; else as written.')
  text: string;

  @Words('The group as written.')
  asWritten: string;
}

@ObjectType({ description: 'Whom to ask, as read.' })
export class LetterContactFields {
  @Field(() => ContactTopicEnum, { description: 'What one asks there.' })
  about: ContactTopic;

  @Text('Telephone.')
  telephone: string | null;

  @Text('Fax.')
  fax: string | null;

  @Text('E-mail address.')
  email: string | null;

  @Text('Page.')
  webPage: string | null;
}

@ObjectType({ description: 'An annex of a letter, as read.' })
export class LetterAnnexFields {
  @Text('Its number or letter, e.g. `1` or `A`; null where it bears none.')
  label: string | null;

  @Words('What it is.')
  title: string;

  @Text('Its language, as a two-letter code.')
  language: string | null;
}

@ObjectType({ description: 'What a letter announces, as read.' })
export class AnnouncementFields {
  @Field(() => AnnouncementKindEnum, { description: 'What kind of thing it is.' })
  kind: AnnouncementKind;

  @Words('In words.')
  text: string;

  @Field(() => Int, { nullable: true, description: 'The meeting: its place among the `meetings` of the form, from 0.' })
  meeting: number | null;

  @Text('Notation of the body that is set up.')
  body: string | null;
}

@ObjectType({ description: 'A reference to another letter, as read.' })
export class LetterLinkFields {
  @Words('What is said around the number of the other.')
  text: string;

  @Words('What the other is called, e.g. `TSB Circular 118`.')
  ref: string;

  @When('Date of the other, where it stands with its number.')
  dated: string | null;

  @Text('Study period of its number: that of its date, else that of the letter that cites it.')
  studyPeriod: string | null;
}

@ObjectType({ description: 'A document that a letter names, as read.' })
export class LetterDocumentFields {
  @Words('Number as written, e.g. `TSAG-R21`, `TD3473`.')
  number: string;

  @Text('What it is, where the letter says so.')
  title: string | null;
}

@ObjectType({ description: 'Another meeting that a letter speaks of, as read.' })
export class CitedMeetingFields {
  @Text('Notation of the body that met or meets.')
  body: string | null;

  @When('First day, or month.')
  starts: string;

  @When('Last day, or month.')
  ends: string;

  @Words('What is said of it.')
  text: string;

  @Field(() => Boolean, { description: 'Whether the letter speaks of it as over.' })
  isPast: boolean;
}

@ObjectType({ description: 'A decision that a letter reports, as read.' })
export class DecisionFields {
  @Field(() => DecisionKindEnum, { description: 'What was decided.' })
  kind: DecisionKind;

  @Words('What it is about.')
  text: string;

  @Text('Notation of the body that decided.')
  by: string | null;

  @When('First day of the meeting that decided.')
  on: string | null;
}

@ObjectType({ description: 'An office that a letter shows someone to hold, as read.' })
export class AppointmentFields {
  @Field(() => AppointmentRoleEnum, { description: 'The office.' })
  role: AppointmentRole;

  @Text('The office as written, where it stands with the name.')
  roleAsWritten: string | null;

  @Words('Name as written.')
  person: string;

  @Text('Notation of the body in which it is held.')
  body: string | null;

  @Text('Company; a country alone is an administration and stands in `country`.')
  affiliation: string | null;

  @Text('Country.')
  country: string | null;
}

@ObjectType({
  description:
    'What a circular or collective letter says of itself, as read: in the names with which letters are recorded (`Letter`). Null or empty: not told.',
})
export class LetterFields {
  @Field(() => LetterKindEnum, { nullable: true, description: 'Circular or collective letter.' })
  kind: LetterKind | null;

  @Field(() => Int, { nullable: true, description: 'Its number.' })
  number: number | null;

  @Text('Notation of the group of a collective letter.')
  group: string | null;

  @Text('What it is called, printed one way.')
  ref: string | null;

  @Text('Study period of its number: as stated, else that of its date, else that of the first meeting it convenes.')
  studyPeriod: string | null;

  @Text('Reference code with initials.')
  referenceCode: string | null;

  @Text('Subject, whole.')
  subject: string | null;

  @Texts('Each subject, where it has several.')
  subjects: string[];

  @When('Date of issue as printed. Stamps of printers are none; where the contents contradict it, `findings` says so.')
  issuedAsPrinted: string | null;

  @Text('Place of issue.')
  place: string | null;

  @Texts('Languages of the letter itself, as two-letter codes.')
  languages: string[];

  @Text('Who signed, and as what.')
  signatory: string | null;

  @Text('Name of who signed, as written.')
  signedByName: string | null;

  @Text('Whom to ask, in one line.')
  contact: string | null;

  @Field(() => [LetterContactFields], { description: 'Whom to ask, one by one.' })
  contacts: LetterContactFields[];

  @Field(() => [LetterRecipientFields], { description: 'To whom it goes.' })
  recipients: LetterRecipientFields[];

  @Field(() => [LetterAnnexFields], { description: 'Its annexes, those too that are only spoken of.' })
  annexes: LetterAnnexFields[];

  @Field(() => [AnnouncementFields], { description: 'What it announces.' })
  announces: AnnouncementFields[];

  @Field(() => [LetterLinkFields], { description: 'Other letters of the secretariat that it cites.' })
  refersTo: LetterLinkFields[];

  @Field(() => [LetterDocumentFields], { description: 'Documents that it cites.' })
  documents: LetterDocumentFields[];

  @Texts('Recommendations and resolutions that it cites, with their clauses, e.g. `A.7 2.1.2.2`.')
  references: string[];

  @Field(() => [CitedMeetingFields], { description: 'Other meetings that it speaks of.' })
  meetingsCited: CitedMeetingFields[];

  @Field(() => [DecisionFields], { description: 'Decisions that it reports.' })
  decisions: DecisionFields[];

  @Field(() => [AppointmentFields], { description: 'Offices that it shows persons to hold.' })
  appointments: AppointmentFields[];
}
