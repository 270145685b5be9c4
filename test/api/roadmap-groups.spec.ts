import { z } from 'zod';
import { numbers, pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const DOMAINS = [
  'FUNDAMENTAL',
  'CLOUD_SERVICE_CATEGORY',
  'SECURITY',
  'MANAGEMENT',
  'INTER_CLOUD_CSB',
  'SLA_METERING',
  'TESTING',
  'OTHERS',
];
const CATEGORIES = [
  'GENERAL_DEFINITION',
  'REQUIREMENTS_USE_CASES',
  'ARCHITECTURE',
  'API_INTERFACE_PROFILE',
  'DATA_MODEL_FORMAT_SCHEMA',
  'OTHERS',
];

const count = async (filter: object): Promise<number> => {
  const query = 'query ($filter: RoadmapFilter) { roadmap(first: 1, filter: $filter) { totalCount } }';
  return z.number().parse(pick(await server.data(query, { filter }), 'roadmap', 'totalCount'));
};
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const groups = async <Shape extends z.ZodType>(by: string, fields: string, shape: Shape, filter: object = {}) => {
  const query = `query ($by: RoadmapGrouping!, $filter: RoadmapFilter) { roadmapGroups(by: $by, filter: $filter) { count ${fields} } }`;
  return z.array(shape).parse(pick(await server.data(query, { by, filter }), 'roadmapGroups'));
};

test('by status: the whole scale, even where nothing stands', async () => {
  const found = await groups('STATUS', 'maturity', z.object({ maturity: z.string(), count: z.number() }));
  expect(found.map(({ maturity }) => maturity)).toEqual([
    'PROPOSED',
    'IN_DEVELOPMENT',
    'IN_REVIEW',
    'APPROVED',
    'SUPERSEDED',
    'WITHDRAWN',
  ]);
  expect(found[0]).toEqual({ maturity: 'PROPOSED', count: 0 });
  expect(sum(found.map((group) => group.count))).toBe(await count({}));
  for (const { maturity, count: counted } of found) expect(counted).toBe(await count({ maturities: [maturity] }));
});

test('by domain: eight rows and the items that have none', async () => {
  const found = await groups('DOMAIN', 'domain', z.object({ domain: z.string().nullable(), count: z.number() }));
  expect(found.map(({ domain }) => domain)).toEqual([...DOMAINS, null]);
  for (const { domain, count: counted } of found) {
    expect(counted).toBe(await count(domain ? { domains: [domain] } : { withoutDomain: true }));
  }
});

test('by domain: an empty row is kept', async () => {
  const shape = z.object({ domain: z.string().nullable(), count: z.number() });
  const found = await groups('DOMAIN', 'domain', shape, { bodies: ['Q5/2'] });
  expect(found).toEqual(DOMAINS.map((domain) => ({ domain, count: domain === 'MANAGEMENT' ? 2 : 0 })));
});

test('by organization: those without items too, and no body below another', async () => {
  const shape = z.object({ body: z.object({ ref: z.string(), parents: z.array(z.unknown()) }), count: z.number() });
  const found = await groups('SDO', 'body { ref parents { ref } }', shape);
  const counts = new Map(found.map(({ body, count: counted }) => [body.ref, counted]));
  expect(sum([...counts.values()])).toBe(await count({}));
  expect(counts.get('W3C')).toBe(0);
  expect(counts.get('NIST')).toBe(await count({ bodies: ['NIST'] }));
  expect(counts.get('IEEE')).toBe(await count({ bodies: ['IEEE'] }));
  expect(found.filter(({ body }) => body.parents.length > 0)).toEqual([]);
});

test('by body: the owners below a working party, each with its own items; a joint group is below both its parents', async () => {
  const shape = z.object({ body: z.object({ key: z.string() }), count: z.number() });
  const found = await groups('BODY', 'body { key }', shape, { bodies: ['WP2/2'] });
  expect(found).toEqual([
    { body: { key: 'JRG-CCM' }, count: 1 },
    { body: { key: 'Q5/2@2013-2016' }, count: 2 },
    { body: { key: 'Q7/2@2013-2016' }, count: 1 },
  ]);
  expect(sum((await groups('BODY', 'body { key }', shape)).map((group) => group.count))).toBe(await count({}));
});

test('by year: of approval, else of the target; years without items are kept', async () => {
  const found = await groups('YEAR', 'year', z.object({ year: z.number().nullable(), count: z.number() }));
  const years = found.flatMap(({ year }) => year ?? []);
  expect(years).toEqual(years.map((_, index) => (years[0] ?? 0) + index));
  expect(found.find(({ year }) => year === 2001)).toEqual({ year: 2001, count: 0 });
  expect(found.at(-1)?.year).toBeNull();
  expect(sum(found.map((group) => group.count))).toBe(await count({}));
  const ofSg2 = await groups('YEAR', 'year', z.object({ year: z.number(), count: z.number() }), { bodies: ['WP2/2'] });
  expect(ofSg2).toEqual([
    { year: 2014, count: 1 },
    { year: 2015, count: 0 },
    { year: 2016, count: 3 },
  ]);
});

const cellGroup = z.object({ domain: z.string().nullable(), category: z.string().nullable(), count: z.number() });

test('by matrix cell: forty-eight cells and the items outside', async () => {
  const found = await groups('MATRIX_CELL', 'domain category', cellGroup);
  const cells = DOMAINS.flatMap((domain) => CATEGORIES.map((category) => [domain, category]));
  expect(found.map(({ domain, category }) => [domain, category])).toEqual([...cells, [null, null]]);
  const [cell] = found.filter(({ domain, category }) => domain === 'MANAGEMENT' && category === 'ARCHITECTURE');
  expect(cell?.count).toBe(await count({ domains: ['MANAGEMENT'], categories: ['ARCHITECTURE'] }));
});

describe('matrix', () => {
  const CELLS = 'rows { domain cells { category count isGap hasSingleOwner owners } } gapCount placedCount';

  test('the same counts as the groups', async () => {
    const found = await groups('MATRIX_CELL', 'domain category', cellGroup);
    const data = await server.data(`{ matrix { ${CELLS} } }`);
    expect(texts(data, 'matrix', 'rows', '*', 'domain')).toEqual(DOMAINS);
    expect(texts(data, 'matrix', 'rows', 0, 'cells', '*', 'category')).toEqual(CATEGORIES);
    const counts = DOMAINS.flatMap((_, row) => numbers(data, 'matrix', 'rows', row, 'cells', '*', 'count'));
    expect(counts).toEqual(found.slice(0, -1).map((group) => group.count));
    expect(pick(data, 'matrix', 'gapCount')).toBe(counts.filter((value) => value === 0).length);
    expect(pick(data, 'matrix', 'placedCount')).toBe((await count({})) - (found.at(-1)?.count ?? 0));
  });

  test.each([
    ['FUNDAMENTAL', 'API_INTERFACE_PROFILE', { count: 0, isGap: true, hasSingleOwner: false, owners: [] }],
    ['FUNDAMENTAL', 'REQUIREMENTS_USE_CASES', { count: 8, isGap: false, hasSingleOwner: true, owners: ['ITU-T'] }],
    ['SECURITY', 'API_INTERFACE_PROFILE', { count: 1, isGap: false, hasSingleOwner: true, owners: ['IETF'] }],
    [
      'FUNDAMENTAL',
      'GENERAL_DEFINITION',
      { count: 23, isGap: false, hasSingleOwner: false, owners: ['ISO/IEC', 'ITU-T', 'NIST', 'OMG CSCC'] },
    ],
  ])('%s, %s', async (domain, category, cell) => {
    const data = await server.data(`{ matrix { ${CELLS} } }`);
    expect(pick(data, 'matrix', 'rows', DOMAINS.indexOf(domain), 'cells', CATEGORIES.indexOf(category))).toEqual({
      category,
      ...cell,
    });
  });

  test('a deliverable stands in each of its cells', async () => {
    const data = await server.data('{ matrix { rows { cells { items { ref } } } } }');
    const refs = (category: string) =>
      texts(
        data,
        'matrix',
        'rows',
        DOMAINS.indexOf('SLA_METERING'),
        'cells',
        CATEGORIES.indexOf(category),
        'items',
        '*',
        'ref',
      );
    expect(refs('DATA_MODEL_FORMAT_SCHEMA')).toContain('ISO/IEC 19086-2:2018');
    expect(refs('OTHERS')).toContain('ISO/IEC 19086-2:2018');
  });

  test('a cell lists as many items as were asked for, by reference, and counts all', async () => {
    const query = 'query ($n: Int!) { matrix(itemsPerCell: $n) { rows { cells { count items { ref } } } } }';
    const cell = async (n: number) => pick(await server.data(query, { n }), 'matrix', 'rows', 0, 'cells', 1);
    expect(await cell(0)).toEqual({ count: 8, items: [] });
    expect(await cell(2)).toEqual({
      count: 8,
      items: [{ ref: 'ITU-T Y.3501 (05/2013)' }, { ref: 'ITU-T Y.3501 (06/2016)' }],
    });
  });

  test('of a filter that nothing passes, every cell is a gap', async () => {
    const data = await server.data('{ matrix(filter: { bodies: ["W3C"] }) { gapCount placedCount } }');
    expect(data).toEqual({ matrix: { gapCount: 48, placedCount: 0 } });
  });

  test('whose gaps: what WP2/2 leaves open', async () => {
    const data = await server.data('{ matrix(filter: { bodies: ["WP2/2"] }) { gapCount placedCount } }');
    expect(data).toEqual({ matrix: { gapCount: 46, placedCount: 3 } });
  });

  test('groups and matrix cost one statement each', async () => {
    expect(await server.statementsOf('{ roadmapGroups(by: SDO) { count body { ref name } } }')).toBe(1);
    expect(
      await server.statementsOf(`{ matrix { ${CELLS} rows { cells { items { ref title body { ref } } } } } }`),
    ).toBe(1);
  });
});
