import { RULE_SUBJECTS, ruleSetOn, ruleSetsOf } from '../../src/bodies/rules/rule-sets';
import { addDays } from '../../src/platform/calendar';

describe('rules in force on a day', () => {
  test.each([
    ['AAP', '2003-01-01', 'A.8 (10/2000)'],
    ['AAP', '2005-01-01', 'A.8 (10/2004)'],
    ['AAP', '2008-10-29', 'A.8 (07/2006)'],
    ['AAP', '2008-10-30', 'A.8 (10/2008)'],
    ['AAP', '2022-03-09', 'A.8 (03/2022)'],
    ['AAP', '2024-01-25', 'A.8 (03/2022)'],
    ['AAP', '2024-01-26', 'A.8 (01/2024)'],
    ['TAP', '2017-01-01', 'WTSA Res. 1 (Hammamet, 2016)'],
    ['FOCUS_GROUPS', '2010-06-14', 'A.7 (10/2008)'],
    ['COLLABORATION_WITH_FORUMS', '2021-04-20', 'A.4 (11/2012)'],
    ['COLLABORATION_WITH_SDOS', '2021-04-20', 'A.6 (11/2012)'],
    ['COLLABORATION_WITH_FORUMS', '2024-08-02', 'A.24 (08/2024)'],
    ['COLLABORATION_WITH_SDOS', '2026-01-01', 'A.24 (08/2024)'],
  ] as const)('%s on %s: %s', (subject, day, edition) => expect(ruleSetOn(subject, day)?.edition).toBe(edition));

  test.each([
    ['2012-01-13', 'A.1 2.2'],
    ['2012-11-28', 'A.1 2.2'],
    ['2013-06-01', 'A.1 5'],
    ['2024-07-28', 'A.1 5'],
    ['2024-07-29', 'A.18'],
    ['2025-05-30', 'A.18'],
  ])('joint coordination activities on %s: %s', (day, clause) => {
    expect(ruleSetOn('JOINT_COORDINATION_ACTIVITIES', day)?.clause).toBe(clause);
  });

  test.each(RULE_SUBJECTS)('%s: the editions follow each other without gap, the last is in force', (subject) => {
    const sets = ruleSetsOf(subject);
    expect(sets.at(-1)?.validTo).toBeNull();
    expect(sets.slice(0, -1).map(({ validTo }) => addDays(validTo ?? '', 1))).toEqual(
      sets.slice(1).map(({ validFrom }) => validFrom),
    );
    expect(ruleSetOn(subject, '1990-01-01')).toBeNull();
  });
});
