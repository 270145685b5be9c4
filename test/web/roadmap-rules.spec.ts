import fc from 'fast-check';
import { changesBetween, countChanges } from '../../web/src/pages/roadmap/changes';
import { comparedFilterOf, filterCount, filterOf } from '../../web/src/pages/roadmap/filter';
import { monthsLate, slipBetween, slipOf } from '../../web/src/pages/roadmap/item-facts';
import type { RoadmapSearch } from '../../web/src/pages/roadmap/search';
import { dayNumber, dayOf, intervalOf, today } from '../../web/src/pages/roadmap/time';
import { slipBetween as slipOnItemPage } from '../../web/src/parts/slip';
import { isLate } from '../../web/src/parts/under-way';
import { aimedAt, ownedBy, roadmapItem, target } from './roadmap-item';

const YEAR_2014 = target('2014 for consent', '2014-01-01', '2014-12-31');

describe('Dates', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014-Q3', '2014-07-01', '2014-09-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2014-09-17', '2014-09-17', '2014-09-17'],
  ])('%s may mean the days from %s to %s', (partial, earliest, latest) => {
    expect(intervalOf(partial)).toEqual({ earliest, latest });
  });

  test.each([null, undefined, '', 'soon', '2014-Q5', '14', '2014-9'])('%s means no days', (partial) => {
    expect(intervalOf(partial)).toBeNull();
  });

  test('are numbers and back', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (number) => dayNumber(dayOf(number)) === number));
  });

  test('today is that of the reader’s clock', () => {
    expect(today(new Date(2014, 10, 3, 23, 59))).toBe('2014-11-03');
  });
});

describe('Lateness', () => {
  const item = (maturity: 'IN_DEVELOPMENT' | 'APPROVED') => roadmapItem({ maturity, ...aimedAt(YEAR_2014) });

  test.each([
    ['2014-12-31', false, 0],
    ['2015-01-01', true, 0],
    ['2015-01-31', true, 1],
    ['2015-07-30', true, 6],
    ['2015-07-31', true, 7],
  ])('counts from the last day that the words can mean: on %s', (day, late, months) => {
    expect(isLate(item('IN_DEVELOPMENT'), day)).toBe(late);
    expect(monthsLate(item('IN_DEVELOPMENT'), day)).toBe(months);
  });

  test('is over once it is approved, and needs a date', () => {
    expect(isLate(item('APPROVED'), '2020-01-01')).toBe(false);
    expect(isLate(roadmapItem(aimedAt(target('109/2019', null, null))), '2030-01-01')).toBe(false);
  });
});

describe('A slip', () => {
  const day = target('2013-10-15', '2013-10-15', '2013-10-15');
  const month = (text: string) => target(text, ...ends(text));
  const ends = (text: string): [string, string] => {
    const { earliest = '', latest = '' } = intervalOf(text) ?? {};
    return [earliest, latest];
  };
  test.each([
    ['from a day to a year, as a range', day, YEAR_2014, { least: 3, most: 14 }],
    ['from month to month, as one number', month('2019-09'), month('2020-03'), { least: 6, most: 6 }],
    ['from year to year, as the years between', month('2014'), month('2015'), { least: 12, most: 12 }],
    ['to an earlier date, below nothing', month('2020-03'), month('2019-09'), { least: -6, most: -6 }],
  ])('is told %s', (_, before, after, slip) => {
    expect(slipBetween(before, after)).toEqual(slip);
  });

  test.each([
    ['a more exact word for the same', YEAR_2014, target('Q3/2014', '2014-07-01', '2014-09-30')],
    ['another milestone', YEAR_2014, target('2015', '2015-01-01', '2015-12-31', 'APPROVAL')],
    ['no date', YEAR_2014, target('109/2019', null, null)],
    ['the same', YEAR_2014, YEAR_2014],
  ])('is none for %s', (_, before, after) => {
    expect(slipBetween(before, after)).toBeNull();
  });

  test('is counted from the first target for the same milestone', () => {
    const approval = target('2012 for approval', '2012-01-01', '2012-12-31', 'APPROVAL');
    const item = roadmapItem(aimedAt(approval, month('2013-06'), month('2014-01'), month('2014-09')));
    expect(slipOf(item)).toEqual({ least: 15, most: 15 });
    expect(slipOf(roadmapItem(aimedAt(approval)))).toBeNull();
  });

  test.each([
    [day, YEAR_2014],
    [month('2014'), month('2015')],
    [month('2019-09'), month('2020-Q1')],
  ])('is the same on the page of the item', (before, after) => {
    expect(slipBetween(before, after)).toEqual(slipOnItemPage(before, after));
  });

  test('is never shorter at most than at least', () => {
    const intervals = fc
      .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 }))
      .map(([from, long]) => target(`${from}`, dayOf(from), dayOf(from + long)));
    fc.assert(
      fc.property(intervals, intervals, (before, after) => {
        const slip = slipBetween(before, after);
        return slip === null || slip.least <= slip.most;
      }),
    );
  });
});

