import { changeBySql } from '../support/by-sql';
import { withAdministrator } from '../support/database';
import { openedFile } from '../support/opened';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

/** More texts than a document holds. */
const MANY = `insert into work_item (key, type, body_id, sdo_id, ref, ref_key, title, certainty, source_id, search_document)
  select 'many-' || n, type, body_id, sdo_id, 'Many ' || n, 'MANY' || lpad(n::text, 6, '0'), '=Subject ' || n, certainty, source_id, ''
  from (select * from work_item order by id limit 1) item, generate_series(1, 2100) n`;

beforeAll(async () => {
  server = await startServer();
  await withAdministrator((client) => changeBySql(client, MANY), server.databaseUrl);
});
afterAll(() => server.close());

const get = (file: string) => server.app.inject(`/open-data/${file}`);

test.each([
  ['roadmap.docx', 'a document'],
  ['roadmap.docx?layout=suppl-49', 'a document'],
  ['roadmap.csv?layout=matrix', 'a matrix'],
])('%s of more than 2000 texts is refused, with the limit and what else there is', async (file, what) => {
  const reply = await get(file);
  expect(reply.statusCode).toBe(400);
  expect(reply.json().errors[0].extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [
      {
        field: 'filter',
        message: expect.stringMatching(new RegExp(`^lets 2\\d{3} work items through; ${what} holds at most 2000$`)),
        accepted: 'a narrower filter, or the roadmap as .csv',
      },
    ],
  });
});

test('a narrower filter is answered', async () => {
  expect((await get('roadmap.docx?bodies=SG2')).statusCode).toBe(200);
});

test.each([
  ['roadmap.csv', 'CSV'],
  ['roadmap.xlsx', 'XLSX'],
  ['roadmap.xlsx?layout=suppl-49', 'XLSX'],
] as const)('%s holds them all, none of them a formula', async (file, type) => {
  const { parts } = await openedFile((await get(file)).rawPayload, type);
  const table = parts.find((part) => part.kind === 'TABLE');
  const cells = table?.rows.flatMap((row) => row.cells.map(({ text }) => text)) ?? [];
  expect(new Set(cells.filter((text) => text.startsWith('Many '))).size).toBe(2_100);
});
