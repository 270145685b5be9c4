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
import { end, type Guards, type LifeCycle, type LifeCycleState, state, step, type Transition } from './table';

/** ITU-T alternative approval process: Rec. ITU-T A.8. */

const STATES: readonly LifeCycleState[] = [
  UNDER_STUDY,
  state('CONSENTED', 'Consented', 'IN_REVIEW', 'Judged mature by the group; waits for the final edited text.', [
    'C',
    'Consent',
  ]),
  state('LC', 'LC', 'IN_REVIEW', 'Last call: open for comments for four weeks.', ['Last Call']),
  state('LJ', 'LJ', 'IN_REVIEW', 'Last call judgement: the comments are judged and resolved.', [
    'Last Call Judgement',
    'Last Call Judgment',
    'Comment resolution',
  ]),
  state('AR', 'AR', 'IN_REVIEW', 'Additional review: the revised text is open for comments for three weeks.', [
    'Additional Review',
  ]),
  state('AJ', 'AJ', 'IN_REVIEW', 'Additional review judgement: the new comments are judged.', [
    'Additional Review Judgement',
    'Additional Review Judgment',
  ]),
  state('SG', 'SG', 'IN_REVIEW', 'Waits for the decision of a study group meeting.', [
    'For approval at study group meeting',
  ]),
  state('DEFERRED_WTSA', 'For approval at WTSA', 'IN_REVIEW', 'Waits for the decision of the assembly.'),
  state('NA', 'NA', 'IN_DEVELOPMENT', 'Not approved at the meeting; may start again without a new consent.', [
    'Not approved',
  ]),
  state('TAP', 'TAP', 'IN_DEVELOPMENT', 'Moved to the traditional approval process.', ['Moved to TAP']),
  end('A', 'Approved', 'APPROVED', 'Approved.', ['A', ...PUBLISHED_WORDS]),
  end('AT', 'AT', 'APPROVED', 'Approved with typographical corrections.', ['Approved with typographical corrections']),
  ...ITU_T_ENDS,
];

const DELIVERED: Guards = {
  FINAL_TEXT_DELIVERED: 'A.8 3.2',
  SUMMARY_DELIVERED: 'A.8 3.2',
  ELECTRONIC_MATERIAL_DELIVERED: 'A.8 3.3',
};

/** No clause names the days of announcements; see `nextAnnouncement`. */
const TSB_PRACTICE = 'practice of TSB';

const CONSENT: readonly Transition[] = [
  step('UNDER_STUDY', 'CONSENT', 'CONSENTED', {
    label: 'Consent',
    clause: 'A.8 3.1',
    decides: 'DECIDE_CONSENT',
    guards: {
      TYPE_NORMATIVE: 'A.8 1.1',
      SCOPE_GIVEN: 'A.1 Annex A',
      SUMMARY_GIVEN: 'A.8 3.2',
      EDITOR_APPOINTED: 'A.1 Annex A',
      BASE_TEXT_GIVEN: 'A.1 Annex A',
      REFERENCES_JUSTIFIED: 'A.5',
    },
    clocks: ['ANNOUNCEMENT'],
  }),
  step('CONSENTED', 'ANNOUNCE_LAST_CALL', 'LC', {
    label: 'Announce the last call',
    clause: 'A.8 4.1',
    decides: 'ANNOUNCE',
    guards: DELIVERED,
    warnings: { ON_1ST_OR_16TH: TSB_PRACTICE },
    clocks: ['LAST_CALL'],
  }),
  step('NA', 'RELAUNCH', 'LC', {
    label: 'Announce a new last call, without a new consent',
    clause: 'A.8 5.8',
    decides: 'ANNOUNCE',
    guards: DELIVERED,
    warnings: { ON_1ST_OR_16TH: TSB_PRACTICE },
    clocks: ['LAST_CALL'],
  }),
];

/** How a period for comments ends: approval, or judgement. */
function endOfPeriod(from: 'LC' | 'AR', judgement: 'LJ' | 'AJ'): Transition[] {
  const over: Guards = from === 'LC' ? { LAST_CALL_OVER: 'A.8 4.1' } : { REVIEW_OVER: 'A.8 4.5' };
  const [approval, judged] = from === 'LC' ? ['A.8 4.4.1', 'A.8 4.4'] : ['A.8 4.5.1', 'A.8 4.5.2'];
  return [
    ...approvals(from, over, approval),
    step(from, 'JUDGE_COMMENTS', judgement, {
      label: 'Judge the comments',
      clause: judged,
      decides: 'JUDGE_COMMENTS',
      guards: { ...over, ...(from === 'LC' ? { SUBSTANTIVE_COMMENTS: judged } : { COMMENTS_MADE: judged }) },
      warnings: { DISAPPROVALS_REASONED: 'A.8 4.4.2' },
    }),
  ];
}

