/** The closed lists that a work item is described with. Each value is stored, and shown to clients, as it is written here. */

/** The common phases into which the statuses of all bodies are translated; the body's own word is always kept beside it. */
export const MATURITIES = [
  'PROPOSED',
  'IN_DEVELOPMENT',
  'IN_REVIEW',
  'APPROVED',
  'SUPERSEDED',
  'WITHDRAWN',
  'DELETED',
] as const;
export type Maturity = (typeof MATURITIES)[number];

/** The phases of what is still to come. */
export const UNDER_WAY: readonly Maturity[] = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'];

/** What lists show unless something else is asked for: a deleted item is hidden, not erased. */
export const LISTED_MATURITIES = MATURITIES.filter((maturity) => maturity !== 'DELETED');

/** What a native status says beyond the phase. */
export const MATURITY_FLAGS = [
  'UNDER_REVISION',
  'CONFIRMED',
  'PUBLICATION_PENDING',
  'PRE_PUBLISHED',
  'CANCELLED',
] as const;
export type MaturityFlag = (typeof MATURITY_FLAGS)[number];

/** Whose rules move a text forward. AAP, TAP and AGREEMENT are the three of ITU-T (A.8, Resolution 1 section 9, A.13). */
export const APPROVAL_PROCESSES = [
  'AAP',
  'TAP',
  'AGREEMENT',
  'ISO_IEC',
  'IETF',
  'ETSI',
  'THREE_GPP',
  'W3C',
  'OASIS',
  'IEEE',
  'OTHER',
] as const;
export type ApprovalProcess = (typeof APPROVAL_PROCESSES)[number];

export const WORK_ITEM_TYPES = [
  'RECOMMENDATION',
  'AMENDMENT',
  'CORRIGENDUM',
  'ANNEX',
  'APPENDIX',
  'SUPPLEMENT',
  'TECHNICAL_REPORT',
  'TECHNICAL_PAPER',
  'HANDBOOK',
  'IMPLEMENTERS_GUIDE',
  'FOCUS_GROUP_DELIVERABLE',
  'STANDARD',
  'TECHNICAL_SPECIFICATION',
  'SPECIFICATION',
  'RFC',
  'WHITE_PAPER',
  'GUIDE',
  'OTHER',
] as const;
export type WorkItemType = (typeof WORK_ITEM_TYPES)[number];

/** The rows of the analysis matrix of ITU-T Y Suppl. 49 (11/2018), clause 7.2. */
export const ACTIVITY_DOMAINS = [
  'FUNDAMENTAL',
  'CLOUD_SERVICE_CATEGORY',
  'SECURITY',
  'MANAGEMENT',
  'INTER_CLOUD_CSB',
  'SLA_METERING',
  'TESTING',
  'OTHERS',
] as const;
export type ActivityDomain = (typeof ACTIVITY_DOMAINS)[number];

/** The columns of the analysis matrix of ITU-T Y Suppl. 49 (11/2018), clause 7.2. */
export const DOCUMENT_CATEGORIES = [
  'GENERAL_DEFINITION',
  'REQUIREMENTS_USE_CASES',
  'ARCHITECTURE',
  'API_INTERFACE_PROFILE',
  'DATA_MODEL_FORMAT_SCHEMA',
  'OTHERS',
] as const;
export type DocumentCategory = (typeof DOCUMENT_CATEGORIES)[number];

/** The milestone that a target date is meant for; a source often leaves it open. */
export const TARGET_EVENTS = [
  'CONSENT',
  'DETERMINATION',
  'APPROVAL',
  'AGREEMENT',
  'PUBLICATION',
  'LAST_CALL',
  'UNSPECIFIED',
] as const;
export type TargetEvent = (typeof TARGET_EVENTS)[number];

/** The priority printed beside a target in the ITU-T work programme. */
export const TARGET_PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type TargetPriority = (typeof TARGET_PRIORITIES)[number];

/** How one text relates to another. Stored one way only, from -> to; `INVERSE_RELATION_NAMES` names the other direction. */
export const RELATION_TYPES = [
  'IDENTICAL_TEXT',
  'TECHNICALLY_ALIGNED',
  'ADOPTS',
  'SUPERSEDES',
  'REVISES',
  'AMENDS',
  'CORRECTS',
  'NORMATIVE_REFERENCE',
  'INFORMATIVE_REFERENCE',
  'DEPENDS_ON',
  'INPUT_TO',
  'SPLITS',
  'MERGES',
  'PART_OF',
  'OVERLAPS',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The name of each relation read from its target; the same name where the relation is symmetric. */
export const INVERSE_RELATION_NAMES = {
  IDENTICAL_TEXT: 'IDENTICAL_TEXT',
  TECHNICALLY_ALIGNED: 'TECHNICALLY_ALIGNED',
  ADOPTS: 'ADOPTED_BY',
  SUPERSEDES: 'SUPERSEDED_BY',
  REVISES: 'REVISED_BY',
  AMENDS: 'AMENDED_BY',
  CORRECTS: 'CORRECTED_BY',
  NORMATIVE_REFERENCE: 'NORMATIVELY_REFERENCED_BY',
  INFORMATIVE_REFERENCE: 'INFORMATIVELY_REFERENCED_BY',
  DEPENDS_ON: 'REQUIRED_BY',
  INPUT_TO: 'HAS_INPUT',
  SPLITS: 'SPLIT_INTO',
  MERGES: 'MERGED_INTO',
  PART_OF: 'HAS_PART',
  OVERLAPS: 'OVERLAPS',
} as const satisfies Record<RelationType, string>;
export type InverseRelationName = (typeof INVERSE_RELATION_NAMES)[RelationType];

/** What happened to a work item, in the order in which it normally happens. */
export const STATUS_EVENT_KINDS = [
  'REGISTERED',
  'DRAFTED',
  'CONSENTED',
  'DETERMINED',
  'LAST_CALL',
  'ADDITIONAL_REVIEW',
  'APPROVED',
  'AGREED',
  'PUBLISHED',
  'CONFIRMED',
  'UNDER_REVISION',
  'SUPERSEDED',
  'WITHDRAWN',
  'DISCONTINUED',
  'STEP_TAKEN',
] as const;
export type StatusEventKind = (typeof STATUS_EVENT_KINDS)[number];

/** The life of an overlap between two texts. */
export const OVERLAP_STATES = ['SUSPECTED', 'CONFIRMED', 'DEMARCATED', 'ACCEPTED', 'DISMISSED'] as const;
export type OverlapState = (typeof OVERLAP_STATES)[number];

/** Whether a source reports the event itself, or only a dated picture in which the status already held. */
export const STATUS_BASES = ['OCCURRED', 'OBSERVED'] as const;
export type StatusBasis = (typeof STATUS_BASES)[number];

/** How the work on an item stands, in the judgement of who keeps it. */
export const HEALTHS = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'] as const;
export type Health = (typeof HEALTHS)[number];

/** Why a work item stands in a cell of the matrix: printed there, derived from its title, or assigned by a person. */
export const PLACEMENT_BASES = ['SUPPL_49', 'TITLE_RULE', 'ASSIGNED'] as const;
export type PlacementBasis = (typeof PLACEMENT_BASES)[number];
