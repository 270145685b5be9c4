import { graphqlEnum } from '../platform/graphql/enum';
import type {
  AppointmentRole,
  BodyLinkKind,
  BodyNameKind,
  BodyRelationType,
  BodyStatus,
  BodyType,
  RuleUnit,
} from './rules/vocabulary';

export const BodyTypeEnum = graphqlEnum<BodyType>('BodyType', 'What kind of body it is.', {
  SDO: 'Standards development organization, or another organization whose texts stand in the roadmap.',
  ADVISORY_GROUP: 'Advisory group of a sector, such as TSAG (Resolution 1, section 4).',
  STUDY_GROUP: 'ITU-T study group (SG).',
  WORKING_PARTY: 'Working party (WP) of a study group; exists for one study period.',
  QUESTION: 'Question (Q): a subject of study with its own rapporteur; one per study period and version of the set.',
  FOCUS_GROUP: 'Focus group (A.7): open to non-members, delivers input, not Recommendations.',
  JOINT_COORDINATION_ACTIVITY:
    'Joint coordination activity (A.18, formerly A.1): coordinates across groups, writes no Recommendations.',
  JOINT_RAPPORTEURS_GROUP: 'Joint rapporteurs group of Questions, which may belong to several study groups.',
  COLLABORATIVE_TEAM: 'Collaborative team of ITU-T with ISO/IEC JTC 1 (A.23 Annex A).',
  REGIONAL_GROUP: 'Regional group of a study group.',
  CORRESPONDENCE_GROUP: 'Correspondence group: works by e-mail between meetings.',
  COMMITTEE: 'Technical committee of another organization.',
  SUBCOMMITTEE: 'Subcommittee of a technical committee.',
  WORKING_GROUP: 'Working group of another organization.',
  FORUM: 'Forum or consortium without formal recognition as an SDO.',
  SECRETARIAT: 'Secretariat, such as the Telecommunication Standardization Bureau (TSB).',
});

export const BodyStatusEnum = graphqlEnum<BodyStatus>('BodyStatus', 'Where a body stands in its life.', {
  DRAFT_TERMS: 'Proposed; its terms of reference are a draft.',
  ACTIVE: 'Working.',
  DORMANT: 'Not ended, not meeting.',
  ENDED: 'Ended: its lifetime or mandate is over.',
  UNKNOWN: 'No source says.',
});

export const BodyNameKindEnum = graphqlEnum<BodyNameKind>('BodyNameKind', 'What kind of name it is.', {
  TITLE: 'Full title.',
  ALIAS: 'Another spelling or an older notation.',
  ACRONYM: 'Short form.',
});

export const BodyLinkKindEnum = graphqlEnum<BodyLinkKind>('BodyLinkKind', 'What an address of a body leads to.', {
  WEB_PAGE: 'Page of the body.',
  DOCUMENTS_INCOMING: 'Where documents are dropped.',
  DOCUMENTS: 'Where documents are kept.',
  CONTACT: 'Public contact address of the secretariat.',
  NUMBERING: 'Pattern of the numbers of its documents.',
});

export const BodyRelationTypeEnum = graphqlEnum<BodyRelationType>(
  'BodyRelationType',
  'How one body relates to another, read "from (type) to": the follower is `from`.',
  {
    CONTINUES: 'The same Question, taken over into the next study period under the same number.',
    RENUMBERS: 'The same subject under another number.',
    MERGES: 'Taken together from several bodies, of which `to` is one.',
    SPLITS: 'Split off from `to`.',
    MOVES: 'Moved here from another study group.',
    REVISES: 'A new text of the same Question inside a study period.',
    SUCCEEDS: 'Took over the task of `to`.',
    WORKS_WITH: 'Works together with `to`.',
    COMPOSED_OF: '`to` is a member of the joint body `from`.',
  },
);

export const AppointmentRoleEnum = graphqlEnum<AppointmentRole>('AppointmentRole', 'Office held in a body.', {
  DIRECTOR: 'Director of a bureau.',
  CHAIRMAN: 'Chairman.',
  CO_CHAIRMAN: 'One of several chairmen.',
  VICE_CHAIRMAN: 'Vice-chairman.',
  RAPPORTEUR: 'Rapporteur of a Question or of a joint rapporteurs group.',
  ASSOCIATE_RAPPORTEUR: 'Associate rapporteur.',
  LIAISON_RAPPORTEUR: 'Liaison rapporteur to another group.',
  LIAISON_OFFICER: 'Liaison officer.',
  EDITOR: 'Editor of a text.',
  CONVENER: 'Convener.',
  ROADMAP_EDITOR: 'Editor of a standards roadmap.',
  COUNSELLOR: 'Counsellor of the secretariat.',
  PROJECT_OFFICER: 'Project officer of the secretariat.',
  INVITED_EXPERT: 'Invited expert.',
  PROJECT_LEADER: 'Project leader.',
});

export type TermsStatus = 'DRAFT' | 'APPROVED';
export const TermsStatusEnum = graphqlEnum<TermsStatus>('TermsStatus', 'Whether terms of reference hold.', {
  DRAFT: 'Proposed, not yet approved by the parent bodies.',
  APPROVED: 'Approved by the parent bodies.',
});

export const RuleUnitEnum = graphqlEnum<RuleUnit>('RuleUnit', 'Unit of the amount a rule sets.', {
  CALENDAR_DAY: 'Calendar days.',
  WORKING_DAY: 'Working days: Monday to Friday.',
  WEEK: 'Weeks of seven days.',
  MONTH: 'Calendar months: the same day of another month.',
  YEAR: 'Years.',
  PERCENT: 'Per cent of the replies.',
  MEMBER: 'Members.',
});
