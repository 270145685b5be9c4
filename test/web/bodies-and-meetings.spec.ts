import fc from 'fast-check';
import { groupedByStage, isUnconfirmed } from '../../web/src/pages/bodies/items';
import { lifetimeBar } from '../../web/src/pages/bodies/lifetime';
import { miniTimeline } from '../../web/src/pages/bodies/mini-timeline';
import { fitting, linesOf, named, type TreeBody } from '../../web/src/pages/bodies/tree';
import { byYear, monthBeside, monthGrid } from '../../web/src/pages/meetings/calendar';
import { originOf } from '../../web/src/pages/meetings/deadlines';
import { packAddress } from '../../web/src/pages/meetings/pack-address';
import { daySpan, daysBetween } from '../../web/src/parts/day-span';
import { roadmapAddress } from '../../web/src/parts/roadmap-address';
import { isLate } from '../../web/src/parts/under-way';

const body = (id: string, parents: readonly string[], period: string | null = null, type = 'QUESTION'): TreeBody => ({
  id,
  ref: id,
  name: null,
  type,
  status: 'ACTIVE',
  studyPeriod: period === null ? null : { label: period },
  parents: parents.map((parent) => ({ id: parent })),
});

describe('The tree of bodies', () => {
  const bodies = [
    body('ITU', [], null, 'SDO'),
    body('SG2', ['ITU'], null, 'STUDY_GROUP'),
    body('SG13', ['ITU'], null, 'STUDY_GROUP'),
    body('Q17', ['SG13'], '2013-2016'),
    body('Q26', ['SG13'], '2009-2012'),
    body('JRG', ['SG2', 'SG13'], null, 'JOINT_RAPPORTEURS_GROUP'),
  ];
  const all = { period: null, type: undefined, status: undefined };

  test('shows a joint group under each of its parents, and each place once', () => {
    const lines = linesOf(bodies, fitting(bodies, all), () => true);
    expect(lines.map(({ key, level, place, of }) => [key, level, place, of])).toEqual([
      ['ITU', 1, 1, 1],
      ['ITU/SG2', 2, 1, 2],
      ['ITU/SG2/JRG', 3, 1, 1],
      ['ITU/SG13', 2, 2, 2],
      ['ITU/SG13/Q17', 3, 1, 3],
      ['ITU/SG13/Q26', 3, 2, 3],
      ['ITU/SG13/JRG', 3, 3, 3],
    ]);
  });

  test('keeps what leads to what is wanted, and hides what is shut', () => {
    const kept = fitting(bodies, { period: '2013-2016', type: 'QUESTION', status: undefined });
    expect([...kept].sort()).toEqual(['ITU', 'Q17', 'SG13']);
    expect(linesOf(bodies, kept, (_, level) => level === 1).map(({ key }) => key)).toEqual(['ITU', 'ITU/SG13']);
  });

  test('ends where the sources go in a circle', () => {
    const circle = [body('root', []), body('a', ['root', 'b']), body('b', ['a'])];
    expect(linesOf(circle, fitting(circle, all), () => true).length).toBeLessThan(10);
  });

  test('finds by words of notation and name', () => {
    const some = [{ ...body('Q17/13', []), name: 'Cloud computing ecosystem' }, body('SG2', [])];
    expect(named(some, 'cloud q17').map(({ ref }) => ref)).toEqual(['Q17/13']);
  });
});

describe('Dates known in part', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014-Q1', '2014-01-01', '2014-03-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2014-09-17', '2014-09-17', '2014-09-17'],
  ])('%s lies from %s to %s', (value, earliest, latest) => expect(daySpan(value)).toEqual({ earliest, latest }));

  const life = { established: null, ended: null, lifetimeEnds: null, lifetimePeriod: null, studyPeriod: null };

  test('a lifetime says how much of it is not known', () => {
    expect(lifetimeBar(life, '2026-11-21')).toBeNull();
    const jrg = { ...life, established: '2014', lifetimePeriod: { endsOn: '2016-12-31' } };
    expect(lifetimeBar(jrg, '2026-11-21')).toMatchObject({
      begins: '2014',
      ends: '2016-12-31',
      endSpan: 0,
      today: null,
    });
    expect(lifetimeBar(jrg, '2015-07-02')?.today).toBe(50);
    expect(lifetimeBar({ ...life, established: '2025-01-01' }, '2026-11-21')).toMatchObject({ ends: null, today: 100 });
  });

  test('late is what every day of its target lies before; unconfirmed what nobody confirmed for six months', () => {
    const item = { maturity: 'IN_DEVELOPMENT' as const, confirmedOn: null };
    expect(isLate({ ...item, target: { latest: '2014-12-31' } }, '2014-12-31')).toBe(false);
    expect(isLate({ ...item, target: { latest: '2014-12-31' } }, '2015-01-01')).toBe(true);
    expect(isLate({ ...item, maturity: 'APPROVED', target: { latest: '2014-12-31' } }, '2015-01-01')).toBe(false);
    expect(isUnconfirmed(item, '2014-08-31')).toBe(true);
    expect(isUnconfirmed({ ...item, confirmedOn: '2014-02-28' }, '2014-08-31')).toBe(false);
    expect(isUnconfirmed({ ...item, confirmedOn: '2014-02-27' }, '2014-08-31')).toBe(true);
    expect(groupedByStage([{ maturity: 'APPROVED' }, item]).map(({ maturity }) => maturity)).toEqual([
      'IN_DEVELOPMENT',
      'APPROVED',
    ]);
  });
});

