import { end, type LifeCycle, reported, state, step } from './table';

/** IEEE: from the project authorization request (PAR) to the standard (IEEE SA Standards Board Operations Manual). */

const RULES = 'IEEE SASB Operations Manual';

export const IEEE: LifeCycle = {
  process: 'IEEE',
  states: [
    state('PAR', 'PAR approved', 'PROPOSED', 'The project is authorized.', ['PAR', 'Proposed']),
    state('DRAFT', 'Draft', 'IN_DEVELOPMENT', 'The working group drafts.', ['In development', 'Work in progress']),
    state('BALLOT', 'Ballot', 'IN_REVIEW', 'The ballot group votes.', ['In ballot', 'Sponsor ballot']),
    state('APPROVED_DRAFT', 'Approved Draft', 'IN_REVIEW', 'Approved by ballot; not yet published.'),
    end('ACTIVE', 'Approved', 'APPROVED', 'An active standard.', [
      'Active',
      'Active Standard',
      'Published',
      'Standard',
    ]),
    end('SUPERSEDED', 'Inactive-Superseded', 'SUPERSEDED', 'A newer edition took its place.', [
      'Inactive - Superseded',
      'Superseded',
      'Replaced',
    ]),
    end('INACTIVE', 'Inactive', 'WITHDRAWN', 'No longer maintained.', [
      'Inactive-Reserved',
      'Inactive - Reserved',
      'Inactive-Withdrawn',
      'Inactive - Withdrawn',
      'Withdrawn',
    ]),
    end('PAR_WITHDRAWN', 'Abandoned', 'WITHDRAWN', 'The authorization was withdrawn or expired.', [
      'Stopped',
      'Cancelled',
      'Deleted',
      'Discontinued',
    ]),
  ],
  transitions: [
    step(null, 'REGISTER', 'PAR', { label: 'Approve the PAR', clause: RULES, decides: 'UPDATE_STATUS', guards: {} }),
    reported('PAR', 'START_WORK', 'DRAFT', 'Begin drafting', RULES),
    reported('DRAFT', 'START_BALLOT', 'BALLOT', 'Begin the ballot', RULES),
    reported('BALLOT', 'RECIRCULATE', 'BALLOT', 'Ballot a changed draft again', RULES),
    reported('BALLOT', 'RETURN_TO_GROUP', 'DRAFT', 'Return to the working group', RULES),
    reported('BALLOT', 'PASS_BALLOT', 'APPROVED_DRAFT', 'Pass the ballot', RULES),
    reported('APPROVED_DRAFT', 'APPROVE', 'ACTIVE', 'Approve and publish', RULES),
    ...['PAR', 'DRAFT', 'BALLOT'].map((from) =>
      reported(from, 'WITHDRAW_PAR', 'PAR_WITHDRAWN', 'End the project', RULES),
    ),
    reported('ACTIVE', 'SUPERSEDE', 'SUPERSEDED', 'A newer edition was approved', RULES),
    reported('ACTIVE', 'INACTIVATE', 'INACTIVE', 'Make inactive', RULES),
    reported('INACTIVE', 'SUPERSEDE', 'SUPERSEDED', 'A newer edition was approved', RULES),
  ],
};
