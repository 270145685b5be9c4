import { end, type LifeCycle, reported, state, step } from './table';

/** Bodies without a published life cycle: DMTF, NIST, OGF, SNIA, TM Forum, ATIS and others. Only the phases are told apart. */

const NO_RULE = 'practice of the body';

export const OTHER: LifeCycle = {
  process: 'OTHER',
  states: [
    state('PROPOSED', 'Proposed', 'PROPOSED', 'Proposed.'),
    state('DRAFT', 'Draft', 'IN_DEVELOPMENT', 'In the making.'),
    state('REVIEW', 'Under review', 'IN_REVIEW', 'Open for review or ballot.'),
    end('PUBLISHED', 'Published', 'APPROVED', 'Published.'),
    end('SUPERSEDED', 'Superseded', 'SUPERSEDED', 'A newer text took its place.'),
    end('WITHDRAWN', 'Withdrawn', 'WITHDRAWN', 'Withdrawn.'),
    end('STOPPED', 'Stopped', 'WITHDRAWN', 'Work on it was given up.'),
  ],
  transitions: [
    step(null, 'REGISTER', 'PROPOSED', { label: 'Propose', clause: NO_RULE, decides: 'UPDATE_STATUS', guards: {} }),
    reported('PROPOSED', 'START_WORK', 'DRAFT', 'Begin the work', NO_RULE),
    reported('DRAFT', 'START_REVIEW', 'REVIEW', 'Open for review', NO_RULE),
    reported('REVIEW', 'RETURN_TO_DRAFT', 'DRAFT', 'Back to drafting', NO_RULE),
    ...['DRAFT', 'REVIEW'].map((from) => reported(from, 'PUBLISH', 'PUBLISHED', 'Publish', NO_RULE)),
    ...['PROPOSED', 'DRAFT', 'REVIEW'].map((from) => reported(from, 'STOP', 'STOPPED', 'Give up', NO_RULE)),
    reported('PUBLISHED', 'SUPERSEDE', 'SUPERSEDED', 'A newer text was published', NO_RULE),
    reported('PUBLISHED', 'WITHDRAW', 'WITHDRAWN', 'Withdraw', NO_RULE),
  ],
};
