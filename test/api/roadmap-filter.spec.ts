import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isInputObjectType } from 'graphql';
import { pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** References the filter lets through; there are fewer than 500 for each of these. */
async function shown(filter: object, asOf: string | null = null): Promise<string[]> {
  const data = await server.data(
    `query ($filter: RoadmapFilter, $asOf: Date) { roadmap(first: 500, filter: $filter, asOf: $asOf) {
      nodes { ref } totalCount pageInfo { hasNextPage } } }`,
    { filter, asOf },
  );
  const refs = texts(data, 'roadmap', 'nodes', '*', 'ref');
  expect(pick(data, 'roadmap', 'totalCount')).toBe(refs.length);
  expect(pick(data, 'roadmap', 'pageInfo', 'hasNextPage')).toBe(false);
  return refs;
}

const OCCM = 'ITU-T Y.3521/M.3070 (03/2016)';
const RCSM = 'ITU-T M.3371 (10/2016)';
const VOCABULARY = 'ITU-T Y.3500 (08/2014)';
const TWIN = 'ISO/IEC 17788:2014';

/** A filter, a text it lets through, and one it does not although it is near. */
const FILTERS: readonly (readonly [filter: object, right: string, wrong: string])[] = [
  [{ bodies: ['Q5/2'] }, RCSM, 'M.mivrcc'],
  [{ bodies: ['ITU-T SG2 Q7'] }, 'M.mivrcc', RCSM],
  [{ bodies: ['SG2'] }, 'M.mivrcc', VOCABULARY],
  [{ bodies: ['ITU-T'] }, VOCABULARY, TWIN],
  [{ bodies: ['SC 38'] }, TWIN, 'ISO/IEC 27017:2015'],
  [{ bodies: ['TSAG', 'ISO/IEC JTC 1'] }, 'FG Cloud TR Part 1', VOCABULARY],
  [{ studyPeriod: '2013-2016' }, VOCABULARY, 'ITU-T Y.3505 (08/2025)'],
  [{ studyPeriod: '2013 – 2016' }, 'M.mivrcc', 'ITU-T Y.3505 (05/2018)'],
  [{ domains: ['MANAGEMENT'] }, RCSM, VOCABULARY],
  [{ domains: ['FUNDAMENTAL', 'TESTING'] }, VOCABULARY, RCSM],
  [{ categories: ['GENERAL_DEFINITION'] }, VOCABULARY, RCSM],
  [{ categories: ['API_INTERFACE_PROFILE'] }, 'M.mivrcc', RCSM],
  [{ domains: ['SLA_METERING'], categories: ['OTHERS'] }, 'ISO/IEC 19086-2:2018', '3GPP TR 28.814'],
  [{ withoutDomain: true }, 'M.mivrcc', RCSM],
  [{ withoutDomain: false, bodies: ['SG2'] }, RCSM, 'M.mivrcc'],
  [{ maturities: ['WITHDRAWN'] }, TWIN, VOCABULARY],
  [{ maturities: ['IN_DEVELOPMENT', 'IN_REVIEW'] }, 'ISO/IEC DIS 27017', 'ISO/IEC 27017:2015'],
  [{ nativeStatuses: ['95.99'] }, TWIN, 'ISO/IEC 27017:2015'],
  [{ nativeStatuses: ['Draft Recommendation', 'Under study'] }, 'M.mivrcc', RCSM],
  [{ types: ['RFC'] }, 'RFC 7348', TWIN],
  [{ types: ['SUPPLEMENT', 'AMENDMENT'] }, 'ITU-T Y Suppl. 49 (11/2018)', VOCABULARY],
  [{ approvalProcesses: ['TAP'] }, 'D.Classification', RCSM],
  [{ approvalProcesses: ['ISO_IEC', 'IETF'] }, 'RFC 7348', VOCABULARY],
  [{ target: { from: '2014-01-01', to: '2014-12-31' } }, 'M.mivrcc', 'D.Classification'],
  [{ target: { from: '2014-12-31', to: '2015-06-30' } }, 'M.mivrcc', 'ISO/IEC 19086-2:2018'],
  [{ target: { from: '2020-10-01' } }, 'ITU-T X.1643 (01/2022)', 'M.mivrcc'],
  [{ target: { to: '2014-01-01' } }, 'M.mivrcc', 'ITU-T X.1605 (03/2020)'],
  [{ targetBefore: '2015-01-01', maturities: ['IN_DEVELOPMENT'] }, 'M.mivrcc', 'D.Classification'],
  [{ overdue: true }, 'M.mivrcc', RCSM],
  [{ overdue: true, maturities: ['IN_DEVELOPMENT', 'APPROVED'] }, 'M.mivrcc', VOCABULARY],
  [{ overdue: false, bodies: ['SG2'] }, RCSM, 'M.mivrcc'],
  [{ text: 'vocabulray' }, VOCABULARY, RCSM],
  [{ person: 'Lee Kangchan' }, VOCABULARY, RCSM],
  [{ approved: { from: '2016-10-29', to: '2016-10-29' } }, RCSM, OCCM],
  [{ approved: { from: '2010-04-15', to: '2010-04-15' } }, 'CDMI v1.0', 'CDMI v1.0.2'],
  [{ approved: { to: '2014-08-13' } }, VOCABULARY, TWIN],
  [{ person: 'Nan Chen' }, 'ITU-T Y.3516 (09/2017)', VOCABULARY],
  [{ person: '李明东' }, 'FG Cloud TR Part 1', VOCABULARY],
  [{ person: 'kangchan lee' }, VOCABULARY, 'ITU-T Y.3502 (08/2014)'],
  [{ text: 'desktop serv' }, 'ITU-T Y.3503 (05/2014)', 'ITU-T Y.3513 (08/2014)'],
  [{ text: 'INFORMATIQUE EN NUAGE vocabulaire' }, TWIN, 'ISO/IEC 17789:2014'],
  [{ text: 'Architecture de reference' }, 'ISO/IEC 17789:2014', TWIN],
  [{ text: '词汇' }, VOCABULARY, TWIN],
  [{ text: 'M. rcsm' }, RCSM, OCCM],
  [{ text: '9621' }, RCSM, OCCM],
  [{ hasTwin: true }, VOCABULARY, 'ITU-T Y.3501 (06/2016)'],
  [{ hasTwin: false, domains: ['FUNDAMENTAL'] }, 'ITU-T Y.3501 (06/2016)', VOCABULARY],
  [{ superseded: true }, 'ITU-T Y.3505 (02/2022)', 'ITU-T Y.3505 (08/2025)'],
  [{ superseded: true, maturities: ['WITHDRAWN'] }, TWIN, 'ITU-T Y.3505 (02/2022)'],
  [{ superseded: false, bodies: ['SG13'] }, 'ITU-T Y.3505 (08/2025)', 'ITU-T Y.3505 (02/2022)'],
  [{ bodies: ['Q5/2'], maturities: ['APPROVED'], approved: { from: '2016-06-01' } }, RCSM, OCCM],
];

test.each(FILTERS)('%j shows %s and not %s', async (filter, right, wrong) => {
  const refs = await shown(filter);
  expect(refs).toContain(right);
  expect(refs).not.toContain(wrong);
  const everything = 'query ($ref: String!) { workItem(ref: $ref) { ref } }';
  expect(await server.data(everything, { ref: wrong })).toEqual({ workItem: { ref: wrong } });
});

test('every part of the filter is tried', () => {
  const schema = buildSchema(readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8'));
  const type = schema.getType('RoadmapFilter');
  const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  expect(new Set(FILTERS.flatMap(([filter]) => Object.keys(filter)))).toEqual(new Set(fields));
});

test('domain and category must be those of one cell, not of two', async () => {
  const placements = await server.data('{ workItem(ref: "ISO/IEC 19086-2") { domains categories } }');
  expect(placements).toEqual({
    workItem: { domains: ['SLA_METERING'], categories: ['DATA_MODEL_FORMAT_SCHEMA', 'OTHERS'] },
  });
  const cell = { domains: ['SLA_METERING'], categories: ['ARCHITECTURE', 'OTHERS'] };
  expect(await shown(cell)).toEqual(['ISO/IEC 19086-2:2018']);
});

test('what is true and what is false make everything', async () => {
  const count = async (filter: object) =>
    pick(
      await server.data('query ($filter: RoadmapFilter) { roadmap(filter: $filter) { totalCount } }', { filter }),
      'roadmap',
      'totalCount',
    );
  const all = await count({});
  for (const field of ['hasTwin', 'overdue', 'superseded', 'withoutDomain']) {
    expect(Number(await count({ [field]: true })) + Number(await count({ [field]: false }))).toBe(all);
  }
});

test('nothing fits an empty list; a part left null does not count', async () => {
  expect(await shown({ maturities: [] })).toEqual([]);
  expect(await shown({ bodies: ['Q5/2'], text: null, maturities: null, target: null })).toHaveLength(2);
});

describe('on a day', () => {
  test('a text was late only from the day behind the last that its target can mean', async () => {
    expect(await shown({ overdue: true }, '2014-12-31')).not.toContain('M.mivrcc');
    expect(await shown({ overdue: false }, '2014-12-31')).toContain('M.mivrcc');
    expect(await shown({ overdue: true }, '2015-01-01')).toContain('M.mivrcc');
  });

  test.each(['2014-06-01', '2019-01-01', '2026-11-21'])(
    'what was late on %s is what was under way with its target over, and no more of other places on the scale',
    async (day) => {
      const maturities = ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'];
      expect(await shown({ overdue: true }, day)).toEqual(await shown({ targetBefore: day, maturities }, day));
      expect(await shown({ overdue: true, maturities: ['APPROVED', 'WITHDRAWN'] }, day)).toEqual([]);
    },
  );

  test('a text was superseded only from the day on which the new one was approved', async () => {
    const filter = { superseded: true, bodies: ['SG13'] };
    expect(await shown(filter, '2015-09-28')).not.toContain('ITU-T Y.3520 (06/2013)');
    expect(await shown(filter, '2015-09-29')).toContain('ITU-T Y.3520 (06/2013)');
    expect(await shown({ superseded: true, bodies: ['SC 38'] }, '2022-01-01')).not.toContain(TWIN);
  });

  test('a text had a twin only from the day on which the other was there', async () => {
    const filter = { hasTwin: true, bodies: ['SG17'] };
    expect(await shown(filter, '2015-11-29')).toEqual([]);
    expect(await shown(filter, '2015-11-30')).toEqual(['ITU-T X.1631 (07/2015)']);
  });

  test('a relation is shown only from the day on which the other text was there', async () => {
    const query =
      'query ($day: Date!) { workItem(ref: "Y.3520 (06/2013)", asOf: $day) { relations { name other { ref } } } }';
    const names = async (day: string) => texts(await server.data(query, { day }), 'workItem', 'relations', '*', 'name');
    expect(await names('2015-09-28')).not.toContain('SUPERSEDED_BY');
    expect(await names('2015-09-29')).toContain('SUPERSEDED_BY');
  });

  test('status and target are those of the day', async () => {
    expect(await shown({ maturities: ['IN_REVIEW'] }, '2014-08-01')).toContain('Y.ccra');
    expect(await shown({ nativeStatuses: ['LC'] }, '2014-08-01')).toEqual(['Y.cciaas', 'Y.ccra']);
    expect(await shown({ approved: { from: '2014-08-13' }, bodies: ['SG13'] }, '2014-08-12')).toEqual([]);
  });
});
