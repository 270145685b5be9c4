/**
 * Who may do what: role, action, and how the role is related to the object. This table is the whole of it; `permissions` prints it.
 * Reading needs no right: what is public is public, and notes are read by those who may write them.
 */

export const ROLES = [
  'ADMINISTRATOR',
  'SG_CHAIRMAN',
  'WP_CHAIRMAN',
  'RAPPORTEUR',
  'ASSOCIATE_RAPPORTEUR',
  'JOINT_RAPPORTEUR',
  'EDITOR',
  'SECRETARIAT',
  'JCA_COORDINATOR',
  'LIAISON_OFFICER',
] as const;
export type Role = (typeof ROLES)[number];

export const RELATIONS = [
  'ANYTHING',
  'ITS_STUDY_GROUP',
  'ITS_WORKING_PARTY',
  'ITS_QUESTION',
  'ITS_SIDE',
  'THE_ITEM_ITSELF',
  'A_BODY_SERVED',
  'THE_JOINT_GROUP_ITSELF',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const RIGHTS_ACTIONS = [
  'PROPOSE',
  'REVISE',
  'RETARGET',
  'REPORT',
  'CONFIRM',
  'APPOINT_EDITORS',
  'RELATE',
  'RELATE_ACROSS',
  'PLACE',
  'ADVANCE',
  'DECIDE',
  'CHANGE_PROCESS',
  'NUMBER',
  'TRANSFER',
  'CARRY_OVER',
  'DELETE',
  'CORRECT',
  'NOTE',
  'APPOINT',
  'RECORD_PERSON',
  'IMPORT',
  'WRITE_LIAISON',
  'APPROVE_LIAISON',
  'SEND_LIAISON',
  'ANSWER_LIAISON',
  'LIAISON_NOTE',
  'WRITE_MEETING',
  'WRITE_LETTER',
  'RECORD_DECISION',
] as const;
export type RightsAction = (typeof RIGHTS_ACTIONS)[number];

export interface Right {
  readonly role: Role;
  readonly relation: Relation;
  readonly actions: readonly RightsAction[];
  /** Why it is so, with the clause where there is one. */
  readonly because: string;
}

/** What the desk of a body does with its liaison statements. */
const KEEPING_THE_DESK = ['WRITE_LIAISON', 'SEND_LIAISON', 'ANSWER_LIAISON', 'LIAISON_NOTE'] as const;

/** Meetings of a group, and what they decide about bodies. */
const KEEPING_MEETINGS = ['WRITE_MEETING', 'RECORD_DECISION'] as const;

const KEEPING_TRUE = [
  'PROPOSE',
  'REVISE',
  'RETARGET',
  'REPORT',
  'CONFIRM',
  'APPOINT_EDITORS',
  'RELATE',
  'ADVANCE',
  'NUMBER',
  'CARRY_OVER',
  'NOTE',
] as const;

export const RIGHTS: readonly Right[] = [
  {
    role: 'RAPPORTEUR',
    relation: 'ITS_QUESTION',
    actions: [...KEEPING_TRUE, 'WRITE_LIAISON', 'APPROVE_LIAISON', 'WRITE_MEETING'],
    because:
      'A rapporteur is responsible for the work items of the Question and convenes its meetings; a meeting of rapporteurs may agree on a liaison statement (A.1).',
  },
  {
    role: 'ASSOCIATE_RAPPORTEUR',
    relation: 'ITS_QUESTION',
    actions: [...KEEPING_TRUE, 'WRITE_LIAISON', 'WRITE_MEETING'],
    because: 'An associate rapporteur shares the duties of the rapporteur.',
  },
  {
    role: 'JOINT_RAPPORTEUR',
    relation: 'ITS_SIDE',
    actions: KEEPING_TRUE,
    because: 'Each rapporteur of a joint group acts for the study group that appointed that rapporteur.',
  },
  {
    role: 'JOINT_RAPPORTEUR',
    relation: 'THE_JOINT_GROUP_ITSELF',
    actions: ['WRITE_LIAISON', 'APPROVE_LIAISON', 'WRITE_MEETING'],
    because:
      'A joint rapporteurs group meets, and can send and receive liaison statements as a meeting of rapporteurs can (A.1).',
  },
  {
    role: 'EDITOR',
    relation: 'THE_ITEM_ITSELF',
    actions: ['REVISE', 'NOTE'],
    because: 'An editor edits the text of the items he or she is editor of.',
  },
  {
    role: 'WP_CHAIRMAN',
    relation: 'ITS_WORKING_PARTY',
    actions: [...KEEPING_TRUE, 'DECIDE', 'WRITE_LIAISON', 'APPROVE_LIAISON', 'ANSWER_LIAISON', ...KEEPING_MEETINGS],
    because:
      'A working party may consent (A.8 3.1), determine (Res.1 9.3.1), or agree where the study group authorised it (Res.1 1bis); it approves liaison statements of its own (A.1), and its chairman keeps its meetings.',
  },
  {
    role: 'SG_CHAIRMAN',
    relation: 'ITS_STUDY_GROUP',
    actions: [
      ...KEEPING_TRUE,
      'DECIDE',
      'CHANGE_PROCESS',
      'TRANSFER',
      'DELETE',
      'CORRECT',
      'APPOINT',
      'APPROVE_LIAISON',
      ...KEEPING_THE_DESK,
      ...KEEPING_MEETINGS,
    ],
    because:
      'A study group consents (A.8 3.1), determines (Res.1 9.3.1), chooses the process (Res.1 8.1.1), agrees, deletes, and approves liaison statements; its chairman records that.',
  },
  {
    role: 'SECRETARIAT',
    relation: 'A_BODY_SERVED',
    actions: [
      'ADVANCE',
      'NUMBER',
      'CARRY_OVER',
      'TRANSFER',
      'CORRECT',
      'NOTE',
      'WRITE_LETTER',
      ...KEEPING_THE_DESK,
      ...KEEPING_MEETINGS,
    ],
    because:
      'The Director announces the steps (A.8 3.2, 4.1; Res.1 9.3.3); the secretariat numbers texts, keeps the work programme, convenes meetings by letter and reports what they decided, and sends liaison statements out.',
  },
  {
    role: 'JCA_COORDINATOR',
    relation: 'ANYTHING',
    actions: ['PLACE', 'RELATE_ACROSS', 'IMPORT'],
    because:
      'A joint coordination activity keeps the roadmap and takes in what the bodies send; it writes no Recommendations and has no say of its own in a body’s status (A.18).',
  },
  {
    role: 'JCA_COORDINATOR',
    relation: 'THE_JOINT_GROUP_ITSELF',
    actions: ['APPROVE_LIAISON', ...KEEPING_THE_DESK, 'WRITE_MEETING'],
    because:
      'A joint coordination activity meets, writes to the bodies it coordinates, and takes their answers (A.18).',
  },
  {
    role: 'LIAISON_OFFICER',
    relation: 'A_BODY_SERVED',
    actions: ['NOTE', ...KEEPING_THE_DESK],
    because: 'A liaison officer speaks for the bodies he or she serves.',
  },
  {
    role: 'ADMINISTRATOR',
    relation: 'ANYTHING',
    actions: ['RECORD_PERSON', 'APPOINT', 'IMPORT'],
    because:
      'An administrator keeps people and their roles, and takes in the catalogues that bodies publish; not the programme by hand.',
  },
];

/** The role that may do `action` by that relation, or undefined. */
export const rightFor = (role: Role, relation: Relation, action: RightsAction): Right | undefined =>
  RIGHTS.find((right) => right.role === role && right.relation === relation && right.actions.includes(action));
