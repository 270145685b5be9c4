/** Words of the liaison desk (ITU-T A.1 on liaison statements; the template of the statement itself). */

/** What an addressee is asked for. Only who is asked for action or comment can be late. */
export const PURPOSES = ['ACTION', 'COMMENT', 'INFORMATION'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How far the sending side is. */
export const STATEMENT_STATES = ['DRAFT', 'READY', 'APPROVED', 'SENT', 'DROPPED'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** How far one addressee is. */
export const ADDRESSEE_STATES = [
  'UNSENT',
  'SENT',
  'RECEIVED',
  'ALLOCATED',
  'ACKNOWLEDGED',
  'NOTED',
  'REPLIED',
  'NIL_RETURN',
  'DECLINED',
  'CLOSED',
] as const;
export type AddresseeState = (typeof ADDRESSEE_STATES)[number];

/** The level that approved a statement (A.1: study group, working party, or agreed at a rapporteur meeting). */
export const APPROVAL_LEVELS = ['STUDY_GROUP', 'WORKING_PARTY', 'RAPPORTEUR_MEETING', 'OTHER_GROUP'] as const;
export type ApprovalLevel = (typeof APPROVAL_LEVELS)[number];

/** Steps of the sending side. */
export const STATEMENT_STEPS = ['MAKE_READY', 'RETURN', 'APPROVE', 'SEND', 'DROP', 'TAKE_UP'] as const;
export type StatementStep = (typeof STATEMENT_STEPS)[number];

/** Steps of one addressee. */
export const ADDRESSEE_STEPS = [
  'RECEIVE',
  'ALLOCATE',
  'ACKNOWLEDGE',
  'NOTE',
  'REPLY',
  'RETURN_NIL',
  'DECLINE',
  'CLOSE',
  'REOPEN',
] as const;
export type AddresseeStep = (typeof ADDRESSEE_STEPS)[number];

/** How one statement refers to another: as the answer to it, or in passing. */
export const LINK_KINDS = ['REPLIES_TO', 'CITES'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Which end of a statement a Question stands at. */
export const QUESTION_SIDES = ['ORIGIN', 'DESTINATION'] as const;
export type QuestionSide = (typeof QUESTION_SIDES)[number];

/** What became of a reference found in the text. */
export const MENTION_STATES = ['PROPOSED', 'CONFIRMED', 'DISMISSED'] as const;
export type MentionState = (typeof MENTION_STATES)[number];
