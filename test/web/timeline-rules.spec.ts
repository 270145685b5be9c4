import fc from 'fast-check';
import { dayNumber } from '../../web/src/pages/roadmap/time';
import { activityOf, areaPath, columnsOf } from '../../web/src/pages/roadmap/timeline/activity';
import { levelOf, partTicks, rangeOf, yearTicks } from '../../web/src/pages/roadmap/timeline/axis';
import { barOf } from '../../web/src/pages/roadmap/timeline/bar';
import { firstView } from '../../web/src/pages/roadmap/timeline/first-view';
import { CELLS, type Step, stepOf } from '../../web/src/pages/roadmap/timeline/keys';
import { groupName, type Lane, lanesOf } from '../../web/src/pages/roadmap/timeline/lanes';
import { isLabelInside, labelWidth, packed, packingScale, reachOf } from '../../web/src/pages/roadmap/timeline/pack';
import { rowsOf } from '../../web/src/pages/roadmap/timeline/rows';
import type { RoadmapItem } from '../../web/src/pages/roadmap/use-items';
import { aimedAt, happened, ownedBy, roadmapItem, target } from './roadmap-item';

const DAY = '2014-11-03';
const n = dayNumber;
const YEAR_2014 = target('2014 for consent', '2014-01-01', '2014-12-31');
const compare = new Intl.Collator('en', { numeric: true }).compare;

describe('A bar', () => {
  const draft = roadmapItem({ started: '2012-03-07', ...aimedAt(YEAR_2014) });

  test('is sure up to the year of its target, and somewhere in it for the rest; the sign stands at the end', () => {
    expect(barOf(draft, DAY)).toMatchObject({
      solid: { from: n('2012-03-07'), to: n('2014-01-01') },
      begins: null,
      ends: { from: n('2014-01-01'), to: n('2015-01-01') },
      marks: [{ kind: 'consent', at: n('2015-01-01'), hasHappened: false }],
      tail: null,
      isEndless: false,
      extent: { from: n('2012-03-07'), to: n('2015-01-01') },
    });
  });

  test('drags a tail to the day that is looked at, where it is late', () => {
    expect(barOf(draft, '2016-02-01').tail).toEqual({ from: n('2015-01-01'), to: n('2016-02-01') });
    expect(barOf(draft, DAY).tail).toBeNull();
  });

  test('begins somewhere, where only the month is known, and has no end where none is stated', () => {
    expect(barOf(roadmapItem({ started: '2014-05' }), DAY)).toMatchObject({
      begins: { from: n('2014-05-01'), to: n('2014-06-01') },
      solid: { from: n('2014-06-01'), to: n('2014-11-04') },
      ends: null,
      isEndless: true,
    });
  });

  test('is a sign alone, where only the day of approval is known', () => {
    const approved = roadmapItem({
      maturity: 'APPROVED',
      approved: '2014-08-13',
      statusEvents: [happened('APPROVED', '2014-08-13'), happened('CONFIRMED', '2020-01-01', 'OBSERVED')],
    });
    expect(barOf(approved, DAY)).toMatchObject({
      solid: null,
      begins: null,
      ends: null,
      marks: [{ kind: 'approval', at: n('2014-08-14'), hasHappened: true }],
      extent: { from: n('2014-08-13'), to: n('2014-08-14') },
    });
  });

  test('is nothing where no date is known', () => {
    expect(barOf(roadmapItem(aimedAt(target('109/2019', null, null))), DAY).extent).toBeNull();
  });

  test('shows former targets, and the way from the first to the last for the same milestone', () => {
    const first = target('2013-10', '2013-10-01', '2013-10-31');
    const item = roadmapItem({ started: '2012-01-01', ...aimedAt(first, YEAR_2014) });
    expect(barOf(item, DAY)).toMatchObject({
      formers: [n('2013-11-01')],
      slip: { from: n('2013-11-01'), to: n('2015-01-01') },
    });
    const done = { ...item, maturity: 'APPROVED' as const, approved: '2014-06-01' };
    expect(barOf(done, DAY).formers).toEqual([n('2013-11-01'), n('2015-01-01')]);
  });

  test('does not plan what has happened', () => {
    const consented = roadmapItem({ ...aimedAt(YEAR_2014), statusEvents: [happened('CONSENTED', '2014-10-01')] });
    expect(barOf(consented, DAY).marks).toEqual([{ kind: 'consent', at: n('2014-10-02'), hasHappened: true }]);
  });

  test('never begins after it ends, whatever was stated', () => {
    const days = fc.integer({ min: 14_000, max: 18_000 });
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('IN_REVIEW', 'APPROVED'),
        (start, end, long, maturity) => {
          const text = (day: number) => new Date(day * 86_400_000).toJSON().slice(0, 10);
          const item = roadmapItem({
            maturity,
            started: text(start),
            approved: maturity === 'APPROVED' ? text(end) : null,
            ...aimedAt(target('some', text(end), text(end + long))),
          });
          const { solid, ends, begins, tail, slip, extent } = barOf(item, DAY);
          for (const span of [solid, ends, begins, tail, slip, extent])
            if (span) expect(span.to).toBeGreaterThanOrEqual(span.from);
        },
      ),
    );
  });
});

