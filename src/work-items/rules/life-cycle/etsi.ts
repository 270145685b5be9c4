import { end, type LifeCycle, reported, state, step } from './table';

/** ETSI: the steps of a work item. How a deliverable is approved depends on its type (ETSI Directives). */

const RULES = 'ETSI Directives, TWP';
const DRAFTING = ['TB_ADOPTION', 'START_OF_WORK', 'EARLY_DRAFT', 'STABLE_DRAFT', 'FINAL_DRAFT'];

export const ETSI: LifeCycle = {
  process: 'ETSI',
  states: [
    state('TB_ADOPTION', 'TB adoption of WI', 'PROPOSED', 'Adopted by the technical body.', [
      'New',
      'TB adoption',
      'Work item adopted',
      'Proposed',
    ]),
    state('START_OF_WORK', 'Start of work', 'IN_DEVELOPMENT', 'Work has begun.', ['Changed']),
    state('EARLY_DRAFT', 'Early draft', 'IN_DEVELOPMENT', 'A first draft is there.', ['Draft']),
    state('STABLE_DRAFT', 'Stable draft', 'IN_DEVELOPMENT', 'The draft is stable.'),
    state('FINAL_DRAFT', 'Final draft for approval', 'IN_DEVELOPMENT', 'The draft is ready for approval.'),
    state('ON_APPROVAL', 'On approval', 'IN_REVIEW', 'The technical body approves.', ['TB approval']),
    state('ENQUIRY', 'Public enquiry', 'IN_REVIEW', 'Open for comments and votes of the national bodies.', ['ENAP']),
    state('VOTE', 'Vote', 'IN_REVIEW', 'The members or the national bodies vote.', ['On vote']),
    end('PUBLISHED', 'Published', 'APPROVED', 'Published.', ['12', 'Publication', 'Finalised', 'Standard']),
    end('HISTORICAL', 'Historical', 'SUPERSEDED', 'A newer version took its place.', ['13', 'Superseded', 'Replaced']),
    end('WITHDRAWN', 'Withdrawn', 'WITHDRAWN', 'Withdrawn.', ['WD']),
    end('STOPPED', 'Stopped', 'WITHDRAWN', 'The work item was stopped.', ['Deleted', 'Cancelled', 'Abandoned']),
  ],
  transitions: [
    step(null, 'REGISTER', 'TB_ADOPTION', {
      label: 'Adopt the work item',
      clause: RULES,
      decides: 'UPDATE_STATUS',
      guards: {},
    }),
    reported('TB_ADOPTION', 'START_WORK', 'START_OF_WORK', 'Begin the work', RULES),
    reported('START_OF_WORK', 'ISSUE_EARLY_DRAFT', 'EARLY_DRAFT', 'Issue an early draft', RULES),
    reported('EARLY_DRAFT', 'ISSUE_STABLE_DRAFT', 'STABLE_DRAFT', 'Issue a stable draft', RULES),
    reported('STABLE_DRAFT', 'ISSUE_FINAL_DRAFT', 'FINAL_DRAFT', 'Issue the draft for approval', RULES),
    reported('FINAL_DRAFT', 'SUBMIT_FOR_APPROVAL', 'ON_APPROVAL', 'Submit to the technical body', RULES),
    reported('ON_APPROVAL', 'RETURN_TO_DRAFTING', 'STABLE_DRAFT', 'Back to drafting', RULES),
    reported('ON_APPROVAL', 'START_ENQUIRY', 'ENQUIRY', 'Begin the public enquiry', RULES),
    reported('ON_APPROVAL', 'START_VOTE', 'VOTE', 'Begin the vote', RULES),
    reported('ENQUIRY', 'START_VOTE', 'VOTE', 'Begin the vote', RULES),
    reported('ENQUIRY', 'RETURN_TO_DRAFTING', 'STABLE_DRAFT', 'Back to drafting', RULES),
    reported('VOTE', 'RETURN_TO_DRAFTING', 'STABLE_DRAFT', 'Back to drafting', RULES),
    ...['ON_APPROVAL', 'ENQUIRY', 'VOTE'].map((from) => reported(from, 'PUBLISH', 'PUBLISHED', 'Publish', RULES)),
    ...DRAFTING.map((from) => reported(from, 'STOP', 'STOPPED', 'Stop the work item', RULES)),
    reported('PUBLISHED', 'SUPERSEDE', 'HISTORICAL', 'A newer version was published', RULES),
    reported('PUBLISHED', 'WITHDRAW', 'WITHDRAWN', 'Withdraw', RULES),
  ],
};
