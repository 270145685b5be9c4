import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsNumberOf } from '../platform/graphql/checks';
import { Address, Day, Line, Lines, RequiredLine, TimeOfDay } from '../platform/graphql/input-fields';
import { DeadlineKindEnum, MeetingLinkKindEnum, SessionRoleEnum } from './meetings.enums';
import { DEADLINE_KINDS, type DeadlineKind } from './rules/deadlines';
import { MEETING_LINK_KINDS, type MeetingLinkKind, SESSION_ROLES, type SessionRole } from './rules/vocabulary';

@InputType({ description: 'Someone who takes part in a session: a person, or a body whose speaker is not named.' })
export class SessionPartInput {
  @Field(() => SessionRoleEnum, { description: 'As what.' })
  @IsIn(SESSION_ROLES)
  role: SessionRole;

  @RequiredLine(300, 'Name as written; `Speaker` or the like where none is named.')
  text: string;

  @Field(() => ID, { nullable: true, description: 'Number of the person (`Person.id`).' })
  @IsOptional()
  @IsNumberOf('Person.id')
  person?: string | null;

  @Line(200, 'The body that speaks, in any spelling.')
  body?: string | null;
}

@InputType({ description: 'A part of the programme; those of a list are in the order of the programme.' })
export class MeetingSessionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Number of a session that is there already (`MeetingSession.id`); without it, it is a new one.',
  })
  @IsOptional()
  @IsNumberOf('MeetingSession.id')
  id?: string | null;

  @Day('Day; left out where the meeting has one day, or unknown.')
  day?: string | null;

  @TimeOfDay('When it begins')
  beginsAt?: string | null;

  @TimeOfDay('When it ends')
  endsAt?: string | null;

  @RequiredLine(1_000, 'Title as written.')
  title: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is a break.' })
  @IsBoolean()
  isBreak: boolean;

  @Lines(50, 500, 'What it is about, in own words.')
  topics?: string[] | null;

  @Field(() => [SessionPartInput], { nullable: true, description: 'Who takes part, in order. At most 50.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SessionPartInput)
  parts?: SessionPartInput[] | null;
}

@InputType({ description: 'An item of the agenda, with those below it.' })
export class AgendaItemInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Number of an item that is there already (`AgendaItem.id`); without it, it is a new one.',
  })
  @IsOptional()
  @IsNumberOf('AgendaItem.id')
  id?: string | null;

  @RequiredLine(30, 'Number as printed, e.g. `7` or `7c`.')
  number: string;

  @RequiredLine(1_000, 'What it is about.')
  title: string;

  @Field(() => [AgendaItemInput], { nullable: true, description: 'The items below it, in order. At most 100.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  items?: AgendaItemInput[] | null;
}

@InputType({ description: 'A document of the meeting. The one with the same number is written anew.' })
export class MeetingDocumentInput {
  @RequiredLine(100, 'Number as written, e.g. `TD 275 (GEN/13)`, `COM 13 - C 1186R1`, `TSAG-R21`.')
  number: string;

  @Line(1_000, 'Title.')
  title?: string | null;

  @Address('Its address.')
  uri?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Its file: the number that `/files` gave it. It is public from then on. Left out, the file that it had stays; null takes it off.',
  })
  @IsOptional()
  @IsNumberOf('the answer of /files')
  file?: string | null;
}

@InputType({ description: 'A deadline as announced; one of each kind.' })
export class StatedDeadlineInput {
  @Field(() => DeadlineKindEnum, { description: 'What it is the deadline of.' })
  @IsIn(DEADLINE_KINDS)
  kind: DeadlineKind;

  @Day('Last day; left out where only words are known.')
  lastDay?: string | null;

  @RequiredLine(500, 'As written.')
  text: string;
}

@InputType({ description: 'A text or topic that the meeting is to deal with.' })
export class MeetingSubjectInput {
  @RequiredLine(500, 'The text or topic as written.')
  text: string;

  @Field(() => ID, { nullable: true, description: 'Number of the work item (`WorkItem.id`); left out for a topic.' })
  @IsOptional()
  @IsNumberOf('WorkItem.id')
  workItem?: string | null;
}

@InputType({ description: 'How the meeting stands to another one: by its number here, or as written.' })
export class MeetingLinkInput {
  @Field(() => MeetingLinkKindEnum, { description: 'How it stands to the other.' })
  @IsIn(MEETING_LINK_KINDS)
  kind: MeetingLinkKind;

  @Field(() => ID, { nullable: true, description: 'Number of the other meeting (`Meeting.id`).' })
  @IsOptional()
  @IsNumberOf('Meeting.id')
  to?: string | null;

  @Line(500, 'The other meeting as written, where there is no record of it. Instead of `to`.')
  toText?: string | null;
}

/** Two-letter codes of languages. */
export const Languages = (description: string): PropertyDecorator =>
  applyDecorators(
    Lines(20, 2, description),
    Matches(/^[a-z]{2}$/, {
      each: true,
      message: 'is no code of a language',
      context: { accepted: 'two small letters (ISO 639-1), such as en' },
    }),
  );
