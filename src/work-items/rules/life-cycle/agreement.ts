import { carryOver, ITU_T_ENDS, PUBLISHED_WORDS, UNDER_STUDY, workProgramme } from './common';
import { end, type LifeCycle, type LifeCycleState, step } from './table';

/** ITU-T texts that are not normative: WTSA Resolution 1, section 1bis, and Rec. ITU-T A.13. */

const STATES: readonly LifeCycleState[] = [
  UNDER_STUDY,
  // A focus group agrees its deliverables itself (A.7); they are input to its parent and pass through no other process.
  end('AGREED', 'Agreed', 'APPROVED', 'Agreed by consensus.', [
    'Approved',
    'FG deliverable',
    'Focus group deliverable',
    ...PUBLISHED_WORDS,
  ]),
  ...ITU_T_ENDS,
];

export const AGREEMENT: LifeCycle = {
  process: 'AGREEMENT',
  states: STATES,
  transitions: [
    ...workProgramme('AGREEMENT'),
    step('UNDER_STUDY', 'AGREE', 'AGREED', {
      label: 'Agree',
      clause: 'Res.1 1bis',
      decides: 'DECIDE_AGREEMENT',
      guards: {
        TYPE_NON_NORMATIVE: 'A.13',
        SCOPE_GIVEN: 'A.13 Annex A',
        SUMMARY_GIVEN: 'A.13 Annex A',
        EDITOR_APPOINTED: 'A.13 Annex A',
        GROUP_MAY_AGREE: 'Res.1 1bis',
        CONSENSUS: 'Res.1 1bis',
      },
    }),
    ...carryOver(STATES),
    step('AGREED', 'SUPERSEDE', 'SUPERSEDED', {
      label: 'Superseded by a new edition',
      clause: 'A.13',
      decides: 'UPDATE_STATUS',
      guards: { SUCCESSOR_KNOWN: 'A.13' },
    }),
    step('AGREED', 'WITHDRAW', 'WITHDRAWN', {
      label: 'Delete the text',
      clause: 'Res.1 1bis',
      decides: 'DECIDE_DELETION',
      guards: { CONSENSUS: 'Res.1 1bis', REASON_GIVEN: 'Res.1 1bis' },
    }),
  ],
};
