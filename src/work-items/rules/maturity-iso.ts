import { statuses } from './maturity-status';

/**
 * ISO and IEC: the harmonized stage codes (ISO/IEC Directives, Part 1), the short names of the stages, and the words of
 * the two catalogues. REVISED and REPLACED are how IEC marks a text followed by a new edition or another number.
 */
export const ISO_IEC_STATUSES = statuses({
  PROPOSED: ['00.00', '00.20', '00.60', '00.99', '10.00', '10.20', '10.60', '10.92', 'PWI', 'NP', 'NWIP', 'NP ballot'],
  IN_DEVELOPMENT: [
    ...['10.99', '20.00', '20.20', '20.60', '20.92', '20.93', '20.99', 'AWI', 'WD', 'Working Draft'],
    ...['29.00', '29.20', '29.60', '29.92', '29.99', '30.00', '30.92', '30.93', '30.99', '40.92', '50.92'],
  ],
  IN_REVIEW: [
    ...['30.20', '30.60', 'CD', 'Committee Draft', 'DTS', 'DTR', 'DPAS', 'DAM', 'CDV'],
    ...['40.00', '40.20', '40.60', '40.93', '40.99', 'DIS', 'FCD', 'Draft (CD)', 'Draft (DIS)', 'Draft (FDIS)'],
    ...['50.00', '50.20', '50.60', '50.99', 'FDIS', 'FDAM'],
  ],
  'APPROVED PUBLICATION_PENDING': ['60.00', 'PRF', 'Under publication'],
  APPROVED: [
    ...['60.60', '90.00', '90.20', '90.60', '90.99', '95.00', '95.20', '95.60', '95.92'],
    ...['IS', 'TS', 'TR', 'PAS', 'International Standard', 'Recommendation | IS', 'Under systematic review'],
  ],
  'APPROVED UNDER_REVISION': ['90.92', 'To be revised'],
  'APPROVED CONFIRMED': ['90.93', 'Confirmed'],
  SUPERSEDED: ['Revised', 'Replaced'],
  WITHDRAWN: ['95.99', 'Withdrawn'],
  'WITHDRAWN CANCELLED': ['00.98', '10.98', '20.98', '29.98', '30.98', '40.98', '50.98', 'Project deleted'],
});