describe('What changed between two days', () => {
  const before = [
    roadmapItem({ id: 'same' }),
    roadmapItem({ id: 'moved', nativeStatus: 'Draft' }),
    roadmapItem({ id: 'slipped', ...aimedAt(YEAR_2014) }),
    roadmapItem({ id: 'withdrawn' }),
    roadmapItem({ id: 'away' }),
    roadmapItem({ id: 'named', ref: 'Y.draft', ...ownedBy('Q26/13', 'ITU-T') }),
  ];
  const later = target('2015 for consent', '2015-01-01', '2015-12-31');
  const after = [
    roadmapItem({ id: 'same' }),
    roadmapItem({ id: 'moved', maturity: 'IN_REVIEW', nativeStatus: 'Consented' }),
    roadmapItem({ id: 'slipped', ...aimedAt(YEAR_2014, later) }),
    roadmapItem({ id: 'withdrawn', maturity: 'WITHDRAWN', nativeStatus: 'Withdrawn' }),
    roadmapItem({ id: 'named', ref: 'Y.3500', ...ownedBy('Q17/13', 'ITU-T') }),
    roadmapItem({ id: 'fresh' }),
  ];
  const changes = changesBetween(before, after);

  test('is told for each item, those that are gone included', () => {
    expect([...changes.keys()]).toEqual(['moved', 'slipped', 'withdrawn', 'named', 'fresh', 'away']);
    expect(changes.get('moved')).toMatchObject({ hasMoved: true, hasNewTarget: false, isGone: false });
    expect(changes.get('slipped')).toMatchObject({
      hasNewTarget: true,
      slip: { least: 12, most: 12 },
      hasMoved: false,
    });
    expect(changes.get('withdrawn')).toMatchObject({ isGone: true, hasMoved: true });
    expect(changes.get('away')).toMatchObject({ isGone: true, item: before[4] });
    expect(changes.get('named')).toMatchObject({ isRenamed: true, hasNewOwner: true, hasMoved: false });
    expect(changes.get('fresh')).toMatchObject({ isNew: true, before: null });
  });

  test('is counted', () => {
    expect(countChanges(changes.values())).toEqual({ fresh: 1, gone: 2, moved: 1, slipped: 1 });
  });

  test('is nothing between a day and itself', () => {
    expect(changesBetween(after, after).size).toBe(0);
  });
});

describe('The filter of the address', () => {
  const search = (parts: Partial<RoadmapSearch>): RoadmapSearch => ({ view: 'timeline', ...parts });

  test('is none where nothing is asked', () => {
    expect(filterOf(search({ q: '  ', packed: true, from: '2014-01-01' }))).toBeNull();
  });

  test('is said to the API in its own words', () => {
    const asked = search({
      q: ' cloud ',
      sdo: ['ETSI'],
      body: ['SG13'],
      domain: ['SECURITY'],
      twin: 'no',
      period: '2013-2016',
    });
    expect(filterOf(asked)).toEqual({
      text: 'cloud',
      bodies: ['ETSI', 'SG13'],
      domains: ['SECURITY'],
      hasTwin: false,
      studyPeriod: '2013-2016',
    });
    expect(filterCount(asked)).toBe(5);
  });

  test('asks what is late without a day of its own: it is that on which it is looked at', () => {
    const late = { overdue: true, maturities: ['IN_REVIEW', 'APPROVED'] };
    expect(filterOf(search({ late: true, stage: ['IN_REVIEW', 'APPROVED'] }))).toEqual(late);
    expect(filterOf(search({ late: true, asof: '2014-06-01' }))).toEqual({ overdue: true });
  });

  test('leaves out what changes in time where two days are compared', () => {
    const asked = search({ late: true, stage: ['APPROVED'], cmp: '2012-01-01', category: ['OTHERS'] });
    expect(comparedFilterOf(asked)).toEqual({ categories: ['OTHERS'] });
  });
});
