import type { AppointmentRole } from '../../../bodies/rules/vocabulary';
import type { AnnouncementKind, DecisionKind, LetterKind, RecipientKind } from '../../../meetings/rules/vocabulary';
import type { SheetBody } from './sheet-body';
import type { SheetMeeting } from './sheet-meeting';

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
  signedByName: string | null;
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
  /** What is said around the number. */
  text: string;
  ref: string;
  /** Date of the other, where it stands with its number. */
  dated: string | null;
  /** That of its date, else that of this letter: numbers of other study periods are not used without saying so. */
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
