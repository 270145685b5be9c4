import { gridOfCategories, gridOfOrganizations, stepOf } from '../../web/src/pages/roadmap/matrix/grid';
import { columnsOf, inOrder, linesOf, orderOf, sortOf } from '../../web/src/pages/roadmap/table/order';
import type { RoadmapItem } from '../../web/src/pages/roadmap/use-items';

const item = (ref: string, given: Partial<RoadmapItem> = {}): RoadmapItem => ({
  id: ref,
  ref,
  title: null,
  type: 'RECOMMENDATION',
  maturity: 'IN_DEVELOPMENT',
  nativeStatus: null,
  approvalProcess: null,
  started: null,
  approved: null,
  statusOn: null,
  confirmedOn: null,
  domains: [],
  categories: [],
  body: { ref: 'Q17/13', studyPeriod: null, path: [{ ref: 'ITU-T' }] },
  target: null,
  targets: [],
  statusEvents: [],
  liaisonCount: 0,
  twins: [],
  ...given,
});
const target = (text: string, earliest: string, latest: string) =>
  ({ id: text, text, event: 'CONSENT', earliest, latest }) as const;

describe('The order of the table', () => {
  test.each([
    [undefined, { key: 'ref', descending: false }],
    ['target', { key: 'target', descending: false }],
    ['-slip', { key: 'slip', descending: true }],
    ['nonsense', { key: 'ref', descending: false }],
  ])('of the address %s', (sort, order) => {
    expect(orderOf(sort)).toEqual(order);
    if (sort && sort !== 'nonsense') expect(sortOf(orderOf(sort))).toBe(sort);
  });

  test('is by numbers within references, and puts what is unknown last either way', () => {
    const items = [item('Y.10'), item('Y.9'), item('Y.2', { started: '2014' }), item('Y.1', { started: '2013-05' })];
    const refs = (sort: string) => inOrder(items, orderOf(sort)).map(({ ref }) => ref);
    expect(refs('ref')).toEqual(['Y.1', 'Y.2', 'Y.9', 'Y.10']);
    expect(refs('started')).toEqual(['Y.1', 'Y.2', 'Y.9', 'Y.10']);
    expect(refs('-started')).toEqual(['Y.2', 'Y.1', 'Y.9', 'Y.10']);
  });

  test('of targets is by the last possible day, the exact before the vague', () => {
    const items = [
      item('year', { target: target('2014', '2014-01-01', '2014-12-31') }),
      item('day', { target: target('2014-12-31', '2014-12-31', '2014-12-31') }),
      item('quarter', { target: target('Q3/2014', '2014-07-01', '2014-09-30') }),
    ];
    expect(inOrder(items, orderOf('target')).map(({ ref }) => ref)).toEqual(['quarter', 'day', 'year']);
  });

  test('in groups: an item of two domains stands in both, one of none comes last; a group that is shut has no lines', () => {
    const items = [item('a', { domains: ['SECURITY', 'TESTING'] }), item('b')];
    const short = (shut: readonly string[]) =>
      linesOf(items, 'domain', new Set(shut)).map((line) => (line.kind === 'group' ? line.name : line.item.ref));
    expect(short([])).toEqual(['SECURITY', 'a', 'TESTING', 'a', '', 'b']);
    expect(short(['SECURITY'])).toEqual(['SECURITY', 'TESTING', 'a', '', 'b']);
  });

  test('of columns: the reference is always first, what is unknown or twice there is left out', () => {
    expect(columnsOf(['target', 'nonsense', 'target', 'title'])).toEqual(['ref', 'target', 'title']);
    expect(columnsOf(undefined)[0]).toBe('ref');
  });
});

describe('The matrix', () => {
  test('counts what is active and late by organization, and finds the gaps', () => {
    const items = [
      item('a', { domains: ['SECURITY'], target: target('2014', '2014-01-01', '2014-12-31') }),
      item('b', { domains: ['SECURITY'], maturity: 'APPROVED' }),
    ];
    const grid = gridOfOrganizations(items, ['SECURITY', 'TESTING'], '2015-06-01');
    expect(grid.columns).toEqual(['ITU-T']);
    expect(grid.rows[0]?.cells[0]).toMatchObject({ count: 2, active: 1, late: 1 });
    expect(grid.gaps).toBe(1);
  });

  test('of Supplement 49 joins what is active and late to what is there', () => {
    const cell = { category: 'ARCHITECTURE', count: 3, owners: ['ETSI', 'ITU-T'] } as const;
    const row = { domain: 'SECURITY', cells: [cell] } as const;
    const grid = gridOfCategories({
      all: { gapCount: 0, rows: [row] },
      active: { rows: [{ domain: 'SECURITY', cells: [{ ...cell, count: 1, owners: ['ETSI'] }] }] },
      late: { rows: [{ domain: 'SECURITY', cells: [{ category: 'ARCHITECTURE', count: 1 }] }] },
    });
    expect(grid.rows[0]).toMatchObject({
      cells: [{ column: 'ARCHITECTURE', count: 3, active: 1, late: 1, owners: ['ETSI', 'ITU-T'] }],
      activeOwners: ['ETSI'],
    });
  });

  test.each([
    [0, 100, 0],
    [1, 100, 1],
    [7, 100, 2],
    [13, 100, 3],
    [26, 100, 4],
    [51, 100, 5],
    [1, 1, 5],
  ])('%i of at most %i takes step %i', (count, most, step) => {
    expect(stepOf(count, most)).toBe(step);
  });
});
