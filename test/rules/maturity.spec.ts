import fc from 'fast-check';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { NATIVE_STATUSES } from '../../src/work-items/rules/maturity-tables';
import {
  APPROVAL_PROCESSES,
  type ApprovalProcess,
  MATURITIES,
  type Maturity,
  type MaturityFlag,
} from '../../src/work-items/rules/vocabulary';

type Row = readonly [ApprovalProcess, string, Maturity, MaturityFlag?];

function check([process, status, maturity, flag]: Row): void {
  expect([status, maturityOf(process, status)]).toEqual([
    status,
    { maturity, flags: flag === undefined ? [] : [flag] },
  ]);
}

function named(rows: readonly Row[]): { name: string; row: Row }[] {
  return rows.map((row) => ({ name: row.join(' | '), row }));
}

describe('ITU-T statuses', () => {
  const rows: Row[] = [
    ['AAP', 'New work item', 'PROPOSED'],
    ['AAP', 'Living list', 'PROPOSED'],
    ['AAP', 'Under study', 'IN_DEVELOPMENT'],
    ['AAP', 'Under study [Issued from previous study period]', 'IN_DEVELOPMENT'],
    ['AAP', 'Draft Recommendation', 'IN_DEVELOPMENT'],
    ['AAP', 'C', 'IN_REVIEW'],
    ['AAP', 'Consented', 'IN_REVIEW'],
    ['AAP', 'Consented on 2026-02-27', 'IN_REVIEW'],
    ['TAP', 'Determined', 'IN_REVIEW'],
    ['AAP', 'LC', 'IN_REVIEW'],
    ['AAP', 'LJ', 'IN_REVIEW'],
    ['AAP', 'AR', 'IN_REVIEW'],
    ['AAP', 'AJ', 'IN_REVIEW'],
    ['AAP', 'SG', 'IN_REVIEW'],
    ['AAP', 'NA', 'IN_DEVELOPMENT'],
    ['AAP', 'TAP', 'IN_DEVELOPMENT'],
    ['TAP', 'Not approved (TAP)', 'IN_DEVELOPMENT'],
    ['TAP', 'For TAP approval at SG meeting', 'IN_REVIEW'],
    ['AAP', 'A', 'APPROVED'],
    ['AAP', 'AT', 'APPROVED'],
    ['AAP', 'Approved', 'APPROVED'],
    ['AAP', 'Approved on 2017-09-13 [Issued from previous study period]', 'APPROVED'],
    ['AGREEMENT', 'Agreed', 'APPROVED'],
    ['AAP', 'In force', 'APPROVED'],
    ['AAP', 'in  FORCE', 'APPROVED'],
    ['AAP', 'In force (pre-published)', 'APPROVED', 'PRE_PUBLISHED'],
    ['AAP', 'I', 'APPROVED'],
    ['AAP', 'P', 'APPROVED', 'PRE_PUBLISHED'],
    ['AAP', 'S', 'SUPERSEDED'],
    ['AAP', 'W', 'WITHDRAWN'],
    ['AAP', 'Superseded', 'SUPERSEDED'],
    ['AAP', 'Withdrawn', 'WITHDRAWN'],
    ['AAP', 'Deleted', 'WITHDRAWN', 'CANCELLED'],
    ['AAP', 'Discontinued', 'WITHDRAWN', 'CANCELLED'],
    ['AGREEMENT', 'FG deliverable', 'APPROVED'],
    ['AAP', 'Draft Recommendation (under study, 2014)', 'IN_DEVELOPMENT'],
    ['AAP', 'Under study (new work item, 2026)', 'IN_DEVELOPMENT'],
    ['AAP', 'Under study (revision, 2026)', 'IN_DEVELOPMENT'],
  ];
  test.each(named(rows))('$name', ({ row }) => check(row));
});

