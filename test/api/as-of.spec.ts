import { z } from 'zod';
import { pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const STATE = 'ref title nativeStatus maturity approved target { text }';

interface Case {
  readonly day: string;
  /** A reference the text bears or bore, before or after that day. */
  readonly asked: string;
  readonly state: object;
}

const CASES: readonly Case[] = [
  {
    day: '2014-06-01',
    asked: 'M.3070',
    state: {
      ref: 'M.occm',
      title: 'Overview of Cloud Computing Management',
      nativeStatus: 'Draft Recommendation',
      maturity: 'IN_DEVELOPMENT',
      approved: null,
      target: { text: '2014 for consent' },
    },
  },
  {
    day: '2014-06-01',
    asked: 'Y.3500',
    state: {
      ref: 'Y.CCdef',
      title: 'Cloud Computing Definitions',
      nativeStatus: 'Under study',
      maturity: 'IN_DEVELOPMENT',
      approved: null,
      target: null,
    },
  },
  {
    day: '2014-08-12',
    asked: 'Y.3502',
    state: {
      ref: 'Y.ccra',
      title: 'Cloud Computing Reference Architecture',
      nativeStatus: 'LC',
      maturity: 'IN_REVIEW',
      approved: null,
      target: null,
    },
  },
  {
    day: '2014-08-13',
    asked: 'Y.ccra',
    state: {
      ref: 'ITU-T Y.3502 (08/2014)',
      title: 'Information technology — Cloud computing - Reference architecture',
      nativeStatus: 'In force',
      maturity: 'APPROVED',
      approved: '2014-08-13',
      target: null,
    },
  },
  {
    day: '2016-06-01',
    asked: 'M.occm',
    state: {
      ref: 'ITU-T Y.3521/M.3070 (03/2016)',
      title: 'Overview of end-to-end cloud computing management',
      nativeStatus: 'In force',
      maturity: 'APPROVED',
      approved: '2016-03-15',
      target: { text: '2014 for consent' },
    },
  },
  {
    day: '2024-01-01',
    asked: 'ISO/IEC 17788',
    state: {
      ref: 'ISO/IEC 17788:2014',
      title: 'Information technology - Cloud computing - Overview and vocabulary',
      nativeStatus: '95.99',
      maturity: 'WITHDRAWN',
      approved: '2014-10-10',
      target: null,
    },
  },
  {
    day: '2024-01-01',
    asked: 'Y.3500',
    state: {
      ref: 'ITU-T Y.3500 (08/2014)',
      title: 'Information technology – Cloud computing – Overview and vocabulary',
      nativeStatus: 'In force',
      maturity: 'APPROVED',
      approved: '2014-08-13',
      target: null,
    },
  },
];

describe.each(CASES)('$asked on $day', ({ day, asked, state }) => {
  test('as a work item', async () => {
    const data = await server.data(
      `query ($ref: String!, $day: Date!) { workItem(ref: $ref, asOf: $day) { ${STATE} } }`,
      { ref: asked, day },
    );
    expect(data).toEqual({ workItem: state });
  });

  test('in the roadmap', async () => {
    const known = await server.data('query ($ref: String!) { workItem(ref: $ref) { id } }', { ref: asked });
    const roadmap = await server.data(
      `query ($day: Date!) { roadmap(asOf: $day, first: 500) { nodes { id ${STATE} } } }`,
      { day },
    );
    const nodes = z.array(z.looseObject({ id: z.string() })).parse(pick(roadmap, 'roadmap', 'nodes'));
    const id = pick(known, 'workItem', 'id');
    expect(nodes.filter((node) => node.id === id)).toEqual([{ id, ...state }]);
  });
});

test.each([
  ['M.occm', '2012-03-06', '2012-03-07'],
  ['M.mivrcc', '2013-01-30', '2013-01-31'],
  ['Y.3500', '2012-08-31', '2012-09-01'],
])('%s is not there on %s, and is on %s', async (ref, before, first) => {
  const query = 'query ($ref: String!, $day: Date!) { workItem(ref: $ref, asOf: $day) { id } }';
  const absent = await server.ask(query, { ref, day: before });
  expect(absent.errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
  const id = pick(await server.data(query, { ref, day: first }), 'workItem', 'id');

  const page = 'query ($day: Date!) { roadmap(asOf: $day, first: 500) { nodes { id } } }';
  expect(texts(await server.data(page, { day: before }), 'roadmap', 'nodes', '*', 'id')).not.toContain(id);
  expect(texts(await server.data(page, { day: first }), 'roadmap', 'nodes', '*', 'id')).toContain(id);
});

test('without an edition, the edition in force on the day', async () => {
  const data = await server.data(`{ y2019: workItem(ref: "Y.3505", asOf: "2019-01-01") { edition }
    y2023: workItem(ref: "Y.3505", asOf: "2023-01-01") { edition } today: workItem(ref: "Y.3505") { edition } }`);
  expect(data).toEqual({ y2019: { edition: '05/2018' }, y2023: { edition: '02/2022' }, today: { edition: '08/2025' } });
});

test('filters, groups and the matrix count what held on the day', async () => {
  const data = await server.data(`{
    drafts: roadmap(asOf: "2014-06-01", filter: { bodies: ["Q5/2"], maturities: [IN_DEVELOPMENT] }) { totalCount }
    approved: roadmap(asOf: "2014-06-01", filter: { bodies: ["Q5/2"], maturities: [APPROVED] }) { totalCount }
    later: roadmap(asOf: "2016-12-01", filter: { bodies: ["Q5/2"], maturities: [APPROVED] }) { totalCount }
    groups: roadmapGroups(asOf: "2014-06-01", by: STATUS, filter: { bodies: ["Q5/2"] }) { maturity count }
    matrix(asOf: "2012-03-07", filter: { bodies: ["Q5/2"] }) { placedCount } }`);
  expect(data).toEqual({
    drafts: { totalCount: 2 },
    approved: { totalCount: 0 },
    later: { totalCount: 2 },
    groups: ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN'].map((maturity) => ({
      maturity,
      count: maturity === 'IN_DEVELOPMENT' ? 2 : 0,
    })),
    matrix: { placedCount: 1 },
  });
});

