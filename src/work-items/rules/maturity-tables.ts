import { ISO_IEC_STATUSES } from './maturity-iso';
import { ITU_T_STATUSES } from './maturity-itu-t';
import { type MaturityReading, type StatusTable, statuses } from './maturity-status';
import type { ApprovalProcess, MaturityFlag } from './vocabulary';

export type { MaturityReading, StatusTable } from './maturity-status';

const IETF = statuses({
  PROPOSED: ['c-adopt', 'Call for adoption', 'active', 'Active Internet-Draft', 'Individual draft', 'I-D Exists'],
  IN_DEVELOPMENT: ['adopt-wg', 'Adopted by a WG', 'wg-doc', 'WG Document', 'parked', 'info', 'Internet-Draft'],
  IN_REVIEW: [
    'wg-lc',
    'In WG Last Call',
    'chair-w',
    'writeupw',
    'sub-pub',
    'Submitted to IESG for Publication',
    'pub-req',
    'Publication Requested',
    'ad-eval',
    'AD Evaluation',
    'review-e',
    'lc-req',
    'lc',
    'In Last Call',
    'goaheadw',
    'iesg-eva',
    'IESG Evaluation',
    'defer',
  ],
  'APPROVED PUBLICATION_PENDING': [
    'approved',
    'ann',
    'rfcqueue',
    'RFC Ed Queue',
    'EDIT',
    'AUTH48',
    'MISSREF',
    'IANA',
    'REF',
    'RFC-EDITOR',
  ],
  APPROVED: [
    'rfc',
    'pub',
    'ps',
    'ds',
    'std',
    'bcp',
    'inf',
    'exp',
    'Proposed Standard',
    'Draft Standard',
    'Internet Standard',
    'Best Current Practice',
    'Informational',
    'Experimental',
  ],
  SUPERSEDED: ['repl', 'Replaced', 'Obsoleted', 'obsoleted-by'],
  WITHDRAWN: ['expired', 'dead', 'auth-rm', 'ietf-rm', 'hist', 'Historic', 'nopubadw', 'nopubanw'],
});

const ETSI = statuses({
  PROPOSED: ['New', 'TB adoption', 'TB adoption of WI', 'Work item adopted'],
  IN_DEVELOPMENT: ['Start of work', 'Early draft', 'Stable draft', 'Final draft for approval', 'Changed'],
  IN_REVIEW: ['On approval', 'Vote', 'On vote', 'ENAP', 'Public enquiry', 'TB approval'],
  APPROVED: ['12', 'Publication', 'Finalised'],
  SUPERSEDED: ['13', 'Historical'],
  WITHDRAWN: ['WD'],
  'WITHDRAWN CANCELLED': ['Stopped'],
});

const THREE_GPP = statuses({
  PROPOSED: ['No WID', 'Proposed work item'],
  IN_DEVELOPMENT: ['Draft', 'Under development', 'Presented for information'],
  IN_REVIEW: ['Presented for approval', 'Freeze pending'],
  APPROVED: ['Under change control', 'Frozen', 'Completed'],
  WITHDRAWN: ['Withdrawn before change control'],
  'WITHDRAWN CANCELLED': ['Stopped'],
});

const W3C = statuses({
  PROPOSED: ['Charter', 'Draft CG Report', 'Draft Community Group Report', 'Unofficial', 'Unofficial Draft'],
  IN_DEVELOPMENT: [
    "Editor's Draft",
    'ED',
    'FPWD',
    'First Public Working Draft',
    'WD',
    'Working Draft',
    'Draft Note',
    'Draft Registry',
  ],
  IN_REVIEW: [
    'CR',
    'CRD',
    'CR Draft',
    'CR Snapshot',
    'Candidate Recommendation',
    'Candidate Recommendation Draft',
    'Candidate Recommendation Snapshot',
    'LCWD',
    'Last Call Working Draft',
    'PR',
    'Proposed Recommendation',
    'PER',
    'Proposed Edited Recommendation',
  ],
  APPROVED: ['REC', 'Recommendation', 'Note', 'Group Note', 'Statement', 'Registry', 'Living Standard'],
  SUPERSEDED: ['Superseded Recommendation', 'Obsoleted', 'Obsolete Recommendation'],
  WITHDRAWN: ['Retired', 'Discontinued Draft', 'Rescinded Recommendation'],
});