describe('ISO and IEC stages', () => {
  const stages: Record<Exclude<Maturity, 'DELETED'>, string> = {
    PROPOSED: '00.00 00.20 00.60 00.99 10.00 10.20 10.60 10.92',
    IN_DEVELOPMENT: '10.99 20.00 20.20 20.60 20.99 29.00 29.20 29.60 29.92 29.99 30.00 30.92 30.99 40.92 50.92',
    IN_REVIEW: '30.20 30.60 40.00 40.20 40.60 40.93 40.99 50.00 50.20 50.60 50.99',
    APPROVED: '60.60 90.20 90.60 90.99 95.20 95.60 95.92',
    SUPERSEDED: 'REVISED REPLACED',
    WITHDRAWN: '95.99 Withdrawn',
  };
  test.each(Object.entries(stages))('%s', (name, words) => {
    const maturity = MATURITIES.find((each) => each === name);
    for (const stage of words.split(' ')) check(['ISO_IEC', stage, maturity ?? 'DELETED']);
  });

  const rows: Row[] = [
    ['ISO_IEC', '60.00', 'APPROVED', 'PUBLICATION_PENDING'],
    ['ISO_IEC', '90.92', 'APPROVED', 'UNDER_REVISION'],
    ['ISO_IEC', '90.93', 'APPROVED', 'CONFIRMED'],
    ...['00.98', '10.98', '20.98', '29.98', '30.98', '40.98', '50.98'].map(
      (stage): Row => ['ISO_IEC', stage, 'WITHDRAWN', 'CANCELLED'],
    ),
    ['ISO_IEC', '6060', 'APPROVED'],
    ['ISO_IEC', '20', 'PROPOSED'],
    ['ISO_IEC', '0', 'PROPOSED'],
    ['ISO_IEC', '9092', 'APPROVED', 'UNDER_REVISION'],
    ['ISO_IEC', 'WD', 'IN_DEVELOPMENT'],
    ['ISO_IEC', 'CD', 'IN_REVIEW'],
    ['ISO_IEC', 'DIS', 'IN_REVIEW'],
    ['ISO_IEC', 'FDIS', 'IN_REVIEW'],
    ['ISO_IEC', 'IS', 'APPROVED'],
    ['ISO_IEC', 'Recommendation | IS', 'APPROVED'],
    ['ISO_IEC', 'PUBLISHED', 'APPROVED'],
    ['ISO_IEC', 'Draft (DIS)', 'IN_REVIEW'],
    ['ISO_IEC', 'Published (confirmed)', 'APPROVED', 'CONFIRMED'],
    ['ISO_IEC', 'Published (to be revised)', 'APPROVED', 'UNDER_REVISION'],
    ['ISO_IEC', 'Published (under systematic review)', 'APPROVED'],
    ['ISO_IEC', 'Published (inferred from twin X.1631 12/2025)', 'APPROVED'],
    ['ISO_IEC', 'Published (FDIS of next edition existed mid-2025)', 'APPROVED', 'UNDER_REVISION'],
  ];
  test.each(named(rows))('$name', ({ row }) => check(row));

  test('a stage that does not exist is unknown', () => {
    expect(maturityOf('ISO_IEC', '61.60')).toBeNull();
    expect(maturityOf('ISO_IEC', '123456')).toBeNull();
  });
});