const EVERYTHING = `id key type version edition isn approvalProcess priority ref title scope uri maturity maturityFlags nativeStatus statusOn
  started approved liaison supportingMembers equivalent comment firstRegistered lastUpdated asOf note certainty domains categories
  target { id } targets { id } identifiers { id } titles { id } statusEvents { id } placements { id } editors { id } baseTexts { id }
  body { id } twins { id } relations { id name other { id } } entries { id }`;

test('as of today, every item is what it is now', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const pages = async (asOf: string) => {
    const all: unknown[] = [];
    let after: string | null = null;
    do {
      const data: Record<string, unknown> = await server.data(
        `query ($after: String) { roadmap(${asOf} first: 100, after: $after) { nodes { ${EVERYTHING} } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      all.push(...z.array(z.unknown()).parse(pick(data, 'roadmap', 'nodes')));
      after =
        pick(data, 'roadmap', 'pageInfo', 'hasNextPage') === true
          ? z.string().parse(pick(data, 'roadmap', 'pageInfo', 'endCursor'))
          : null;
    } while (after !== null);
    return all;
  };
  const live = await pages('');
  expect(live.length).toBeGreaterThan(500);
  expect(await pages(`asOf: "${today}"`)).toEqual(live);
});

test('a body bears the title of the study period', async () => {
  const days = ['2010-01-01', '2014-01-01', '2018-01-01', '2023-01-01', '2025-06-01'];
  const titles = await Promise.all(
    days.map(async (day) =>
      pick(
        await server.data('query ($day: Date!) { body(ref: "SG13", asOf: $day) { name } }', { day }),
        'body',
        'name',
      ),
    ),
  );
  expect(titles).toEqual([
    'Future networks including mobile and NGN',
    'Future networks including cloud computing, mobile and next-generation networks',
    'Future networks, with focus on IMT-2020, cloud computing and trusted network infrastructures',
    'Future networks and emerging network technologies',
    'Future networks and emerging network technologies',
  ]);
});

test('a Question on a day is that of the study period, and none where nobody had set it up', async () => {
  const key = async (day: string) =>
    pick(await server.data('query ($day: Date!) { body(ref: "Q17/13", asOf: $day) { key } }', { day }), 'body', 'key');
  expect(await key('2016-11-03')).toBe('Q17/13@2013-2016');
  expect(await key('2016-11-04')).toBe('Q17/13@2017-2020');
  const absent = await server.ask('{ body(ref: "JCA-Cloud", asOf: "2011-12-31") { key } }');
  expect(absent.errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
});
