import { graphqlEnum } from '../platform/graphql/enum';
import type { DeadlineKind } from './rules/deadlines';
import type {
  AnnouncementKind,
  DecisionKind,
  LetterKind,
  MeetingLinkKind,
  MeetingMode,
  MeetingState,
  MeetingType,
  RecipientKind,
  SessionRole,
} from './rules/vocabulary';

export const MeetingTypeEnum = graphqlEnum<MeetingType>('MeetingType', 'What kind of meeting it is.', {
  ASSEMBLY: 'World Telecommunication Standardization Assembly, or that of another organization.',
  ADVISORY_GROUP: 'Meeting of an advisory group such as TSAG.',
  STUDY_GROUP: 'Plenary meeting of a study group.',
  STUDY_GROUP_E_PLENARY: 'Short virtual plenary of a study group.',
  WORKING_PARTY: 'Meeting of a working party.',
  RAPPORTEUR_GROUP: 'Meeting of the rapporteur group of a Question, interim or joint.',
  JOINT_RAPPORTEURS_GROUP: 'Meeting of a joint rapporteurs group.',
  JOINT_COORDINATION_ACTIVITY: 'Meeting of a joint coordination activity.',
  FOCUS_GROUP: 'Meeting of a focus group.',
  COLLABORATIVE_TEAM: 'Meeting of a collaborative team with another organization.',
  CORRESPONDENCE_GROUP: 'Work of a correspondence group.',
  REGIONAL_GROUP: 'Meeting of a regional group.',
  MANAGEMENT_TEAM: 'Meeting of the management of a study group.',
  WORKSHOP: 'Workshop or seminar.',
  TUTORIAL: 'Tutorial.',
  OTHER: 'Another meeting, e.g. of another organization.',
});

export const MeetingModeEnum = graphqlEnum<MeetingMode>('MeetingMode', 'How people take part in a meeting.', {
  PHYSICAL: 'In one place.',
  VIRTUAL: 'From afar only.',
  PHYSICAL_WITH_REMOTE: 'In one place, and from afar.',
  CORRESPONDENCE: 'In writing.',
});

export const MeetingStateEnum = graphqlEnum<MeetingState>('MeetingState', 'How far a meeting is.', {
  PLANNED: 'Intended; not convened.',
  CONVENED: 'Announced by a letter.',
  HELD: 'It took place.',
  CANCELLED: 'It will not take place.',
});

export const MeetingLinkKindEnum = graphqlEnum<MeetingLinkKind>(
  'MeetingLinkKind',
  'How one meeting stands to another.',
  {
    COLLOCATED_WITH: 'At the same time and place.',
    SIDE_EVENT_OF: 'The first is a side event of the second.',
  },
);

export const SessionRoleEnum = graphqlEnum<SessionRole>('SessionRole', 'As what someone takes part in a session.', {
  MODERATOR: 'Leads it.',
  SPEAKER: 'Speaks in it.',
  CHAIRMAN: 'Chairs it.',
});

export const LetterKindEnum = graphqlEnum<LetterKind>('LetterKind', 'Kind of a letter of the secretariat of ITU-T.', {
  CIRCULAR: 'TSB circular, to all members.',
  COLLECTIVE_LETTER: 'TSB collective letter, of one study group.',
});

export const RecipientKindEnum = graphqlEnum<RecipientKind>('RecipientKind', 'How a letter reaches a group.', {
  TO: 'It is addressed to it.',
  COPY: 'It gets a copy.',
});

export const AnnouncementKindEnum = graphqlEnum<AnnouncementKind>(
  'AnnouncementKind',
  'What kind of thing a letter announces.',
  {
    MEETING: 'A meeting or workshop.',
    BODY: 'A body that is set up.',
    TEXT: 'A text that is approved, determined or consulted on.',
    OTHER: 'Something else.',
  },
);

export const DecisionKindEnum = graphqlEnum<DecisionKind>('DecisionKind', 'What a meeting decided.', {
  CONSENTED: 'Consent to a text (A.8 3.1).',
  DETERMINED: 'Determination of a text (Resolution 1, 9.3.1).',
  AGREED: 'Agreement to a text that is no Recommendation (A.13).',
  APPROVED: 'Approval of a text.',
  NOT_APPROVED: 'A text was not approved.',
  RE_DETERMINED: 'A text was determined anew.',
  DISCONTINUED: 'Work on a text ends.',
  NEW_WORK_ITEM: 'A text enters the work programme.',
  DELETED: 'A text leaves the work programme.',
  ESTABLISHED: 'A body is set up.',
  ENDED: 'A body ends.',
  TERMS_ADOPTED: 'Terms of reference of a body are adopted.',
  QUESTIONS_ENDORSED: 'A set of Questions of a study group is endorsed.',
  APPOINTED: 'Persons are appointed.',
  AGREED_TO_SEND: 'A liaison statement is to be sent.',
  OTHER: 'Something else.',
});

export const DeadlineKindEnum = graphqlEnum<DeadlineKind>('DeadlineKind', 'What a deadline of a meeting is for.', {
  NOTICE: 'Notice of the meeting.',
  CONTRIBUTIONS_FOR_TRANSLATION: 'Contributions that are to be translated.',
  FELLOWSHIP: 'Requests for a fellowship or for interpretation.',
  REGISTRATION: 'Registration.',
  VISA: 'Requests for help with a visa.',
  CONTRIBUTIONS: 'Contributions of members.',
  CONTRIBUTIONS_LATEST: 'Contributions at the latest.',
});