describe('statuses of the other bodies', () => {
  const rows: Row[] = [
    ['IETF', 'wg-doc', 'IN_DEVELOPMENT'],
    ['IETF', 'wg-lc', 'IN_REVIEW'],
    ['IETF', 'iesg-eva', 'IN_REVIEW'],
    ['IETF', 'rfcqueue', 'APPROVED', 'PUBLICATION_PENDING'],
    ['IETF', 'PROPOSED STANDARD', 'APPROVED'],
    ['IETF', 'Published', 'APPROVED'],
    ['IETF', 'repl', 'SUPERSEDED'],
    ['IETF', 'expired', 'WITHDRAWN'],
    ['W3C', 'WD', 'IN_DEVELOPMENT'],
    ['W3C', 'CR Draft', 'IN_REVIEW'],
    ['W3C', 'Proposed Recommendation', 'IN_REVIEW'],
    ['W3C', 'REC', 'APPROVED'],
    ['W3C', 'Retired', 'WITHDRAWN'],
    ['ETSI', '12', 'APPROVED'],
    ['ETSI', '13', 'SUPERSEDED'],
    ['ETSI', 'Published', 'APPROVED'],
    ['ETSI', 'WD', 'WITHDRAWN'],
    ['THREE_GPP', '0.2.0', 'IN_DEVELOPMENT'],
    ['THREE_GPP', '1.0.0', 'IN_DEVELOPMENT'],
    ['THREE_GPP', 'V2.0.0', 'IN_REVIEW'],
    ['THREE_GPP', '17.11.0', 'APPROVED'],
    ['THREE_GPP', 'Published (first under change control)', 'APPROVED'],
    ['OASIS', 'CSD', 'IN_DEVELOPMENT'],
    ['OASIS', 'CSPRD', 'IN_REVIEW'],
    ['OASIS', 'Committee Specification', 'APPROVED'],
    ['OASIS', 'OASIS Standard', 'APPROVED'],
    ['IEEE', 'PAR', 'PROPOSED'],
    ['IEEE', 'Draft', 'IN_DEVELOPMENT'],
    ['IEEE', 'Approved Draft', 'IN_REVIEW'],
    ['IEEE', 'Published', 'APPROVED'],
    ['IEEE', 'Inactive-Superseded', 'SUPERSEDED'],
    ['OTHER', 'draft-public/active', 'IN_REVIEW'],
    ['OTHER', 'final/active', 'APPROVED'],
    ['OTHER', 'ATIS Standard', 'APPROVED'],
    ['OTHER', 'ATIS Standard (active)', 'APPROVED'],
    ['OTHER', 'Published', 'APPROVED'],
    ['OTHER', 'Published (white paper)', 'APPROVED'],
    ['OTHER', 'Draft', 'IN_DEVELOPMENT'],
    ['OTHER', 'DMTF Standard', 'APPROVED'],
    ['OTHER', 'Informational', 'APPROVED'],
    ['OTHER', 'Work in progress', 'IN_DEVELOPMENT'],
    ['OTHER', 'Proposed Recommendation', 'APPROVED'],
    ['OTHER', 'Recommendation', 'APPROVED'],
    ['OTHER', 'SNIA Architecture', 'APPROVED'],
    ['OTHER', 'SNIA Standard', 'APPROVED'],
    ['OTHER', 'SNIA Technical Position', 'APPROVED'],
    ['OTHER', 'TM Forum Approved', 'APPROVED'],
    ['OTHER', 'Technical Report', 'APPROVED'],
    ['OTHER', 'Proposed', 'PROPOSED'],
    ['OTHER', 'Under AAP', 'IN_REVIEW'],
    ['OTHER', 'Stopped', 'WITHDRAWN', 'CANCELLED'],
  ];
  test.each(named(rows))('$name', ({ row }) => check(row));
});

describe('any status', () => {
  test('the same word may stand for different phases', () => {
    expect(maturityOf('W3C', 'WD')?.maturity).toBe('IN_DEVELOPMENT');
    expect(maturityOf('ETSI', 'WD')?.maturity).toBe('WITHDRAWN');
  });

  test('what the tables do not hold is unknown; the catalogue word that means two things is one of them', () => {
    for (const status of ['', 'Withdrawal', 'whatever', '()']) expect(maturityOf('AAP', status)).toBeNull();
  });

  test('case and blanks do not matter, and nothing throws', () => {
    const process = fc.constantFrom(...APPROVAL_PROCESSES);
    fc.assert(
      fc.property(process, fc.nat(), fc.string({ unit: 'binary' }), (body, index, noise) => {
        const words = [...NATIVE_STATUSES[body].keys()];
        const status = words[index % words.length] ?? '';
        expect(maturityOf(body, `  ${status.toUpperCase()} `)).toEqual(maturityOf(body, status));
        expect(maturityOf(body, status)).not.toBeNull();
        maturityOf(body, noise);
      }),
    );
  });
});
