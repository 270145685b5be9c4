import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { SourceInput } from '../history/history.inputs';
import { HowSure } from '../history/how-sure';
import { type Certainty } from '../history/rules/certainty';
import { IsNumberOf } from '../platform/graphql/checks';
import { Address, Line, Lines, Parts, RequiredPart, TimeOfDay, When, Words } from '../platform/graphql/input-fields';
import {
  AgendaItemInput,
  Languages,
  MeetingDocumentInput,
  MeetingLinkInput,
  MeetingSessionInput,
  MeetingSubjectInput,
  StatedDeadlineInput,
} from './meeting-parts.inputs';
import { MeetingModeEnum, MeetingStateEnum, MeetingTypeEnum } from './meetings.enums';
import { type Cited, ProgrammeChange, SaidBy, SaidByFile } from './programme-change.inputs';
import {
  MEETING_MODES,
  MEETING_STATES,
  MEETING_TYPES,
  type MeetingMode,
  type MeetingState,
  type MeetingType,
} from './rules/vocabulary';

@InputType({
  description:
    'What is known of a meeting. Of a meeting that is there already, what is left out stays as it is, null takes it away, and a list takes the place of the whole list before.',
})
export class MeetingInput {
  @Field(() => MeetingTypeEnum, { nullable: true, description: 'What kind of meeting it is; a new one has one.' })
  @IsOptional()
  @IsIn(MEETING_TYPES)
  type?: MeetingType | null;

  @Line(
    200,
    'The body that meets, or organizes it, in any spelling, as it was in the study period of the meeting; a new one has one.',
  )
  body?: string | null;

  @Line(1_000, 'Title; null where it has none of its own.')
  title?: string | null;

  @Field(() => MeetingStateEnum, {
    nullable: true,
    description: 'How far it is; PLANNED where nothing is said. `cancelMeeting` cancels it.',
  })
  @IsOptional()
  @IsIn(MEETING_STATES)
  state?: MeetingState | null;

  @When('First day, or the month in which it is planned; it stays as precise as it is told.')
  starts?: string | null;

  @When('Last day, the day itself included.')
  ends?: string | null;

  @TimeOfDay('When it opens each day')
  opensAt?: string | null;

  @TimeOfDay('When it closes each day')
  closesAt?: string | null;

  @Line(100, 'Time zone of its times, as an IANA name, e.g. `Europe/Zurich`; wanted where a time is told.')
  timeZone?: string | null;

  @Line(500, 'Place as written; null where it is virtual or unknown.')
  place?: string | null;

  @Field(() => MeetingModeEnum, { nullable: true, description: 'How people take part.' })
  @IsOptional()
  @IsIn(MEETING_MODES)
  mode?: MeetingMode | null;

  @Languages('Languages, as two-letter codes.')
  languages?: string[] | null;

  @Line(1_000, 'Interpretation and captions, as announced.')
  languageHelp?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether one can take part from afar.' })
  @IsOptional()
  @IsBoolean()
  remoteParticipation?: boolean | null;

  @Line(1_000, 'Who may take part, as announced.')
  openTo?: string | null;

  @Line(1_000, 'When and where one registers on the spot, as announced.')
  registration?: string | null;

  @Line(2_000, 'Access to documents and how they are handed in, as announced.')
  documentRules?: string | null;

  @Address('Page of the meeting.')
  webPage?: string | null;

  @Words(5_000, 'What else is known of it; public.')
  note?: string | null;

  @HowSure()
  certainty?: Certainty | null;

  @Lines(100, 200, 'Questions and other bodies that take part, in any spelling.')
  bodies?: string[] | null;

  @Parts(() => MeetingLinkInput, 50, 'Meetings at the same time and place, and those whose side event it is.')
  links?: MeetingLinkInput[] | null;

  @Parts(() => MeetingSessionInput, 200, 'Its programme, in order.')
  sessions?: MeetingSessionInput[] | null;

  @Parts(() => AgendaItemInput, 100, 'Its agenda: the items at the top, each with those below it; 300 in all.')
  agenda?: AgendaItemInput[] | null;

  @Parts(() => MeetingDocumentInput, 1_000, 'Its documents; see `listMeetingDocuments` for some of them.')
  documents?: MeetingDocumentInput[] | null;

  @Parts(() => StatedDeadlineInput, 7, 'Deadlines as announced.')
  statedDeadlines?: StatedDeadlineInput[] | null;

  @Parts(() => MeetingSubjectInput, 300, 'Texts and topics that it is to deal with.')
  subjects?: MeetingSubjectInput[] | null;
}

@ArgsType()
export class RecordMeetingArgs implements Cited {
  @RequiredPart(() => MeetingInput, 'What is known of it.')
  meeting: MeetingInput;

  @SaidBy()
  source?: SourceInput | null;

  @SaidByFile()
  sourceFile?: string | null;
}

@ArgsType()
export class MeetingChangeArgs {
  @RequiredPart(() => ProgrammeChange, 'Which meeting, from which version, and why.')
  change: ProgrammeChange;
}

@ArgsType()
export class ReviseMeetingArgs extends MeetingChangeArgs {
  @RequiredPart(() => MeetingInput, 'What is written anew.')
  meeting: MeetingInput;
}

@ArgsType()
export class ListDocumentsArgs extends MeetingChangeArgs {
  @Parts(() => MeetingDocumentInput, 1_000, 'Documents that are new, or written anew.')
  documents?: MeetingDocumentInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Documents that leave the list (`MeetingDocument.id`). At most 1,000.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(18, { each: true })
  @IsNumberOf('MeetingDocument.id', true)
  withdraw?: string[] | null;
}
