import { graphqlEnum } from '../platform/graphql/enum';
import type {
  AddresseeState,
  AddresseeStep,
  ApprovalLevel,
  LinkKind,
  MentionState,
  Purpose,
  QuestionSide,
  StatementState,
  StatementStep,
} from './rules/vocabulary';

export const PurposeEnum = graphqlEnum<Purpose>('Purpose', 'What an addressee of a liaison statement is asked for.', {
  ACTION: 'For action: an answer is awaited, as a rule by a day.',
  COMMENT: 'For comment: an answer is awaited.',
  INFORMATION: 'For information: nothing is awaited.',
});

export const StatementStateEnum = graphqlEnum<StatementState>(
  'StatementState',
  'How far the sending side of a liaison statement is.',
  {
    DRAFT: 'Being written.',
    READY: 'Done, to be approved.',
    APPROVED: 'Approved by every sending body.',
    SENT: 'Gone out to its addressees.',
    DROPPED: 'Not to be sent; kept.',
  },
);

export const AddresseeStateEnum = graphqlEnum<AddresseeState>(
  'AddresseeState',
  'How far one addressee of a liaison statement is. Lateness is no state: it follows from purpose, deadline and day.',
  {
    UNSENT: 'The statement has not gone out.',
    SENT: 'The statement has gone out; nothing is known of its receipt.',
    RECEIVED: 'It has arrived, as a document of the group.',
    ALLOCATED: 'Questions were asked to deal with it.',
    ACKNOWLEDGED: 'The addressee said that it has arrived; the answer is still to come.',
    NOTED: 'The group took note of it; no answer follows.',
    REPLIED: 'An answer was sent.',
    NIL_RETURN: 'The addressee answered that it has nothing to say.',
    DECLINED: 'The addressee answered that it will not deal with it.',
    CLOSED: 'Nothing more is expected.',
  },
);

export const ApprovalLevelEnum = graphqlEnum<ApprovalLevel>(
  'ApprovalLevel',
  'The level of a group that approved a liaison statement (A.1).',
  {
    STUDY_GROUP: 'The study group.',
    WORKING_PARTY: 'A working party.',
    RAPPORTEUR_MEETING: 'Agreed at a meeting of rapporteurs.',
    OTHER_GROUP: 'Another group, such as a joint coordination activity, or a body outside ITU-T.',
  },
);

export const StatementStepEnum = graphqlEnum<StatementStep>('StatementStep', 'A step of the sending side.', {
  MAKE_READY: 'The text is done and can be approved.',
  RETURN: 'The text is worked on again; approvals lapse.',
  APPROVE: 'A sending body approves it; it is approved once every one has.',
  SEND: 'It goes out to all addressees.',
  DROP: 'It will not be sent; it is kept.',
  TAKE_UP: 'A dropped statement is worked on again.',
});

export const AddresseeStepEnum = graphqlEnum<AddresseeStep>('AddresseeStep', 'A step of one addressee.', {
  RECEIVE: 'It has arrived, as a document of the group.',
  ALLOCATE: 'Questions are asked to deal with it.',
  ACKNOWLEDGE: 'The addressee says that it has arrived; the answer is still to come.',
  NOTE: 'The group takes note of it; no answer follows.',
  REPLY: 'An answer was sent.',
  RETURN_NIL: 'The addressee answers that it has nothing to say.',
  DECLINE: 'The addressee answers that it will not deal with it.',
  CLOSE: 'Nothing more is expected.',
  REOPEN: 'It is dealt with again.',
});

export const LinkKindEnum = graphqlEnum<LinkKind>('LinkKind', 'How one liaison statement refers to another.', {
  REPLIES_TO: 'It is an answer to the other.',
  CITES: 'It mentions the other.',
});

export const QuestionSideEnum = graphqlEnum<QuestionSide>(
  'QuestionSide',
  'Which end of a liaison statement a Question stands at.',
  { ORIGIN: 'The statement comes from it.', DESTINATION: 'The statement is meant for it.' },
);

export const MentionStateEnum = graphqlEnum<MentionState>(
  'MentionState',
  'What became of a reference that was found in the text of a liaison statement.',
  {
    PROPOSED: 'Found by its spelling; nobody has looked at it yet.',
    CONFIRMED: 'A person says that it means this.',
    DISMISSED: 'A person says that it does not mean this.',
  },
);
