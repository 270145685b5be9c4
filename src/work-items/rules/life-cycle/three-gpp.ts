import { threeGppMajor } from '../maturity';
import { end, type LifeCycle, reported, state, step } from './table';

/** 3GPP specifications: the major version tells the state (3GPP TR 21.900). Releases live side by side. */

const METHODS = '3GPP TR 21.900 4';
const BY_MAJOR = ['DRAFT', 'FOR_INFORMATION', 'FOR_APPROVAL'];
const OPEN = ['PROPOSED', ...BY_MAJOR];

export const THREE_GPP: LifeCycle = {
  process: 'THREE_GPP',
  states: [
    state('PROPOSED', 'Proposed work item', 'PROPOSED', 'Proposed; there is no work item description yet.', [
      'No WID',
      'Proposed',
    ]),
    state('DRAFT', 'Draft', 'IN_DEVELOPMENT', 'Version 0: a draft of the working group.', ['Under development']),
    state('FOR_INFORMATION', 'Presented for information', 'IN_DEVELOPMENT', 'Version 1: shown to the plenary.'),
    state('FOR_APPROVAL', 'Presented for approval', 'IN_REVIEW', 'Version 2: before the plenary for approval.', [
      'Freeze pending',
    ]),
    end(
      'UNDER_CHANGE_CONTROL',
      'Under change control',
      'APPROVED',
      'Version 3 and above: changed by change requests only.',
      ['Published', 'Completed', 'Approved'],
    ),
    end('FROZEN', 'Frozen', 'APPROVED', 'Its release is frozen: only corrections are made.'),
    end('WITHDRAWN', 'Withdrawn', 'WITHDRAWN', 'Withdrawn.', ['Withdrawn before change control']),
    end('STOPPED', 'Stopped', 'WITHDRAWN', 'The plenary stopped the work item.', ['Deleted', 'Cancelled', 'Abandoned']),
  ],
  codeOf: (words) => {
    const major = threeGppMajor(words);
    return major === null ? null : (BY_MAJOR[major] ?? 'UNDER_CHANGE_CONTROL');
  },
  transitions: [
    step(null, 'REGISTER', 'PROPOSED', { label: 'Propose', clause: METHODS, decides: 'UPDATE_STATUS', guards: {} }),
    reported('PROPOSED', 'START_WORK', 'DRAFT', 'Begin a draft', METHODS),
    reported('DRAFT', 'PRESENT_FOR_INFORMATION', 'FOR_INFORMATION', 'Present for information', METHODS),
    ...['DRAFT', 'FOR_INFORMATION'].map((from) =>
      reported(from, 'PRESENT_FOR_APPROVAL', 'FOR_APPROVAL', 'Present for approval', METHODS),
    ),
    reported('FOR_APPROVAL', 'RETURN_TO_GROUP', 'FOR_INFORMATION', 'Return to the working group', METHODS),
    reported('FOR_APPROVAL', 'APPROVE', 'UNDER_CHANGE_CONTROL', 'Approve', METHODS),
    reported('UNDER_CHANGE_CONTROL', 'FREEZE', 'FROZEN', 'Freeze the release', METHODS),
    ...OPEN.map((from) => reported(from, 'STOP', 'STOPPED', 'Stop the work item', METHODS)),
    ...['DRAFT', 'FOR_INFORMATION', 'FOR_APPROVAL', 'UNDER_CHANGE_CONTROL', 'FROZEN'].map((from) =>
      reported(from, 'WITHDRAW', 'WITHDRAWN', 'Withdraw', METHODS),
    ),
  ],
};