function approvals(from: string, over: Guards, clause: string): Transition[] {
  return [
    step(from, 'APPROVE_WITHOUT_COMMENTS', 'A', {
      label: 'Approved: no comments',
      clause,
      decides: 'ANNOUNCE',
      guards: { ...over, NO_COMMENTS: clause },
      clocks: ['STABILITY'],
    }),
    step(from, 'APPROVE_WITH_CORRECTIONS', 'AT', {
      label: 'Approved with typographical corrections',
      clause,
      decides: 'ANNOUNCE',
      guards: { ...over, ONLY_TYPOGRAPHICAL_COMMENTS: clause },
      clocks: ['STABILITY'],
    }),
  ];
}

/** What the chairman with TSB may decide of the comments. A judgement may also find that none of them is substantive. */
const JUDGEMENT: readonly Transition[] = [
  step('LJ', 'START_ADDITIONAL_REVIEW', 'AR', {
    label: 'Start the additional review',
    clause: 'A.8 4.4.3 b',
    decides: 'JUDGE_COMMENTS',
    guards: { REVISED_TEXT: 'A.8 4.4.3 b', FIRST_ADDITIONAL_REVIEW: 'A.8 4.5.2' },
    warnings: { ON_1ST_OR_16TH: TSB_PRACTICE },
    clocks: ['ADDITIONAL_REVIEW'],
  }),
  sendToMeeting('LJ', 'A.8 4.4.2 a'),
  ...approvals('LJ', {}, 'A.8 4.4.1'),
  sendToMeeting('AJ', 'A.8 4.5.2'),
  ...approvals('AJ', {}, 'A.8 4.5.1'),
];

function sendToMeeting(from: 'LJ' | 'AJ', clause: string): Transition {
  return step(from, 'SEND_TO_MEETING', 'SG', {
    label: 'Put before a study group meeting',
    clause,
    decides: 'JUDGE_COMMENTS',
    guards: { THREE_WEEKS_BEFORE_MEETING: 'A.8 4.6' },
    clocks: ['MEETING'],
  });
}

const MEETING: readonly Transition[] = [
  step('SG', 'APPROVE_AT_MEETING', 'A', {
    label: 'Approve at the meeting',
    clause: 'A.8 5.3',
    decides: 'DECIDE_APPROVAL',
    guards: {
      MEETING_OPENED: 'A.8 5.3',
      AT_MOST_ONE_OPPOSED: 'A.8 5.4',
      NO_POLICY_IMPLICATIONS: 'A.8 5.2',
      MORE_TIME_OVER: 'A.8 5.6',
    },
    clocks: ['NOTIFICATION', 'STABILITY'],
  }),
  step('SG', 'REFUSE_AT_MEETING', 'NA', {
    label: 'Not approved at the meeting',
    clause: 'A.8 5.8',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'A.8 5.8', REASON_GIVEN: 'A.8 5.8' },
    clocks: ['NOTIFICATION'],
  }),
  step('SG', 'MOVE_TO_TAP', 'TAP', {
    toProcess: 'TAP',
    label: 'Move to the traditional approval process',
    clause: 'A.8 5.2',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'A.8 5.2', POLICY_IMPLICATIONS: 'A.8 5.2' },
  }),
  step('SG', 'DEFER_TO_ASSEMBLY', 'DEFERRED_WTSA', {
    label: 'Leave the decision to WTSA',
    clause: 'A.8 1.1',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'A.8 1.1', REASON_GIVEN: 'A.8 1.1' },
  }),
  step('DEFERRED_WTSA', 'APPROVE_AT_ASSEMBLY', 'A', {
    label: 'Approved by WTSA',
    clause: 'A.8 1.1',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'A.8 1.1' },
    clocks: ['STABILITY'],
  }),
  step('DEFERRED_WTSA', 'REFUSE_AT_ASSEMBLY', 'NA', {
    label: 'Not approved by WTSA',
    clause: 'A.8 1.1',
    decides: 'DECIDE_APPROVAL',
    guards: { MEETING_OPENED: 'A.8 1.1', REASON_GIVEN: 'A.8 1.1' },
  }),
  step('TAP', 'DETERMINE', 'DETERMINED', {
    toProcess: 'TAP',
    label: 'Determine',
    clause: 'Res.1 9.3.1',
    decides: 'DECIDE_DETERMINATION',
    guards: {},
    clocks: ['CONSULTATION'],
  }),
];

export const AAP: LifeCycle = {
  process: 'AAP',
  states: STATES,
  transitions: [
    ...workProgramme('AAP'),
    changeOfProcess('TAP'),
    ...CONSENT,
    ...endOfPeriod('LC', 'LJ'),
    ...JUDGEMENT,
    ...endOfPeriod('AR', 'AJ'),
    ...MEETING,
    ...['NA', 'TAP'].map((from) => deletion(from, 'A.1')),
    ...carryOver(STATES),
    ...published(['A', 'AT'], 'A.8 3.7', 'A.8 8.2'),
  ],
};