describe('A month', () => {
  const sg17 = { starts: '2021-04-20', ends: '2021-04-30' };
  const planned = { starts: '2021-04', ends: '2021-04' };

  test('shows a meeting on each of its days, and on no day where none is known', () => {
    const { weeks, dayless } = monthGrid([sg17, planned], '2021-04', 1);
    const on = weeks.flat().filter(({ meetings }) => meetings.length > 0);
    expect(on.map(({ day }) => day)).toEqual(Array.from({ length: 11 }, (_, day) => `2021-04-${20 + day}`));
    expect(on.filter(({ meetings }) => meetings[0]?.isFirst)).toHaveLength(1);
    expect(dayless).toEqual([planned]);
    expect(monthGrid([{ starts: '2021', ends: null }], '2021-04', 1).dayless).toHaveLength(1);
  });

  test('has whole weeks that hold all its days, whichever month it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        const { weeks } = monthGrid([], month, 1);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(new Date(`${days[0]?.day}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(days.filter(({ isInMonth }) => isInMonth)).toHaveLength(Number(daySpan(month).latest.slice(8)));
        expect(monthBeside(monthBeside(month, 1), -1)).toBe(month);
      }),
    );
  });

  test('meetings of a year stand together, those without a date too', () => {
    const years = byYear([sg17, planned, { starts: null, ends: null }]);
    expect(years.map(({ year, meetings }) => [year, meetings.length])).toEqual([
      ['2021', 2],
      [null, 1],
    ]);
  });
});

test('A deadline says whether it was announced, and how far it is from the rule', () => {
  const stated = [{ kind: 'CONTRIBUTIONS', lastDay: '2021-04-07' }];
  const contributions = { kind: 'CONTRIBUTIONS', on: '2021-04-07' };
  expect(originOf({ ...contributions, byRule: null }, stated)).toEqual({ from: 'STATED', difference: 0 });
  expect(originOf({ ...contributions, byRule: '2021-04-09' }, stated)).toEqual({ from: 'STATED', difference: -2 });
  expect(originOf({ kind: 'VISA', on: '2021-03-20', byRule: null }, stated)).toEqual({
    from: 'COMPUTED',
    difference: 0,
  });
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
});

test('Addresses carry what they are given, whatever is in it', () => {
  expect(packAddress('SG17-2021-04', 'csv', { group: 'WP1/17', list: 'ITEMS_DUE' })).toBe(
    '/open-data/meeting-pack/SG17-2021-04.csv?group=WP1%2F17&lists=ITEMS_DUE',
  );
  expect(packAddress('a/b?c', 'docx', {})).toBe('/open-data/meeting-pack/a%2Fb%3Fc.docx');
  expect(roadmapAddress({ body: 'Q17/13', stage: ['PROPOSED', 'IN_REVIEW'], period: undefined })).toBe(
    '/roadmap?view=table&body=Q17%2F13&stage=PROPOSED&stage=IN_REVIEW',
  );
});

describe('The texts of a body on one axis', () => {
  const text = (id: string, started: string | null, earliest: string | null, latest = earliest) => ({
    id,
    started,
    target: earliest === null ? null : { earliest, latest },
  });

  test('of whole years around them and today; one whose ends are not known has no bar', () => {
    const timeline = miniTimeline(
      [text('1', '2013', '2014-01-01', '2014-12-31'), text('2', null, '2015-01-01'), text('3', '2014-03', null)],
      '2014-07-02',
    );
    expect(timeline).toMatchObject({ firstYear: 2013, lastYear: 2014, today: 74.9 });
    expect([...(timeline?.bars ?? [])]).toEqual([['1', { from: 0, to: 99.9, vagueFrom: 50 }]]);
  });

  test('is not there where no text has both ends, or ends before it begins', () => {
    expect(miniTimeline([text('1', '2014', '2013-01-01')], '2014-01-01')).toBeNull();
  });

  test('holds every bar, whatever is known', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, day, (started, one, other, today) => {
        const [earliest = one, latest = other] = [one, other].sort();
        const timeline = miniTimeline([text('1', started, earliest, latest)], today);
        for (const { from, to, vagueFrom } of timeline?.bars.values() ?? []) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(100);
          expect(vagueFrom).toBeGreaterThanOrEqual(from);
          expect(to).toBeGreaterThanOrEqual(vagueFrom);
        }
      }),
    );
  });
});
