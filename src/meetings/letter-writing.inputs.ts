import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { StudyPeriodLabel } from '../bodies/study-period-label';
import type { SourceInput } from '../history/history.inputs';
import { HowSure } from '../history/how-sure';
import { type Certainty } from '../history/rules/certainty';
import { IsNumberOf } from '../platform/graphql/checks';
import { Line, Parts, RequiredLine, RequiredPart, When, Words } from '../platform/graphql/input-fields';
import { Languages } from './meeting-parts.inputs';
import { AnnouncementKindEnum, LetterKindEnum, RecipientKindEnum } from './meetings.enums';
import { type Cited, ProgrammeChange, SaidBy, SaidByFile } from './programme-change.inputs';
import {
  ANNOUNCEMENT_KINDS,
  type AnnouncementKind,
  LETTER_KINDS,
  type LetterKind,
  RECIPIENT_KINDS,
  type RecipientKind,
} from './rules/vocabulary';

@InputType({ description: 'A group to which the letter goes.' })
export class LetterRecipientInput {
  @Field(() => RecipientKindEnum, { description: 'Addressed, or sent a copy.' })
  @IsIn(RECIPIENT_KINDS)
  kind: RecipientKind;

  @RequiredLine(500, 'The group, in English.')
  text: string;
}

@InputType({ description: 'An annex.' })
export class LetterAnnexInput {
  @RequiredLine(1_000, 'What it is.')
  title: string;

  @Field(() => String, { nullable: true, description: 'Its language, as a two-letter code.' })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z]{2}$/, {
    message: 'is no code of a language',
    context: { accepted: 'two small letters (ISO 639-1)' },
  })
  language?: string | null;
}

@InputType({ description: 'What the letter announces: a meeting, a body, a text, or something else in words.' })
export class AnnouncementInput {
  @Field(() => AnnouncementKindEnum, { description: 'What kind of thing it is.' })
  @IsIn(ANNOUNCEMENT_KINDS)
  kind: AnnouncementKind;

  @RequiredLine(1_000, 'In words.')
  text: string;

  @Field(() => ID, { nullable: true, description: 'The meeting (`Meeting.id`).' })
  @IsOptional()
  @IsNumberOf('Meeting.id')
  meeting?: string | null;

  @Line(200, 'The body, in any spelling.')
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'The text (`WorkItem.id`).' })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  workItem?: string | null;
}

@InputType({
  description: 'Another letter that it refers to, by number and study period; there may be no record of it.',
})
export class LetterRefInput {
  @RequiredLine(500, 'The other as written, with what it is about, e.g. `TSB Circular 118: requests for registration`.')
  text: string;

  @Line(100, 'What the other is called, e.g. `TSB Circular 118`, where that is not the beginning of `text`.')
  ref?: string | null;

  @StudyPeriodLabel('Study period of the number of the other, e.g. `2013-2016`; that of this letter where left out.')
  studyPeriod?: string | null;
}

@InputType({
  description:
    'What a circular or collective letter says. Of a letter that is there already, what is left out stays as it is, null takes it away, and a list takes the place of the whole list before.',
})
export class LetterInput {
  @Field(() => LetterKindEnum, { nullable: true, description: 'Circular, or collective letter; a new one has one.' })
  @IsOptional()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number in the study period; of a collective letter, for its study group. A new one has one.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999)
  number?: number | null;

  @Line(200, 'Study group of a collective letter, in any spelling; a circular has none.')
  group?: string | null;

  @StudyPeriodLabel(
    'Study period of its number, e.g. `2013-2016`: numbers start again in each. Of a new one that of its date, else of the first meeting that it announces.',
  )
  studyPeriod?: string | null;

  @Line(100, 'Reference code with initials, e.g. `SG17/XY`.')
  referenceCode?: string | null;

  @Line(1_000, 'Subject.')
  subject?: string | null;

  @When('Date of issue as printed; a stamp of the printer is none.')
  issuedAsPrinted?: string | null;

  @When(
    'Date of issue; of a new one the printed one, where left out. Where it is not the printed one, the note says why.',
  )
  issued?: string | null;

  @Words(2_000, 'Why the date was corrected.')
  issuedNote?: string | null;

  @Line(300, 'Place of issue.')
  place?: string | null;

  @Languages('Languages of the letter itself, as two-letter codes.')
  languages?: string[] | null;

  @Line(300, 'Who signed, and as what, as written.')
  signatory?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who signed (`Person.id`).' })
  @IsOptional()
  @IsNumberOf('Person.id')
  signedBy?: string | null;

  @Line(1_000, 'Office to ask: telephone, address, page, as printed; public.')
  contact?: string | null;

  @Words(5_000, 'What else is known of it; public.')
  note?: string | null;

  @HowSure()
  certainty?: Certainty | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The letter as a file: the number that `/files` gave it. It is public from then on.',
  })
  @IsOptional()
  @IsNumberOf('the answer of /files')
  file?: string | null;

  @Parts(() => LetterRecipientInput, 100, 'To whom it goes, in order.')
  recipients?: LetterRecipientInput[] | null;

  @Parts(() => LetterAnnexInput, 50, 'Its annexes, in order.')
  annexes?: LetterAnnexInput[] | null;

  @Parts(() => AnnouncementInput, 50, 'What it announces, in order.')
  announces?: AnnouncementInput[] | null;

  @Parts(() => LetterRefInput, 100, 'Letters that it refers to.')
  refersTo?: LetterRefInput[] | null;
}

@ArgsType()
export class RecordLetterArgs implements Cited {
  @RequiredPart(() => LetterInput, 'What it says.')
  letter: LetterInput;

  @SaidBy()
  source?: SourceInput | null;

  @SaidByFile()
  sourceFile?: string | null;
}

@ArgsType()
export class ReviseLetterArgs {
  @RequiredPart(() => ProgrammeChange, 'Which letter, from which version, and why.')
  change: ProgrammeChange;

  @RequiredPart(() => LetterInput, 'What is written anew.')
  letter: LetterInput;
}
