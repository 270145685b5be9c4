import { end, type LifeCycle, reported, state, step } from './table';

/** OASIS: committee specifications and OASIS Standards (OASIS Technical Committee Process). */

const RULES = 'OASIS TC Process';
const OPEN = ['CHARTER', 'WD', 'CSD', 'CSPRD', 'COS'];

export const OASIS: LifeCycle = {
  process: 'OASIS',
  states: [
    state('CHARTER', 'Charter', 'PROPOSED', 'Named in the charter of a technical committee.', ['Proposed']),
    state('WD', 'Working Draft', 'IN_DEVELOPMENT', 'A working draft of the committee.', ['WD', 'Draft']),
    state('CSD', 'Committee Specification Draft', 'IN_DEVELOPMENT', 'Approved as a draft by the committee.', [
      'CSD',
      'Committee Draft',
    ]),
    state('CSPRD', 'Committee Specification Public Review Draft', 'IN_REVIEW', 'Open for public review.', [
      'CSPRD',
      'PRD',
      'Public Review Draft',
    ]),
    end('CS', 'Committee Specification', 'APPROVED', 'Approved by the committee.', [
      'CS',
      'Project Specification',
      'Committee Note',
      'Published',
      'Approved',
    ]),
    state('COS', 'Candidate OASIS Standard', 'IN_REVIEW', 'Before the members of OASIS.', ['COS']),
    end('OS', 'OASIS Standard', 'APPROVED', 'Approved by the members of OASIS.', ['OS', 'Approved Errata', 'Standard']),
    end('SUPERSEDED', 'Superseded', 'SUPERSEDED', 'A newer version took its place.', ['Replaced', 'Obsolete']),
    end('WITHDRAWN', 'Withdrawn', 'WITHDRAWN', 'Withdrawn.', ['Stopped', 'Deleted', 'Cancelled', 'Abandoned']),
  ],
  transitions: [
    step(null, 'REGISTER', 'CHARTER', { label: 'Charter', clause: RULES, decides: 'UPDATE_STATUS', guards: {} }),
    reported('CHARTER', 'START_WORK', 'WD', 'Begin a working draft', RULES),
    reported('WD', 'APPROVE_DRAFT', 'CSD', 'Approve as committee draft', RULES),
    reported('CSD', 'START_PUBLIC_REVIEW', 'CSPRD', 'Begin the public review', RULES),
    reported('CSPRD', 'RETURN_TO_DRAFT', 'WD', 'Back to drafting', RULES),
    reported('CSPRD', 'APPROVE', 'CS', 'Approve as Committee Specification', RULES),
    reported('CS', 'SUBMIT_AS_STANDARD', 'COS', 'Submit as Candidate OASIS Standard', RULES),
    reported('COS', 'RETURN_TO_COMMITTEE', 'CS', 'Not approved by the members', RULES),
    reported('COS', 'APPROVE_AS_STANDARD', 'OS', 'Approve as OASIS Standard', RULES),
    ...['CS', 'OS'].map((from) => reported(from, 'SUPERSEDE', 'SUPERSEDED', 'A newer version was approved', RULES)),
    ...[...OPEN, 'CS', 'OS'].map((from) => reported(from, 'WITHDRAW', 'WITHDRAWN', 'Withdraw', RULES)),
  ],
};
