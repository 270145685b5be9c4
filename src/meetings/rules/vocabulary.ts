/** Words of meetings and of the letters that convene them. */

/** The kinds of meetings (domain of ITU-T and its partners). */
export const MEETING_TYPES = [
  'ASSEMBLY',
  'ADVISORY_GROUP',
  'STUDY_GROUP',
  'STUDY_GROUP_E_PLENARY',
  'WORKING_PARTY',
  'RAPPORTEUR_GROUP',
  'JOINT_RAPPORTEURS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'FOCUS_GROUP',
  'COLLABORATIVE_TEAM',
  'CORRESPONDENCE_GROUP',
  'REGIONAL_GROUP',
  'MANAGEMENT_TEAM',
  'WORKSHOP',
  'TUTORIAL',
  'OTHER',
] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

export const MEETING_MODES = ['PHYSICAL', 'VIRTUAL', 'PHYSICAL_WITH_REMOTE', 'CORRESPONDENCE'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const MEETING_STATES = ['PLANNED', 'CONVENED', 'HELD', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** How one meeting stands to another. */
export const MEETING_LINK_KINDS = ['COLLOCATED_WITH', 'SIDE_EVENT_OF'] as const;
export type MeetingLinkKind = (typeof MEETING_LINK_KINDS)[number];

export const SESSION_ROLES = ['MODERATOR', 'SPEAKER', 'CHAIRMAN'] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

export const LETTER_KINDS = ['CIRCULAR', 'COLLECTIVE_LETTER'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const RECIPIENT_KINDS = ['TO', 'COPY'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

export const ANNOUNCEMENT_KINDS = ['MEETING', 'BODY', 'TEXT', 'OTHER'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** What a meeting decided, about a text or a body. */
export const DECISION_KINDS = [
  'CONSENTED',
  'DETERMINED',
  'AGREED',
  'APPROVED',
  'NOT_APPROVED',
  'RE_DETERMINED',
  'DISCONTINUED',
  'NEW_WORK_ITEM',
  'DELETED',
  'ESTABLISHED',
  'ENDED',
  'TERMS_ADOPTED',
  'QUESTIONS_ENDORSED',
  'APPOINTED',
  'AGREED_TO_SEND',
  'OTHER',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
