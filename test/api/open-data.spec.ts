import { parse } from 'csv-parse/sync';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (url: string) => server.app.inject(url);
const table = (body: string): string[][] => parse(body, { bom: true, record_delimiter: '\r\n' });

describe('the roadmap as the table of a JCA', () => {
  test('three rows of SG2 as they stood in June 2014', async () => {
    const reply = await get(
      `/open-data/roadmap.csv?asOf=2014-06-01&filter=${encodeURIComponent('{"bodies":["SG2"]}')}`,
    );
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toContain('roadmap-2014-06-01.csv');
    const [columns, ...rows] = table(reply.body);
    expect(columns).toEqual([
      'Activity domain',
      'Entity',
      'Title of deliverable',
      'Scope of deliverable',
      'Current status',
      'Starting date',
      'Target date',
    ]);
    expect(
      rows.map(([, entity, title, , status, start, target]) => [entity, title?.split(',')[0], status, start, target]),
    ).toEqual([
      ['ITU-T Q7/2', 'M.mivrcc', 'Draft Recommendation', '2013-01-31', '2014 for consent'],
      ['ITU-T Q5/2', 'M.occm', 'Draft Recommendation', '2012-03-07', '2014 for consent'],
      ['ITU-T Q5/2', 'M.rcsm', 'Draft Recommendation', '2013-01-31', '2014 for consent'],
    ]);
  });

  test('all of it, over more than one page', async () => {
    const { roadmap } = await server.data('{ roadmap { totalCount } }');
    const rows = table((await get('/open-data/roadmap.csv')).body);
    expect(rows.length - 1).toBe((roadmap as { totalCount: number }).totalCount);
    expect(rows.length).toBeGreaterThan(501);
  });

  test.each([
    ['filter=nonsense', 'filter'],
    [`filter=${encodeURIComponent('{"maturities":["NOWHERE"]}')}`, 'filter.maturities'],
    [`filter=${encodeURIComponent('{"unknown":1}')}`, 'filter.unknown'],
    ['asOf=2014-02-30', 'asOf'],
  ])('%s is bad input, in the words of the API', async (query, field) => {
    const reply = await get(`/open-data/roadmap.csv?${query}`);
    expect(reply.statusCode).toBe(400);
    expect(reply.json().errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field }] });
  });
});

test('every public row, one JSON object a line, after the licence', async () => {
  const lines = (await get('/open-data/dump.jsonl')).body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toEqual({ licence: expect.stringContaining('public sources') });
  const tables = new Map<string, number>();
  for (const { table: name } of lines.slice(1)) tables.set(name, (tables.get(name) ?? 0) + 1);
  const { roadmap, bodies } = await server.data('{ roadmap { totalCount } bodies { totalCount } }');
  expect(tables.get('work_item')).toBe((roadmap as { totalCount: number }).totalCount);
  expect(tables.get('body')).toBe((bodies as { totalCount: number }).totalCount);
  expect([...tables.keys()]).not.toEqual(expect.arrayContaining(['account']));
  expect(lines.every(({ row }) => row === undefined || !('search_document' in row))).toBe(true);
});

test('closed reading closes the files too', async () => {
  const closed = await startServer('roadmap_seeded', { ANONYMOUS_READING: 'off' });
  for (const file of ['roadmap.csv', 'roadmap.xlsx', 'roadmap.docx', 'relaton.yaml', 'relaton.zip', 'dump.jsonl']) {
    const reply = await closed.app.inject(`/open-data/${file}`);
    expect(reply.statusCode).toBe(401);
    expect(reply.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
  }
  await closed.close();
});
