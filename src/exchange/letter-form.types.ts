import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.entity';
import { Letter } from '../meetings/letter.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Person } from '../people/person.entity';
import { graphqlEnum } from '../platform/graphql/enum';
import { ImportIssue, TextPlace } from './imports.types';
import { LetterFields } from './letter-fields.types';
import { MeetingFields } from './meeting-fields.types';
import { NewBodyFields } from './new-body-fields.types';
import { type DuplicateRule, DuplicateRuleEnum, FieldEvidence } from './read-form.types';
import type { Comparison } from './rules/letter/compared';

export const ComparisonEnum = graphqlEnum<Comparison>(
  'Comparison',
  'How what was read compares with what is recorded.',
  {
    SAME: 'The same; case, accents, dashes, quotation marks and blanks make no difference.',
    DIFFERENT: 'Something else is recorded.',
    NOT_RECORDED: 'It was read, and nothing is recorded.',
    NOT_READ: 'It is recorded, and the letter says nothing of it.',
  },
);

@ObjectType({ description: 'A field of a letter or meeting as it was read, beside what is recorded.' })
export class ComparedField {
  @Field(() => String, { description: 'The field, e.g. `subject`, `statedDeadlines.REGISTRATION`.' })
  field: string;

  @Field(() => ComparisonEnum, { description: 'How the two compare.' })
  comparison: Comparison;

  @Field(() => String, { nullable: true, description: 'What was read; of a list, its entries between semicolons.' })
  read: string | null;

  @Field(() => String, { nullable: true, description: 'What is recorded.' })
  recorded: string | null;
}

@ObjectType({ description: 'A letter that is recorded already and seems to be the same.' })
export class RecordedLetter {
  @Field(() => DuplicateRuleEnum, { description: 'By what it was found.' })
  rule: DuplicateRule;

  @Field(() => Letter, { description: 'The letter.' })
  letter: Letter;

  @Field(() => [ComparedField], { description: 'Field by field; those of which neither says anything are left out.' })
  fields: ComparedField[];
}

@ObjectType({ description: 'A meeting that is recorded already and seems to be one that the letter announces.' })
export class RecordedMeeting {
  @Field(() => Int, { description: 'The one it seems to be: its place among the `meetings` of the form, from 0.' })
  at: number;

  @Field(() => Meeting, { description: 'The meeting.' })
  meeting: Meeting;

  @Field(() => [ComparedField], { description: 'Field by field; those of which neither says anything are left out.' })
  fields: ComparedField[];
}

@ObjectType({ description: 'A body that a letter names.' })
export class BodyInLetter {
  @Field(() => String, { description: 'The body as in the fields of the form.' })
  text: string;

  @Field(() => Body, { nullable: true, description: 'The body that is known here; null where none is.' })
  body: Body | null;
}

@ObjectType({ description: 'A person whom a letter names.' })
export class PersonInLetter {
  @Field(() => String, { description: 'The name as in the fields of the form.' })
  text: string;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who is known here by that name, in any script; null where none is, or several are.',
  })
  person: Person | null;
}

@ObjectType({ description: 'A passage in which nothing was recognized.' })
export class UnreadPassage {
  @Field(() => String, { description: 'Its words. At most 300 characters.' })
  text: string;

  @Field(() => TextPlace, { description: 'Where it stands.' })
  place: TextPlace;
}

@ObjectType({
  description:
    'A TSB circular or collective letter as it was read from a text or a file, in English, French or Chinese: filled in as far as it tells, for a person to correct and to record. Nothing is written.',
})
export class LetterForm {
  @Field(() => String, { description: 'What the text or file is called.' })
  name: string;

  @Field(() => String, { description: 'SHA-256 of the text or file, in hexadecimal.' })
  digest: string;

  @Field(() => ID, { nullable: true, description: 'Number of the file; null for a text.' })
  file: string | null;

  @Field(() => LetterFields, { description: 'What it says of itself.' })
  letter: LetterFields;

  @Field(() => [MeetingFields], { description: 'The meetings that it announces, the one it is about first.' })
  meetings: MeetingFields[];

  @Field(() => [NewBodyFields], { description: 'The bodies that it announces.' })
  newBodies: NewBodyFields[];

  @Field(() => [FieldEvidence], {
    description:
      'Where each value was read, and how sure it is. A field of the letter stands for itself (`subject`), others behind their part (`meetings.0.starts`).',
  })
  evidence: FieldEvidence[];

  @Field(() => [String], { description: 'Fields about which nothing was found.' })
  missing: string[];

  @Field(() => [ImportIssue], {
    description:
      'Where the letter contradicts itself, e.g. LETTER_OLDER_THAN_CITED: it speaks of meetings as over that came after its date. Reported, never put right.',
  })
  findings: ImportIssue[];

  @Field(() => [ImportIssue], { description: 'What was found and not understood; at most 200.' })
  issues: ImportIssue[];

  @Field(() => [UnreadPassage], {
    description:
      'Passages in which nothing was recognized, at most 100. Greetings, forms to be filled in and what every letter says are left out.',
  })
  unread: UnreadPassage[];

  @Field(() => [BodyInLetter], { description: 'The bodies it names, with those that are known here.' })
  bodies: BodyInLetter[];

  @Field(() => [PersonInLetter], { description: 'The persons it names, with those who are known here.' })
  persons: PersonInLetter[];

  @Field(() => [RecordedLetter], { description: 'Letters recorded already that seem to be the same, compared.' })
  recorded: RecordedLetter[];

  @Field(() => [RecordedMeeting], {
    description: 'Meetings recorded already that seem to be those it announces, compared.',
  })
  recordedMeetings: RecordedMeeting[];

  @Field(() => String, { description: 'How to cite it when it is recorded.' })
  citation: string;
}
