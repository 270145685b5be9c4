import { Field, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../platform/graphql/enum';
import type { Relation, RightsAction, Role } from './rules/rights';
import type { Answer } from './rules/standing';

export const RoleEnum = graphqlEnum<Role>('Role', 'In what role someone acts; roles follow from dated appointments.', {
  ADMINISTRATOR: 'Runs this tracker.',
  SG_CHAIRMAN: 'Chairman of a study group or advisory group, or of a committee of another organization.',
  WP_CHAIRMAN: 'Chairman of a working party, or convener of a working group of another organization.',
  RAPPORTEUR: 'Rapporteur of a Question.',
  ASSOCIATE_RAPPORTEUR: 'Associate rapporteur of a Question.',
  JOINT_RAPPORTEUR: 'Rapporteur of a joint rapporteurs group, for the study group that appointed him or her.',
  EDITOR: 'Editor of a work item.',
  SECRETARIAT: 'Director, counsellor or project officer of the secretariat.',
  JCA_COORDINATOR: 'Convener, chairman or roadmap editor of a joint coordination activity.',
  LIAISON_OFFICER: 'Liaison officer or liaison rapporteur.',
});

export const RelationEnum = graphqlEnum<Relation>(
  'RoleRelation',
  'How a role has to be related to what it acts upon.',
  {
    ANYTHING: 'No relation is needed.',
    ITS_STUDY_GROUP: 'It belongs to the study group.',
    ITS_WORKING_PARTY: 'It belongs to the working party.',
    ITS_QUESTION: 'It belongs to the Question, or to the one that continues it.',
    ITS_SIDE: 'The joint group treats it, and it belongs to the study group that the role was given by.',
    THE_ITEM_ITSELF: 'The role is held for this very item.',
    A_BODY_SERVED: 'It belongs to a body that the role serves.',
    THE_JOINT_GROUP_ITSELF: 'It belongs to the joint rapporteurs group or joint coordination activity itself.',
  },
);

export const RightsActionEnum = graphqlEnum<RightsAction>('PermittedAction', 'What can be done to the programme.', {
  PROPOSE: 'Propose a new work item in a body (A.1 or A.13 justification).',
  REVISE: 'Revise titles, scope, base texts and other text fields.',
  RETARGET: 'State a target.',
  REPORT: 'Report how the work stands.',
  CONFIRM: 'Confirm that the record is still true.',
  APPOINT_EDITORS: 'Say who edits it.',
  RELATE: 'State or withdraw relations to texts of the same organization.',
  RELATE_ACROSS: 'State or withdraw relations across organizations, and overlaps.',
  PLACE: 'Set activity domains and document categories of the roadmap.',
  ADVANCE: 'Record announcements, reviews and their outcomes (steps that are not a decision).',
  DECIDE: 'Record a decision of the group: consent, determination, agreement, approval at a meeting.',
  CHANGE_PROCESS: 'Choose between AAP and TAP before consent or determination (Resolution 1, 8.1).',
  NUMBER: 'Give it its number.',
  TRANSFER: 'Give it to another Question or group.',
  CARRY_OVER: 'Carry it to the next study period.',
  DELETE: 'Delete it from the work programme, or put it back.',
  CORRECT: 'Correct its status outside the life cycle, for a reason.',
  NOTE: 'Read and write private notes.',
  APPOINT: 'Appoint persons to offices of a body, and end appointments.',
  RECORD_PERSON: 'Record a person.',
  IMPORT: 'Take in a file that a body sent or published; each fact cites it.',
  WRITE_LIAISON: 'Write and record liaison statements of a body; read them before they are sent.',
  APPROVE_LIAISON: 'Record that a body has approved a liaison statement of its own.',
  SEND_LIAISON: 'Record that a liaison statement was sent.',
  ANSWER_LIAISON:
    'Record receipt, allocation and outcome of a liaison statement to a body, or what became of one of its own.',
  LIAISON_NOTE: 'Read and write the private notes of the desk of a body.',
  WRITE_MEETING: 'Record, revise and cancel meetings of a body, with programme, agenda and documents.',
  WRITE_LETTER:
    'Record and revise letters of the secretariat: collective letters of a study group, circulars of ITU-T.',
  RECORD_DECISION:
    'Record what a meeting of a body decided about bodies; a decision about a text needs the right to its step.',
});

@ObjectType({ description: 'One right: a role may do something to what it is related to in this way. Public.' })
export class Permission {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => RightsActionEnum, { description: 'What it may do.' })
  action: RightsAction;

  @Field(() => RelationEnum, { description: 'To what.' })
  relation: Relation;

  @Field(() => String, { description: 'Why it is so, with the clause where there is one.' })
  because: string;
}

@ObjectType({ description: 'Why a rule refuses something.' })
export class RefusalReason {
  @Field(() => String, { description: 'Short stable name of the rule.' })
  rule: string;

  @Field(() => String, { description: 'Clause behind it, such as `A.8 4.4.2`.' })
  clause: string;

  @Field(() => String, { description: 'What is wrong, in words.' })
  message: string;

  @Field(() => String, { description: 'The argument or field that would have to change.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What would be accepted.' })
  accepted?: string;
}

@ObjectType({ description: 'Whether the viewer may do something to something, from the same rule that decides.' })
export class ViewerRight {
  @Field(() => RightsActionEnum, { description: 'What it is about.' })
  action: RightsAction;

  @Field(() => Boolean, { description: 'Whether the viewer may do it now.' })
  allowed: boolean;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role; null where it is refused.' })
  role: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'By which office, in words; null where no appointment gives the role.',
  })
  office: string | null;

  @Field(() => [RefusalReason], { description: 'Every reason why not; empty where it is allowed.' })
  reasons: RefusalReason[];
}

/** An answer of the permission table as clients see it. */
export const rightOf = (action: RightsAction, answer: Answer): ViewerRight =>
  answer.allowed
    ? { action, allowed: true, role: answer.role, office: answer.office, reasons: [] }
    : { action, allowed: false, role: null, office: null, reasons: [...answer.reasons] };
