import fc from 'fast-check';
import { expectedGroups, fillGroups, type GroupKey, yearsBetween } from '../../src/roadmap/rules/grouping';
import { ACTIVITY_DOMAINS, DOCUMENT_CATEGORIES, LISTED_MATURITIES } from '../../src/work-items/rules/vocabulary';

const nothing: GroupKey = { domain: null, category: null, maturity: null, year: null };

test.each([
  ['DOMAIN', ACTIVITY_DOMAINS.length],
  ['STATUS', LISTED_MATURITIES.length],
  ['MATRIX_CELL', ACTIVITY_DOMAINS.length * DOCUMENT_CATEGORIES.length],
] as const)('%s has %d groups before anything is counted', (by, count) => {
  expect(expectedGroups(by)).toHaveLength(count);
});

test.each([
  [[], []],
  [[2014], [2014]],
  [
    [2016, 2013],
    [2013, 2014, 2015, 2016],
  ],
])('the years between %j', (given, years) => {
  expect(yearsBetween(given).map(({ year }) => year)).toEqual(years);
});

test('a typing error in a year does not make a list of thousands', () => {
  expect(yearsBetween([2014, 20140]).length).toBeLessThanOrEqual(200);
});

test('empty groups are kept, counted ones stand in their place, those without the thing grouped by come last', () => {
  const counted = [
    { ...nothing, count: 2 },
    { ...nothing, domain: 'SECURITY' as const, count: 5 },
  ];
  const filled = fillGroups(expectedGroups('DOMAIN'), counted);
  expect(filled.map(({ domain }) => domain)).toEqual([...ACTIVITY_DOMAINS, null]);
  expect(filled.map(({ count }) => count)).toEqual([0, 0, 5, 0, 0, 0, 0, 0, 2]);
});

test('filling loses and invents no item', () => {
  const group = fc.record({
    domain: fc.constantFrom(...ACTIVITY_DOMAINS, null),
    category: fc.constantFrom(...DOCUMENT_CATEGORIES, null),
    maturity: fc.constant(null),
    year: fc.constant(null),
    count: fc.nat(100),
  });
  const groups = fc.uniqueArray(group, { selector: ({ domain, category }) => `${domain} ${category}` });
  fc.assert(
    fc.property(groups, (counted) => {
      const filled = fillGroups(expectedGroups('MATRIX_CELL'), counted);
      const sum = (all: readonly { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
      expect(sum(filled)).toBe(sum(counted));
      expect(filled.length).toBeGreaterThanOrEqual(48);
    }),
  );
});
