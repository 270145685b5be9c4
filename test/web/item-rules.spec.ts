import fc from 'fast-check';
import { factsAsked, factsOf } from '../../web/src/pages/item/edit/facts';
import { isDecided, mergeRows, toWrite } from '../../web/src/pages/item/edit/merge';
import { editorsOf, editorsText } from '../../web/src/pages/item/edit/snapshot';
import { curveTo } from '../../web/src/pages/item/graph-layers';
import { stagesOf } from '../../web/src/pages/item/stages';
import { ageOf } from '../../web/src/parts/age';
import { slipBetween } from '../../web/src/parts/slip';

describe('mergeRows', () => {
  test.each([
    ['nobody', 'a', undefined, 'a', null],
    ['only you', 'a', 'b', 'a', 'yours'],
    ['only they', 'a', undefined, 'c', 'theirs'],
    ['both, to the same', 'a', 'b', 'b', 'same'],
    ['both, differently', 'a', 'b', 'c', 'conflict'],
    ['you take it away, they change it', 'a', '', 'c', 'conflict'],
    ['you wrote what was there', 'a', 'a', 'c', 'theirs'],
  ])('%s changed it', (_, base, yours, theirs, verdict) => {
    const rows = mergeRows({ f: base }, yours === undefined ? {} : { f: yours }, { f: theirs });
    expect(rows.map((row) => row.verdict)).toEqual(verdict === null ? [] : [verdict]);
  });

  test('what is written on top of theirs is what is yours, and what you chose', () => {
    const rows = mergeRows({ a: '1', b: '1', c: '1', d: '1' }, { a: '2', b: '2', d: '2' }, { b: '3', c: '3', d: '3' });
    expect(isDecided(rows, { b: 'yours' })).toBe(false);
    const choices = { b: 'yours', d: 'theirs' } as const;
    expect(isDecided(rows, choices)).toBe(true);
    expect(toWrite(rows, choices)).toEqual({ a: '2', b: '2' });
  });

  test('never loses a change of either side without a choice', () => {
    const values = fc.record({ a: fc.constantFrom('', '1', '2'), b: fc.constantFrom('', '1', '2') });
    fc.assert(
      fc.property(values, values, values, (base, yours, theirs) => {
        const rows = mergeRows(base, yours, theirs);
        const saved: Record<string, string> = { ...theirs, ...toWrite(rows, {}) };
        for (const field of ['a', 'b'] as const) {
          const row = rows.find((each) => each.field === field);
          if (row?.verdict === 'conflict') continue;
          if (yours[field] !== base[field]) expect(saved[field]).toBe(yours[field]);
          else expect(saved[field]).toBe(theirs[field]);
        }
      }),
    );
  });
});

describe('slipBetween', () => {
  const target = (earliest: string, latest: string, event = 'CONSENT') => ({ event, earliest, latest });
  test.each([
    ['a year to the next', target('2014-01-01', '2014-12-31'), target('2015-01-01', '2015-12-31'), [12, 12]],
    ['a day to a year', target('2014-09-17', '2014-09-17'), target('2015-01-01', '2015-12-31'), [4, 15]],
    ['a year to a day within it', target('2014-01-01', '2014-12-31'), target('2014-06-01', '2014-06-01'), [-6, 5]],
    ['a quarter to an earlier one', target('2014-07-01', '2014-09-30'), target('2014-01-01', '2014-03-31'), [-6, -6]],
  ])('%s', (_, former, later, [least, most]) => {
    expect(slipBetween(former, later)).toEqual({ least, most });
  });

  test('says nothing of other milestones, and of words without a date', () => {
    const year = target('2014-01-01', '2014-12-31');
    expect(slipBetween(year, { ...year, event: 'APPROVAL' })).toBeNull();
    expect(slipBetween(year, { event: 'CONSENT', earliest: null, latest: null })).toBeNull();
  });
});

test.each([
  ['2026-11-21', { count: 0, unit: 'day', isOld: false }],
  ['2026-10-22', { count: 30, unit: 'day', isOld: false }],
  ['2026-05-22', { count: 5, unit: 'month', isOld: false }],
  ['2026-05-21', { count: 6, unit: 'month', isOld: true }],
  ['2020-01-01', { count: 6, unit: 'year', isOld: true }],
])('a record confirmed on %s', (day, age) => {
  expect(ageOf(day, '2026-11-21')).toEqual(age);
});