const item = (id: string, parts: Partial<RoadmapItem>) => roadmapItem({ id, ref: id, ...parts });
const ITEMS = [
  item('Y.9', { domains: ['SECURITY', 'FUNDAMENTAL'], started: '2013-01-01', ...ownedBy('Q17/13', 'ITU-T') }),
  item('Y.10', { domains: ['SECURITY'], started: '2013-01-01', ...ownedBy('Q17/13', 'ITU-T'), ...aimedAt(YEAR_2014) }),
  item('Z', { domains: ['SECURITY'], ...ownedBy('Q17/13', 'ITU-T') }),
  item('17788', { started: '2012-01-01', ...ownedBy('ISO/IEC JTC 1/SC 38', 'ISO/IEC') }),
];
const lanes = lanesOf(ITEMS, 'domain', '2016-01-01', compare);
const outline = (all: readonly Lane[]): unknown =>
  all.map((lane) => [
    lane.name,
    lane.count,
    lane.lateCount,
    lane.lanes.length > 0 ? outline(lane.lanes) : refs(lane.entries),
    refs(lane.undated),
  ]);
const refs = (entries: Lane['entries']) => entries.map((entry) => entry.item.ref);

describe('Lanes', () => {
  test('hold the items of each domain in the order of the matrix, those without one last; numbers in natural order', () => {
    expect(outline(lanes)).toEqual([
      ['FUNDAMENTAL', 1, 0, [['ITU-T Q17/13', 1, 0, ['Y.9'], []]], []],
      ['SECURITY', 3, 1, [['ITU-T Q17/13', 3, 1, ['Y.9', 'Y.10'], ['Z']]], []],
      [null, 1, 0, [['ISO/IEC JTC 1/SC 38', 1, 0, ['17788'], []]], []],
    ]);
  });

  test.each([
    ['sdo', ['ISO/IEC', 'ITU-T']],
    ['group', ['ISO/IEC JTC 1/SC 38', 'ITU-T Q17/13']],
    ['state', ['IN_DEVELOPMENT']],
  ] as const)('can be those of %s', (grouping, names) => {
    expect(lanesOf(ITEMS, grouping, DAY, compare).map(({ name }) => name)).toEqual(names);
  });

  test('name a group with its organization once', () => {
    expect(ITEMS.map(groupName)).toEqual(['ITU-T Q17/13', 'ITU-T Q17/13', 'ITU-T Q17/13', 'ISO/IEC JTC 1/SC 38']);
  });
});

