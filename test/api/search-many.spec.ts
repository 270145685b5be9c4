import { changeBySql } from '../support/by-sql';
import { withAdministrator } from '../support/database';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

/** More texts with one word than are gathered: what is found then must not depend on all of them. */
const MANY = `insert into work_item (key, type, body_id, sdo_id, ref, title, certainty, source_id, search_document)
  select 'many-' || n, type, body_id, sdo_id, 'Many ' || n, 'Ubiquitous subject ' || n, certainty, source_id,
    setweight(to_tsvector('simple', 'many ' || n), 'A') || setweight(to_tsvector('simple', 'ubiquitous subject ' || n), 'B')
  from (select * from work_item order by id limit 1) item, generate_series(1, 14000) n`;
const ONE = `insert into work_item_title (work_item_id, title, language, certainty, source_id)
  select id, 'Ubiquitous subject', 'en', certainty, source_id from work_item where key = 'many-7001'`;
const SCOPED = `update work_item set search_document = search_document || setweight(to_tsvector('simple', 'ubiquitous'), 'C')
  where key not like 'many-%'`;

beforeAll(async () => {
  server = await startServer();
  await withAdministrator(async (client) => {
    for (const text of [MANY, ONE, SCOPED]) await changeBySql(client, text);
    await client.query('analyze work_item');
  }, server.databaseUrl);
});
afterAll(() => server.close());

async function refs(text: string, first = 20): Promise<unknown[]> {
  const query = `query ($text: String!, $first: Int!) { search(text: $text, first: $first) { reason workItem { ref } } }`;
  const hits = pick(await server.data(query, { text, first }), 'search');
  return Array.isArray(hits) ? hits.map((hit) => [pick(hit, 'reason'), pick(hit, 'workItem', 'ref')]) : [];
}

test.each([
  ['ubiquitous', 20],
  ['ubiquitous', 100],
  ['ubiq', 100],
  ['ubiquitous subject', 50],
  ['subject ubiq', 50],
])('%s: %d of very many, each once, all by their names', async (text, first) => {
  const found = await refs(text, first);
  expect(found).toHaveLength(first);
  expect(new Set(found.map(String)).size).toBe(first);
  expect(found.filter((hit) => !String(hit).includes('Many '))).toEqual([]);
});

test('the very title comes first, however many texts hold its words', async () => {
  const [first, second] = await refs('ubiquitous subject');
  expect(first).toEqual(['TITLE', 'Many 7001']);
  expect(String(second)).toMatch(/^WORDS,/);
});

test.each(['ubiquitous 7002', 'ubiquitous subject 7002', '7002 ubiquitous'])(
  '%s: a rare word beside a common one is found',
  async (text) => {
    expect(await refs(text)).toEqual([['WORDS', 'Many 7002']]);
  },
);

test('whole words come before words that only begin so', async () => {
  const found = await refs('ubiquitous 700', 5);
  expect(found[0]).toEqual(['WORDS', 'Many 700']);
  expect(found.slice(1).every((hit) => /Many 700\d$/.test(String(hit)))).toBe(true);
  expect(found).toHaveLength(5);
});

test('every word may be only begun, where nothing holds them whole', async () => {
  expect(await refs('ubiqu subj 7003')).toEqual([['WORDS', 'Many 7003']]);
});