test('facts of a step are told as far as they are filled in', () => {
  expect(factsAsked(['viewer', 'comments', 'meetingStartsOn', 'seconded'])).toEqual([
    'seconded',
    'meetingStartsOn',
    'meetingEndsOn',
    'comments',
  ]);
  expect(
    factsOf({
      'fact.seconded': 'no',
      'fact.opposing': '0',
      'fact.objections': '-1',
      'fact.meetingStartsOn': '2026-01-20',
      'fact.comments.typographical': '2',
      'fact.replies.inFavour': '3',
      'fact.replies.against': '1',
      'fact.decidedBy': 'NOBODY',
      reason: 'x',
    }),
  ).toEqual({ seconded: false, opposing: 0, meetingStartsOn: '2026-01-20', replies: { inFavour: 3, against: 1 } });
});

test('editors stay who they are', () => {
  const editors = [
    { person: '7', role: '', name: '李 Mingdong' },
    { person: '8', role: 'lead', name: 'A | B' },
  ];
  expect(editorsOf(editorsText(editors))).toEqual(editors);
});

test('curves of a graph are spread around the middle', () => {
  expect([0, 1].map((index) => curveTo(index, 2, 3).y)).toEqual([100, 200]);
  expect(curveTo(0, 1, 3).path).toBe('M0 150C50 150 50 150 100 150');
});

describe('stagesOf', () => {
  const source = { citation: 'x' };
  const event = (
    id: string,
    kind: 'REGISTERED' | 'CONSENTED' | 'APPROVED',
    happened: string,
    nativeStatus: string,
  ) => ({
    id,
    kind,
    happened,
    basis: 'OCCURRED' as const,
    nativeStatus,
    maturity: 'IN_REVIEW' as const,
    note: null,
    source,
  });
  const side = {
    body: { id: '1', ref: 'Q17/13', studyPeriod: null },
    process: 'AAP' as const,
    state: 'UNDER_STUDY',
    label: 'Under study',
    since: '2013-01-31',
    clocks: [],
    steps: [],
    transitions: [],
    ahead: [
      { state: 'CONSENTED', label: 'Consented', event: 'CONSENT', clause: 'A.8 3.1' },
      { state: 'A', label: 'Approved', event: 'APPROVE_WITHOUT_COMMENTS', clause: 'A.8 4.4.1' },
    ],
  };
  const target = (kind: 'CONSENT' | 'UNSPECIFIED') => ({
    id: '1',
    text: '2014',
    event: kind,
    earliest: null,
    latest: null,
    precision: null,
    source,
  });
  const draft = {
    maturity: 'IN_DEVELOPMENT' as const,
    nativeStatus: 'Under study',
    statusOn: '2013-01-31',
    statusEvents: [event('1', 'REGISTERED', '2013-01-31', 'Under study')],
    target: target('CONSENT'),
  };
  const told = (item: Parameters<typeof stagesOf>[0], given: typeof side | null) =>
    stagesOf(item, given, true).map(({ place, kind, label, on, target: words }) =>
      [place, kind ?? label, on, words].filter(Boolean).join(' '),
    );

  test('a draft was registered, is under study, and has the target where it is meant', () => {
    expect(told(draft, side)).toEqual([
      'done REGISTERED 2013-01-31',
      'here Under study 2013-01-31',
      'ahead Consented 2014',
      'ahead Approved',
    ]);
  });

  test('a target without a milestone stands at the end', () => {
    expect(told({ ...draft, target: target('UNSPECIFIED') }, side).at(-1)).toBe('ahead Approved 2014');
  });

  test('the event that led to where it stands is not told twice', () => {
    const approved = {
      ...draft,
      statusEvents: [...draft.statusEvents, event('2', 'APPROVED', '2016-10-29', 'In force')],
    };
    const ended = { ...side, state: 'A', label: 'Approved', since: '2016-10-29', ahead: [] };
    expect(told(approved, ended)).toEqual(['done REGISTERED 2013-01-31', 'here Approved 2016-10-29']);
  });

  test('of the past only what had happened is told', () => {
    expect(told(draft, null)).toEqual(['done REGISTERED 2013-01-31', 'here Under study 2013-01-31']);
  });
});