describe('Rows', () => {
  const rows = rowsOf(lanes, { shut: new Set(), packing: null });
  test('tell the tree: depth, place and number of their kind, parent', () => {
    expect(rows.map(({ kind, level, position, size, parent }) => [kind, level, position, size, parent])).toEqual([
      ['lane', 1, 1, 3, null],
      ['group', 2, 1, 1, 'FUNDAMENTAL'],
      ['item', 3, 1, 1, 'FUNDAMENTAL/ITU-T Q17/13'],
      ['lane', 1, 2, 3, null],
      ['group', 2, 1, 1, 'SECURITY'],
      ['item', 3, 1, 3, 'SECURITY/ITU-T Q17/13'],
      ['item', 3, 2, 3, 'SECURITY/ITU-T Q17/13'],
      ['tray', 3, 3, 3, 'SECURITY/ITU-T Q17/13'],
      ['item', 4, 1, 1, 'SECURITY/ITU-T Q17/13/undated'],
      ['lane', 1, 3, 3, null],
      ['group', 2, 1, 1, 'null'],
      ['item', 3, 1, 1, 'null/ISO/IEC JTC 1/SC 38'],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('of a lane that is shut are not there; an undated item is in its tray, also where lines are packed', () => {
    const shut = rowsOf(lanes, { shut: new Set(['FUNDAMENTAL', 'null']), packing: { pixelsPerDay: 0.5 } });
    expect(shut.map(({ kind }) => kind)).toEqual(['lane', 'lane', 'group', 'pack', 'pack', 'tray', 'item', 'lane']);
  });

  test('are walked by keys as a tree grid is', () => {
    const walk = (keys: readonly string[], isRtl = false) => {
      let active: { key: string; cell: number } | null = null;
      const said: string[] = [];
      for (const key of keys) {
        const step: Step | null = stepOf(key, { rows, active, page: 4, isRtl });
        if (step && 'active' in step) active = step.active;
        said.push(step ? ('toggle' in step ? `shut ${step.toggle}` : `${step.active.key} ${step.active.cell}`) : '-');
      }
      return said;
    };
    const path = 'FUNDAMENTAL/ITU-T Q17/13';
    expect(
      walk([
        'ArrowRight',
        'ArrowRight',
        'ArrowRight',
        'ArrowRight',
        'ArrowLeft',
        'ArrowLeft',
        'ArrowLeft',
        'ArrowLeft',
      ]),
    ).toEqual([
      `${path} 0`,
      `${path}/Y.9 0`,
      `${path}/Y.9 1`,
      `${path}/Y.9 2`,
      `${path}/Y.9 1`,
      `${path}/Y.9 0`,
      `${path} 0`,
      `shut ${path}`,
    ]);
    expect(walk(['ArrowLeft', 'ArrowLeft'], true)).toEqual([`${path} 0`, `${path}/Y.9 0`]);
    expect(walk(['End', 'PageUp', 'Home', 'ArrowUp', 'x'])).toEqual([
      'null/ISO/IEC JTC 1/SC 38/17788 0',
      'SECURITY/ITU-T Q17/13/undated 0',
      'FUNDAMENTAL 0',
      'FUNDAMENTAL 0',
      '-',
    ]);
    const last = Array.from({ length: CELLS + 3 }, () => 'ArrowRight');
    expect(walk(last).at(-1)).toBe('-');
  });
});

describe('Lines of several items', () => {
  const bars = fc.array(fc.tuple(fc.integer({ min: 14_000, max: 17_000 }), fc.integer({ min: 1, max: 900 })), {
    maxLength: 60,
  });

  test('hold every item once, in order, and nothing overlaps on a scale as wide or wider', () => {
    fc.assert(
      fc.property(bars, fc.double({ min: 0.05, max: 10, noNaN: true }), (spans, wide) => {
        const entries = spans
          .toSorted(([a], [b]) => a - b)
          .map(([from, long], index) => {
            const span = { from, to: from + long };
            const bar = { ...barOf(roadmapItem({}), DAY), solid: span, extent: span, labelAt: span.to };
            return { item: item(`Y.${index}`, {}), bar };
          });
        const lines = packed(entries, packingScale(wide));
        expect(lines.flat().length).toBe(entries.length);
        for (const line of lines)
          for (const [index, entry] of line.entries()) {
            const next = line[index + 1]?.bar.extent;
            if (!next) continue;
            const room = isLabelInside(entry, packingScale(wide)) ? 0 : labelWidth(entry.item.ref);
            expect((next.from - reachOf(entry.bar)) * wide).toBeGreaterThanOrEqual(room);
          }
      }),
    );
  });
});

describe('The axis', () => {
  test.each([
    [4, 'month'],
    [0.6, 'quarter'],
    [0.15, 'year'],
    [0.05, 'decade'],
  ] as const)('at %d pixels a day has marks for each %s', (wide, level) => {
    expect(levelOf(wide)).toBe(level);
  });

  test('has the quarters and months of full years', () => {
    const span = { from: n('2013-06-01'), to: n('2014-02-01') };
    expect(yearTicks(span, 'quarter').map(({ year }) => year)).toEqual([2013, 2014]);
    expect(partTicks(span, 'quarter').map(({ year, part, from }) => [year, part, from])[5]).toEqual([
      2014,
      2,
      n('2014-04-01'),
    ]);
    expect(partTicks(span, 'month')).toHaveLength(24);
    expect(partTicks(span, 'year')).toEqual([]);
    const decades = yearTicks({ from: n('2009-01-01'), to: n('2021-01-01') }, 'decade');
    expect(decades.map(({ year, to }) => [year, to])).toEqual([
      [2005, n('2010-01-01')],
      [2010, n('2015-01-01')],
      [2015, n('2020-01-01')],
      [2020, n('2025-01-01')],
    ]);
  });

  test('holds everything and today, in full years', () => {
    expect(rangeOf([{ from: n('2012-03-07'), to: n('2013-01-01') }], n(DAY))).toEqual({
      from: n('2011-01-01'),
      to: n('2017-01-01'),
    });
  });

  test('first shows the years around the day, or those in which nearly all items lie', () => {
    const around = firstView([{ from: n('2014-01-01'), to: n('2015-01-01') }], n(DAY));
    expect(around.to - around.from).toBeLessThan(5 * 366);
    const old = Array.from({ length: 100 }, (_, index) => ({ from: n('2002-01-01') + index, to: n('2003-01-01') }));
    const { from, to } = firstView([{ from: n('1980-01-01'), to: n('1980-01-02') }, ...old], n(DAY));
    expect(from).toBeGreaterThan(n('2000-06-01'));
    expect(from).toBeLessThan(n('2002-01-01'));
    expect(to).toBeGreaterThan(n(DAY));
  });
});

describe('Activity', () => {
  const entries = ITEMS.map((each) => ({ item: each, bar: barOf(each, DAY) }));
  test('counts the items of each quarter', () => {
    const activity = activityOf(entries);
    expect(activity?.firstQuarter).toBe(2012 * 4);
    expect(activity?.counts).toEqual([1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(activityOf([])).toBeNull();
  });

  test('is an area of steps', () => {
    expect(areaPath({ firstQuarter: 2014 * 4, counts: [1, 2] })).toEqual({
      span: { from: n('2014-01-01'), to: n('2014-07-01') },
      path: 'M0 1V0.500H90V0.000H181V1Z',
    });
  });

  test('is told by where items stand', () => {
    expect(columnsOf(entries)[5]).toEqual({ from: n('2013-04-01'), to: n('2013-07-01'), open: 3, done: 0, other: 0 });
  });
});
