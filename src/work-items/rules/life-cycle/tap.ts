import {
  carryOver,
  changeOfProcess,
  deletion,
  ITU_T_ENDS,
  PUBLISHED_WORDS,
  published,
  UNDER_STUDY,
  workProgramme,
} from './common';
import { end, type LifeCycle, type LifeCycleState, state, step, type Transition } from './table';

/** ITU-T traditional approval process: WTSA Resolution 1 (Hammamet, 2016), section 9. */

const STATES: readonly LifeCycleState[] = [
  UNDER_STUDY,
  state('TAP', 'TAP', 'IN_DEVELOPMENT', 'Came from the alternative approval process; waits for determination.', [
    'Moved to TAP',
  ]),
  state('DETERMINED', 'Determined', 'IN_REVIEW', 'Judged mature by the group; waits for the consultation.', [
    'Determination',
    'Re-determined',
  ]),
  state('CONSULTATION', 'Consultation', 'IN_REVIEW', 'Member States are asked whether the meeting may decide.', [
    'Member State consultation',
  ]),
  state(
    'SG_DECISION',
    'For TAP approval at SG meeting',
    'IN_REVIEW',
    'Waits for the decision of a study group meeting.',
    ['For approval at study group meeting'],
  ),
  state('DEFERRED_WTSA', 'For approval at WTSA', 'IN_REVIEW', 'Waits for the decision of the assembly.'),
  state(
    'TAP_NOT_APPROVED',
    'Not approved (TAP)',
    'IN_DEVELOPMENT',
    'Opposed at the meeting; may be determined or put to consultation again.',
    ['Not approved'],
  ),
  end('A', 'Approved', 'APPROVED', 'Approved.', ['A', ...PUBLISHED_WORDS]),
  ...ITU_T_ENDS,
];

const DETERMINATION: readonly Transition[] = [
  step('UNDER_STUDY', 'DETERMINE', 'DETERMINED', {
    label: 'Determine',
    clause: 'Res.1 9.3.1',
    decides: 'DECIDE_DETERMINATION',
    guards: {
      TYPE_NORMATIVE: 'Res.1 9',
      SCOPE_GIVEN: 'A.1 Annex A',
      SUMMARY_GIVEN: 'Res.1 9.3.3',
      EDITOR_APPOINTED: 'A.1 Annex A',
      BASE_TEXT_GIVEN: 'A.1 Annex A',
      REFERENCES_JUSTIFIED: 'A.5',
    },
    clocks: ['CONSULTATION'],
  }),
  step('TAP', 'DETERMINE', 'DETERMINED', {
    label: 'Determine',
    clause: 'Res.1 9.3.1',
    decides: 'DECIDE_DETERMINATION',
    guards: {},
    clocks: ['CONSULTATION'],
  }),
  announceConsultation(
    'DETERMINED',
    'ANNOUNCE_CONSULTATION',
    'Announce the consultation of Member States',
    'Res.1 9.3.3',
  ),
];

function announceConsultation(from: string, event: string, label: string, clause: string): Transition {
  return step(from, event, 'CONSULTATION', {
    label,
    clause,
    decides: 'ANNOUNCE',
    guards: { SUMMARY_DELIVERED: 'Res.1 9.3.3', THREE_MONTHS_BEFORE_MEETING: 'Res.1 9.3.3' },
    clocks: ['CONSULTATION'],
  });
}

const CONSULTATION: readonly Transition[] = [
  step('CONSULTATION', 'SUPPORT_DECISION', 'SG_DECISION', {
    label: 'Put before the study group meeting',
    clause: 'Res.1 9.4.5',
    decides: 'ANNOUNCE',
    guards: {
      CONSULTATION_CLOSED: 'Res.1 9.4.1',
      CONSULTATION_SUPPORTS: 'Res.1 9.4.5',
      TEXT_IN_LANGUAGES: 'Res.1 9.3.5',
    },
    clocks: ['MEETING'],
  }),
  step('CONSULTATION', 'LACK_SUPPORT', 'DETERMINED', {
    label: 'Not considered at this meeting',
    clause: 'Res.1 9.4.6',
    decides: 'ANNOUNCE',
    guards: { CONSULTATION_CLOSED: 'Res.1 9.4.1', CONSULTATION_LACKS_SUPPORT: 'Res.1 9.4.6' },
  }),
];

const DECISION: readonly Transition[] = [
  step('SG_DECISION', 'APPROVE_AT_MEETING', 'A', {
    label: 'Approve at the meeting',
    clause: 'Res.1 9.5.3',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'Res.1 9.5', UNOPPOSED: 'Res.1 9.5.3', MORE_TIME_OVER: 'Res.1 9.5.5' },
    clocks: ['NOTIFICATION', 'STABILITY'],
  }),
  step('SG_DECISION', 'REFUSE_AT_MEETING', 'TAP_NOT_APPROVED', {
    label: 'Not approved at the meeting',
    clause: 'Res.1 9.5',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'Res.1 9.5', REASON_GIVEN: 'Res.1 9.5' },
    clocks: ['NOTIFICATION'],
  }),
  step('SG_DECISION', 'DEFER_TO_ASSEMBLY', 'DEFERRED_WTSA', {
    label: 'Leave the decision to WTSA',
    clause: 'Res.1 9.2.2',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'Res.1 9.2.2', REASON_GIVEN: 'Res.1 9.2.2' },
  }),
  step('DEFERRED_WTSA', 'APPROVE_AT_ASSEMBLY', 'A', {
    label: 'Approved by WTSA',
    clause: 'Res.1 9.2.2',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'Res.1 9.2.2' },
    clocks: ['STABILITY'],
  }),
  step('DEFERRED_WTSA', 'REFUSE_AT_ASSEMBLY', 'TAP_NOT_APPROVED', {
    label: 'Not approved by WTSA',
    clause: 'Res.1 9.2.2',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'Res.1 9.2.2', REASON_GIVEN: 'Res.1 9.2.2' },
  }),
  announceConsultation(
    'TAP_NOT_APPROVED',
    'RESTART_CONSULTATION',
    'Start the consultation again, without a new determination',
    'Res.1 9.5.5.2',
  ),
  step('TAP_NOT_APPROVED', 'REDETERMINE', 'DETERMINED', {
    label: 'Determine again',
    clause: 'Res.1 9.3.1',
    decides: 'DECIDE_DETERMINATION',
    guards: { REASON_GIVEN: 'Res.1 9.3.1' },
    clocks: ['CONSULTATION'],
  }),
];

export const TAP: LifeCycle = {
  process: 'TAP',
  states: STATES,
  transitions: [
    ...workProgramme('TAP'),
    changeOfProcess('AAP'),
    ...DETERMINATION,
    ...CONSULTATION,
    ...DECISION,
    ...['TAP', 'TAP_NOT_APPROVED'].map((from) => deletion(from, 'A.1')),
    ...carryOver(STATES),
    ...published(['A'], 'Res.1 9.3.9', 'Res.1 9.8.2'),
  ],
};