const OASIS = statuses({
  PROPOSED: ['Charter'],
  IN_DEVELOPMENT: ['WD', 'Working Draft', 'CSD', 'Committee Specification Draft', 'Committee Draft'],
  IN_REVIEW: [
    'CSPRD',
    'Committee Specification Public Review Draft',
    'PRD',
    'Public Review Draft',
    'COS',
    'Candidate OASIS Standard',
  ],
  APPROVED: [
    'CS',
    'Committee Specification',
    'OS',
    'OASIS Standard',
    'Approved Errata',
    'Project Specification',
    'Committee Note',
  ],
});

const IEEE = statuses({
  PROPOSED: ['PAR', 'PAR approved'],
  IN_REVIEW: ['Approved Draft', 'Ballot', 'In ballot', 'Sponsor ballot'],
  APPROVED: ['Active', 'Approved', 'Active Standard'],
  SUPERSEDED: ['Inactive-Superseded', 'Inactive - Superseded'],
  WITHDRAWN: ['Inactive-Reserved', 'Inactive - Reserved', 'Inactive-Withdrawn', 'Inactive - Withdrawn', 'Inactive'],
});

/** NIST, DMTF, OGF, SNIA, TM Forum, ATIS and the others without a published vocabulary of statuses. */
const OTHER = statuses({
  IN_REVIEW: ['draft-public', 'draft-public/active', 'ipd', 'Initial Public Draft', '2pd', '3pd', '4pd'],
  APPROVED: [
    'final',
    'final/active',
    'DMTF Standard',
    'DMTF Informational',
    'Informational',
    'Proposed Recommendation',
    'Recommendation',
    'SNIA Standard',
    'SNIA Architecture',
    'SNIA Technical Position',
    'TM Forum Approved',
    'Technical Report',
    'ATIS Standard',
    'ATIS Standard (active)',
    'White paper',
    'Active',
  ],
  WITHDRAWN: ['retired', 'final/withdrawn', 'final/retired', 'draft-public/withdrawn', 'draft-public/retired'],
});

/** The body's own words and codes, by the process under which it approves texts. */
export const NATIVE_STATUSES: Readonly<Record<ApprovalProcess, StatusTable>> = {
  AAP: ITU_T_STATUSES,
  TAP: ITU_T_STATUSES,
  AGREEMENT: ITU_T_STATUSES,
  ISO_IEC: ISO_IEC_STATUSES,
  IETF,
  ETSI,
  THREE_GPP,
  W3C,
  OASIS,
  IEEE,
  OTHER,
};

/** The words that roadmap tables use of the texts of any body. */
export const COMMON_STATUSES: ReadonlyMap<string, MaturityReading> = statuses({
  PROPOSED: ['New work item', 'Proposed', 'New proposal', 'Proposal'],
  IN_DEVELOPMENT: [
    'Draft',
    'Draft Recommendation',
    'In progress',
    'Work in progress',
    'In development',
    'Under development',
    'Under study',
    'WD',
  ],
  IN_REVIEW: [
    'CD',
    'DIS',
    'FDIS',
    'Draft (DIS)',
    'Consented',
    'Determined',
    'Under AAP',
    'Under approval',
    'Under review',
  ],
  APPROVED: [
    'Recommendation',
    'Recommendation | IS',
    'IS',
    'International Standard',
    'Standard',
    'Published',
    'Approved',
    'Agreed',
    'In force',
  ],
  SUPERSEDED: ['Superseded', 'Replaced', 'Obsolete'],
  WITHDRAWN: ['Withdrawn'],
  'WITHDRAWN CANCELLED': ['Stopped', 'Cancelled', 'Deleted', 'Discontinued', 'Abandoned'],
});

/** What a note in brackets adds to the status of an approved text. */
export const STATUS_NOTES: readonly (readonly [RegExp, MaturityFlag])[] = [
  [/\bconfirmed\b/, 'CONFIRMED'],
  [/\bto be revised\b|\bunder revision\b|\bnext edition\b/, 'UNDER_REVISION'],
  [/\bpre-?published\b/, 'PRE_PUBLISHED'],
  [/\bunder publication\b|\bpublication pending\b/, 'PUBLICATION_PENDING'],
];
