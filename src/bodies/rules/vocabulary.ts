/** The closed lists that a body is described with. Each value is stored, and shown to clients, as it is written here. */

export const BODY_TYPES = [
  'SDO',
  'ADVISORY_GROUP',
  'STUDY_GROUP',
  'WORKING_PARTY',
  'QUESTION',
  'FOCUS_GROUP',
  'JOINT_COORDINATION_ACTIVITY',
  'JOINT_RAPPORTEURS_GROUP',
  'COLLABORATIVE_TEAM',
  'REGIONAL_GROUP',
  'CORRESPONDENCE_GROUP',
  'COMMITTEE',
  'SUBCOMMITTEE',
  'WORKING_GROUP',
  'FORUM',
  'SECRETARIAT',
] as const;
export type BodyType = (typeof BODY_TYPES)[number];

/** DRAFT_TERMS: proposed, its terms of reference not yet approved. DORMANT: kept without active work. */
export const BODY_STATUSES = ['DRAFT_TERMS', 'ACTIVE', 'DORMANT', 'ENDED', 'UNKNOWN'] as const;
export type BodyStatus = (typeof BODY_STATUSES)[number];

/**
 * How one body relates to another, read "from <type> to". Where one follows the other, the follower is `from`: Q17/13 of
 * 2013-2016 RENUMBERS Q26/13 of 2009-2012, JCA-Cloud SUCCEEDS FG-Cloud, JRG-CCM is COMPOSED_OF Q5/2.
 */
export const BODY_RELATION_TYPES = [
  'CONTINUES',
  'RENUMBERS',
  'MERGES',
  'SPLITS',
  'MOVES',
  'REVISES',
  'SUCCEEDS',
  'WORKS_WITH',
  'COMPOSED_OF',
] as const;
export type BodyRelationType = (typeof BODY_RELATION_TYPES)[number];

export const APPOINTMENT_ROLES = [
  'DIRECTOR',
  'CHAIRMAN',
  'CO_CHAIRMAN',
  'VICE_CHAIRMAN',
  'RAPPORTEUR',
  'ASSOCIATE_RAPPORTEUR',
  'LIAISON_RAPPORTEUR',
  'LIAISON_OFFICER',
  'EDITOR',
  'CONVENER',
  'ROADMAP_EDITOR',
  'COUNSELLOR',
  'PROJECT_OFFICER',
  'INVITED_EXPERT',
  'PROJECT_LEADER',
] as const;
export type AppointmentRole = (typeof APPOINTMENT_ROLES)[number];

/** What a text is to a body: handed to it as a start, the subject of its work, or delivered by it. */
export const BODY_WORK_KINDS = ['BASE_DOCUMENT', 'SUBJECT', 'DELIVERED'] as const;
export type BodyWorkKind = (typeof BODY_WORK_KINDS)[number];

/** What kind of name a body bears. */
export const BODY_NAME_KINDS = ['TITLE', 'ALIAS', 'ACRONYM'] as const;
export type BodyNameKind = (typeof BODY_NAME_KINDS)[number];

/** What an address of a body leads to. */
export const BODY_LINK_KINDS = ['WEB_PAGE', 'DOCUMENTS_INCOMING', 'DOCUMENTS', 'CONTACT', 'NUMBERING'] as const;
export type BodyLinkKind = (typeof BODY_LINK_KINDS)[number];

/** The unit of the amount that a rule of procedure sets. */
export const RULE_UNITS = ['CALENDAR_DAY', 'WORKING_DAY', 'WEEK', 'MONTH', 'YEAR', 'PERCENT', 'MEMBER'] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];
