import type { Deadline, DeadlineKind } from '../../../meetings/rules/deadlines';
import type { MeetingLinkKind, MeetingMode, MeetingType, SessionRole } from '../../../meetings/rules/vocabulary';

/** What a letter says of a meeting that it announces, in the names with which meetings are recorded, and what these have no field for. */
export interface SheetMeeting {
  type: MeetingType;
  /** Notation of the body that meets, or organizes it. */
  body: string | null;
  /** What the letter calls that body in full, e.g. `Security`. */
  bodyTitle: string | null;
  title: string | null;
  /** Every way in which its title is written. */
  titles: string[];
  starts: string | null;
  ends: string | null;
  opensAt: string | null;
  closesAt: string | null;
  timeZone: string | null;
  place: string | null;
  mode: MeetingMode | null;
  languages: string[];
  languageHelp: string | null;
  remoteParticipation: boolean | null;
  /** Whether one can take part in decisions from afar. */
  remoteDecisions: boolean | null;
  openTo: string | null;
  isFree: boolean | null;
  fellowships: boolean | null;
  visaSupport: boolean | null;
  registration: string | null;
  documentRules: string | null;
  webPage: string | null;
  /** Place of the meeting whose side event it is among `meetings`, from 0. */
  sideEventOf: number | null;
  links: SheetMeetingLink[];
  statedDeadlines: SheetDeadline[];
  /** By the rules, with what was stated beside them. Computed, not read. */
  deadlines: Deadline[];
  sessions: SheetSession[];
  agenda: SheetAgendaItem[];
  subjects: string[];
}

export interface SheetMeetingLink {
  kind: MeetingLinkKind;
  toText: string;
  /** Notation of the body of the other meeting. */
  body: string | null;
}

export interface SheetDeadline {
  kind: DeadlineKind;
  /** Null where only words are known. */
  lastDay: string | null;
  text: string;
}

export interface SheetSession {
  position: number;
  day: string | null;
  beginsAt: string | null;
  endsAt: string | null;
  title: string;
  isBreak: boolean;
  /** What it is about, as written. */
  abstract: string | null;
  topics: string[];
  parts: SheetSessionPart[];
}

export interface SheetSessionPart {
  role: SessionRole;
  /** As written. */
  text: string;
  /** Name of the person; null where none is named. */
  name: string | null;
  /** Body whose speaker is not named; null for a person. */
  body: string | null;
}

export interface SheetAgendaItem {
  /** Place in the whole agenda, from 1. */
  position: number;
  number: string;
  title: string;
  items: SheetAgendaItem[];
}
