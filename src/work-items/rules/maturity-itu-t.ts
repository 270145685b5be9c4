import { statuses } from './maturity-status';

/**
 * ITU-T: the words of the work programme, the codes of an Alternative Approval Process (A.8: consent, last call and its
 * judgement, additional review and its judgement), and the last letter of a Recommendation's address in the catalogue.
 * The catalogue harvest's `Withdrawal` is left out on purpose: it is said of superseded and of withdrawn texts alike.
 */
export const ITU_T_STATUSES = statuses({
  PROPOSED: ['New', 'New work item', 'Living list'],
  IN_DEVELOPMENT: [
    'Under study',
    'Draft Recommendation',
    'Draft',
    'NA',
    'Not approved',
    'Not approved (TAP)',
    'TAP',
    'Moved to TAP',
  ],
  IN_REVIEW: [
    'C',
    'Consented',
    'Consent',
    'LC',
    'Last Call',
    'LJ',
    'Last Call Judgement',
    'Last Call Judgment',
    'Comment resolution',
    'AR',
    'Additional Review',
    'AJ',
    'Additional Review Judgement',
    'Additional Review Judgment',
    'Under AAP',
    'Determined',
    'Re-determined',
    'Determination',
    'Consultation',
    'Member State consultation',
    'SG',
    'For approval at study group meeting',
    'For TAP approval at SG meeting',
    'For approval at WTSA',
    'Under TAP',
  ],
  APPROVED: [
    'A',
    'AT',
    'Approved',
    'Approved with typographical corrections',
    'Agreed',
    'I',
    'In force',
    'Recommendation',
    'FG deliverable',
    'Focus group deliverable',
  ],
  'APPROVED PRE_PUBLISHED': [
    'P',
    'Pre-published',
    'Prepublished',
    'In force (pre-published)',
    'In force (prepublished)',
  ],
  SUPERSEDED: ['S', 'Superseded'],
  WITHDRAWN: ['W', 'Withdrawn'],
  'WITHDRAWN CANCELLED': ['Deleted', 'Discontinued', 'Deleted work item'],
});
