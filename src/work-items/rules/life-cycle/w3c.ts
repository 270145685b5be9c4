import { end, type LifeCycle, reported, state, step } from './table';

/** W3C Recommendation track, and notes (W3C Process Document, technical reports). */

const TRACK = 'W3C Process 6.3';
const NOTES = 'W3C Process 6.4';
const DRAFTS = ['EDITORS_DRAFT', 'FPWD', 'WD', 'CR', 'PR'];

export const W3C: LifeCycle = {
  process: 'W3C',
  states: [
    state(
      'PROPOSED',
      'Draft Community Group Report',
      'PROPOSED',
      'Written outside a working group, or only chartered.',
      ['Draft CG Report', 'Charter', 'Unofficial', 'Unofficial Draft', 'Proposed'],
    ),
    state('EDITORS_DRAFT', "Editor's Draft", 'IN_DEVELOPMENT', 'A working copy of the editors.', ['ED']),
    state('FPWD', 'First Public Working Draft', 'IN_DEVELOPMENT', 'First public working draft.', ['FPWD']),
    state('WD', 'Working Draft', 'IN_DEVELOPMENT', 'A working draft.', ['WD']),
    state('DRAFT_NOTE', 'Draft Note', 'IN_DEVELOPMENT', 'A draft outside the Recommendation track.', [
      'Draft Registry',
    ]),
    state('LCWD', 'Last Call Working Draft', 'IN_REVIEW', 'Last call, before the process of 2014.', ['LCWD']),
    state('CR', 'Candidate Recommendation', 'IN_REVIEW', 'Experience with implementations is sought.', [
      'CR',
      'CRD',
      'CR Draft',
      'CR Snapshot',
      'Candidate Recommendation Draft',
      'Candidate Recommendation Snapshot',
    ]),
    state('PR', 'Proposed Recommendation', 'IN_REVIEW', 'The members review it.', [
      'PR',
      'PER',
      'Proposed Edited Recommendation',
    ]),
    end('REC', 'Recommendation', 'APPROVED', 'A Recommendation of W3C.', [
      'REC',
      'Published',
      'Living Standard',
      'Standard',
    ]),
    end('NOTE', 'Note', 'APPROVED', 'Published outside the Recommendation track.', [
      'Group Note',
      'Statement',
      'Registry',
    ]),
    end('SUPERSEDED', 'Superseded Recommendation', 'SUPERSEDED', 'A newer text took its place.', [
      'Superseded',
      'Obsoleted',
      'Obsolete',
      'Obsolete Recommendation',
      'Replaced',
    ]),
    end('DISCONTINUED', 'Discontinued Draft', 'WITHDRAWN', 'Work on it was given up.', [
      'Retired',
      'Stopped',
      'Abandoned',
    ]),
    end('RESCINDED', 'Rescinded Recommendation', 'WITHDRAWN', 'W3C no longer endorses it.', ['Withdrawn']),
  ],
  transitions: [
    step(null, 'REGISTER', 'PROPOSED', { label: 'Propose', clause: TRACK, decides: 'UPDATE_STATUS', guards: {} }),
    reported('PROPOSED', 'START_WORK', 'EDITORS_DRAFT', 'Take up in a working group', TRACK),
    reported('PROPOSED', 'START_NOTE', 'DRAFT_NOTE', 'Take up as a note', NOTES),
    reported('EDITORS_DRAFT', 'PUBLISH_FIRST_DRAFT', 'FPWD', 'First public working draft', TRACK),
    reported('FPWD', 'PUBLISH_DRAFT', 'WD', 'Publish a working draft', TRACK),
    reported('WD', 'START_LAST_CALL', 'LCWD', 'Last call (before the process of 2014)', TRACK),
    ...['CR', 'PR', 'LCWD'].map((from) => reported(from, 'RETURN_TO_DRAFT', 'WD', 'Return to working draft', TRACK)),
    ...['FPWD', 'WD', 'LCWD'].map((from) =>
      reported(from, 'PUBLISH_CANDIDATE', 'CR', 'Candidate Recommendation', TRACK),
    ),
    reported('CR', 'PROPOSE_RECOMMENDATION', 'PR', 'Proposed Recommendation', TRACK),
    reported('PR', 'RETURN_TO_CANDIDATE', 'CR', 'Return to Candidate Recommendation', TRACK),
    reported('PR', 'PUBLISH', 'REC', 'Publish the Recommendation', TRACK),
    ...['DRAFT_NOTE', 'WD'].map((from) => reported(from, 'PUBLISH_NOTE', 'NOTE', 'Publish as a note', NOTES)),
    ...[...DRAFTS, 'LCWD', 'DRAFT_NOTE'].map((from) => reported(from, 'DISCONTINUE', 'DISCONTINUED', 'Give up', TRACK)),
    ...['REC', 'NOTE'].map((from) => reported(from, 'SUPERSEDE', 'SUPERSEDED', 'Superseded', TRACK)),
    reported('REC', 'RESCIND', 'RESCINDED', 'Rescind', TRACK),
  ],
};
