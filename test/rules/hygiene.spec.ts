import fc from 'fast-check';
import {
  HYGIENE_RULES,
  type HygieneItem,
  impossibleDates,
  letterOlderThanCited,
  startAfterTarget,
  targetPast,
} from '../../src/exchange/rules/hygiene';
import { orphanReferences, sharedIdentifiers, twinOddities } from '../../src/exchange/rules/hygiene-across';

const TODAY = '2026-11-21';
const item = (change: Partial<HygieneItem> = {}): HygieneItem => ({
  key: 'one',
  maturity: 'IN_DEVELOPMENT',
  started: null,
  target: null,
  dates: [],
  identifiers: [],
  relations: [],
  ...change,
});
const published = (key: string, text: string, change: Partial<HygieneItem> = {}) =>
  item({ key, maturity: 'APPROVED', identifiers: [{ kind: 'PUBLISHED', text }], ...change });
const twin = (to: string) => ({ name: 'IDENTICAL_TEXT', to });

test.each([
  ['2015', '2014 for consent', 1],
  ['2014-06', '2014 for consent', 0],
  ['2014', '2014', 0],
  ['2021-01-01', 'Q4/2020', 1],
  ['2021', 'soon', 0],
  [null, '2014', 0],
  ['2021', null, 0],
])('start %s, target %j', (started, target, count) => {
  expect(startAfterTarget(item({ started, target }))).toHaveLength(count);
});

test.each([
  ['2025', 'IN_DEVELOPMENT', 1],
  ['2025', 'PROPOSED', 1],
  ['2025', 'APPROVED', 0],
  ['2026', 'IN_DEVELOPMENT', 0],
  ['ongoing', 'IN_DEVELOPMENT', 0],
] as const)('target %j of a text that is %s', (target, maturity, count) => {
  expect(targetPast(item({ target, maturity }), TODAY)).toHaveLength(count);
});

test('dates that the calendar does not have, or that the event cannot have', () => {
  const found = (change: Partial<HygieneItem>) => impossibleDates(item(change), TODAY).map((each) => each.message);
  expect(found({ target: '109/2019' })).toEqual(['the target "109/2019" is no date']);
  expect(found({ started: '2013-02-30' })).toEqual(['start "2013-02-30" is no date']);
  expect(
    found({
      started: '2015-03',
      dates: [
        { name: 'approved', text: '2015-02' },
        { name: 'published', text: '2099' },
        { name: 'agreed', text: 'x' },
      ],
    }),
  ).toEqual([
    'approved 2015-02 is before the start 2015-03',
    'published 2099 is a day to come',
    'agreed "x" is no date',
  ]);
  expect(found({ started: '2015', target: 'Q4/2020', dates: [{ name: 'approved', text: '2015-02' }] })).toEqual([]);
});

test('a letter that cites what is younger', () => {
  const cites = [
    { reference: 'LS 2', dated: '2015-01' },
    { reference: 'LS 1', dated: '2014' },
    { reference: 'LS 0', dated: null },
  ];
  expect(letterOlderThanCited({ key: 'l', sent: '2014-11-19', cites })).toMatchObject([
    { rule: 'LETTER_OLDER_THAN_CITED', others: ['LS 2'] },
  ]);
  expect(letterOlderThanCited({ key: 'l', sent: null, cites })).toEqual([]);
});

test('two texts with one identifier; two editions share none', () => {
  const items = [
    published('a', 'ITU-T Y.3500 (08/2014)'),
    published('b', 'Rec. ITU-T Y.3500 (08/2014)'),
    published('c', 'ITU-T Y.3500 (08/2020)'),
  ];
  expect(sharedIdentifiers(items)).toMatchObject([{ subject: 'a', others: ['b'] }]);
  const former = { kind: 'FORMER', text: 'M.occm' };
  expect(
    sharedIdentifiers([item({ key: 'a', identifiers: [former] }), item({ key: 'b', identifiers: [former] })]),
  ).toEqual([]);
  const isn = { kind: 'ISN', text: '8846' };
  expect(
    sharedIdentifiers([item({ key: 'a', identifiers: [isn, isn] }), item({ key: 'b', identifiers: [isn] })]),
  ).toHaveLength(1);
});

test('relations to nothing', () => {
  const relations = [
    { name: 'SUPERSEDES', to: 'ISO/IEC 17788' },
    { name: 'SUPERSEDES', to: 'ISO/IEC 99999' },
    { name: 'PART_OF', to: 'iso:1' },
  ];
  expect(orphanReferences([item({ relations }), published('iso:1', 'ISO/IEC 17788:2014')])).toMatchObject([
    { subject: 'one', others: ['ISO/IEC 99999'] },
  ]);
});

test('twins that do not agree', () => {
  const rec = published('y', 'ITU-T Y.3500 (08/2014)', { relations: [twin('ISO/IEC 17788')] });
  const gone = published('i', 'ISO/IEC 17788:2014', { maturity: 'WITHDRAWN', relations: [twin('ITU-T Y.3500')] });
  expect(twinOddities([rec, gone])).toMatchObject([{ rule: 'TWIN_DRIFT', subject: 'y', others: ['i'] }]);
  expect(twinOddities([rec, { ...gone, relations: [] }]).map((each) => each.rule)).toEqual([
    'TWIN_ASYMMETRY',
    'TWIN_DRIFT',
  ]);
  const next = published('j', 'ISO/IEC 17788:2024');
  expect(twinOddities([rec, gone, next])).toEqual([]);
  expect(twinOddities([rec])).toEqual([]);
});

test('every rule is said in words', () => {
  for (const words of Object.values(HYGIENE_RULES)) expect(words).toMatch(/\.$/);
});

test('never throws', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('2014', 'ITU-T Y.1', '109/2019', 'ISO/IEC 1:2014', 'constructor'));
  const any = fc.record({
    key: text,
    maturity: fc.constantFrom('APPROVED', 'WITHDRAWN', null),
    started: fc.option(text),
    target: fc.option(text),
    dates: fc.array(fc.record({ name: text, text })),
    identifiers: fc.array(fc.record({ kind: fc.constantFrom('PUBLISHED', 'ISN'), text })),
    relations: fc.array(fc.record({ name: fc.constantFrom('IDENTICAL_TEXT', 'PART_OF'), to: text })),
  });
  fc.assert(
    fc.property(fc.array(any), (items) => {
      for (const each of items) {
        const found = [...startAfterTarget(each), ...targetPast(each, TODAY), ...impossibleDates(each, TODAY)];
        for (const finding of found) expect(finding.subject).toBe(each.key);
      }
      for (const finding of [...sharedIdentifiers(items), ...orphanReferences(items), ...twinOddities(items)])
        expect(HYGIENE_RULES[finding.rule]).toBeDefined();
    }),
    { numRuns: 300 },
  );
});
