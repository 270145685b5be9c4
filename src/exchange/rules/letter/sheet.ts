import type { AppointmentRole, BodyLinkKind, BodyType, RuleUnit } from '../../../bodies/rules/vocabulary';
import type { Deadline, DeadlineKind } from '../../../meetings/rules/deadlines';
import type {
  AnnouncementKind,
  DecisionKind,
  LetterKind,
  MeetingLinkKind,
  MeetingMode,
  MeetingType,
  RecipientKind,
  SessionRole,
} from '../../../meetings/rules/vocabulary';

/**
 * What a circular or collective letter says, as far as its text tells: in the names with which letters, meetings and bodies are recorded. Null or
 * empty: not told. Dates are partial dates, times are `HH:MM` on the clocks of the meeting.
 */
export interface LetterSheet {
  kind: LetterKind | null;
  number: number | null;
  /** Notation of the group of a collective letter. */
  group: string | null;
  ref: string | null;
  studyPeriod: string | null;
  referenceCode: string | null;
  subject: string | null;
  subjects: string[];
  issuedAsPrinted: string | null;
  place: string | null;
  /** Of the letter itself, as two-letter codes; those of its annexes stand with them. */
  languages: string[];
  /** Who signed, and as what. */
  signatory: string | null;
  /** The name alone. */
  signedBy: string | null;
  recipients: SheetRecipient[];
  contacts: SheetContact[];
  annexes: SheetAnnex[];
  announces: SheetAnnouncement[];
  meetings: SheetMeeting[];
  newBodies: SheetBody[];
  appointments: SheetAppointment[];
  refersTo: SheetLetterLink[];
  documents: SheetDocument[];
  /** Recommendations and resolutions with their clauses, e.g. `A.7 2.1.2.2`, `WTSA Resolution 68`. */
  references: string[];
  meetingsCited: SheetCited[];
  decisions: SheetDecision[];
}

export interface SheetRecipient {
  kind: RecipientKind;
  /** The group in English where it is one of those to which such letters always go; else as written. */
  text: string;
  asWritten: string;
}

/** What one asks there. */
export const CONTACT_TOPICS = ['LETTER', 'VISA', 'DOCUMENTS', 'REGISTRATION', 'OTHER'] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

export interface SheetContact {
  about: ContactTopic;
  telephone: string | null;
  fax: string | null;
  email: string | null;
  webPage: string | null;
}

export interface SheetAnnex {
  /** `1`, `A`; null where it bears none. */
  label: string | null;
  title: string;
  language: string | null;
}

export interface SheetAnnouncement {
  kind: AnnouncementKind;
  text: string;
  /** Place of the meeting among `meetings`, from 0. */
  meeting: number | null;
  /** Notation of the body, where one is set up. */
  body: string | null;
}

export interface SheetMeeting {
  type: MeetingType;
  /** Notation of the body that meets, or organizes it. */
  body: string | null;
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
  person: string | null;
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

export interface SheetBody {
  type: BodyType;
  ref: string | null;
  name: string | null;
  parent: string | null;
  establishedBy: string | null;
  /** The body that decided, and the days of its meeting. */
  decidedBy: string | null;
  decidedFrom: string | null;
  decidedTo: string | null;
  procedure: string | null;
  /** What it is for, as written. */
  summary: string | null;
  /** Who may take part, as written. */
  participation: string | null;
  webPage: string | null;
  lifetime: string | null;
  /** Computed from the lifetime and the first meeting, not read. */
  lifetimeEnds: string | null;
  links: { kind: BodyLinkKind; address: string }[];
  terms: SheetTerms | null;
  deliverables: string[];
  milestones: { text: string; starts: string | null; ends: string | null }[];
  rules: SheetRule[];
  worksWith: string[];
}

export interface SheetTerms {
  title: string;
  clauses: SheetClause[];
}

export interface SheetClause {
  number: string;
  heading: string;
  text: string | null;
  items: string[];
  references: string[];
}

export interface SheetRule {
  topic: string;
  statement: string;
  amount: number | null;
  unit: RuleUnit | null;
  clause: string | null;
}

export interface SheetAppointment {
  role: AppointmentRole;
  roleAsWritten: string | null;
  person: string;
  /** Notation of the body in which it is held. */
  body: string | null;
  affiliation: string | null;
  country: string | null;
}

export interface SheetLetterLink {
  toText: string;
  ref: string;
  /** That of this letter: numbers of other study periods are not used without saying so. */
  studyPeriod: string | null;
}

export interface SheetDocument {
  number: string;
  title: string | null;
}

/** Another meeting that the letter speaks of. */
export interface SheetCited {
  body: string | null;
  starts: string;
  ends: string;
  text: string;
  /** Whether the letter speaks of it as over. */
  isPast: boolean;
}

export interface SheetDecision {
  kind: DecisionKind;
  text: string;
  by: string | null;
  /** First day of the meeting that decided. */
  on: string | null;
}
