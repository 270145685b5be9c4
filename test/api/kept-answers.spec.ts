import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { DataVersion } from '../../src/platform/db/data-version';
import { Reads } from '../../src/platform/db/reads';
import { changeBySql, ENTRY } from '../support/by-sql';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let other: Client;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', { KEPT_ANSWERS_MB: '8' });
  other = new Client({ connectionString: server.databaseUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await server.close();
});

const QUERY = '{ body(ref: "SG13") { summary name children { ref } } }';
const send = (headers: Record<string, string> = {}, query = QUERY) =>
  server.app.inject({ method: 'POST', url: '/graphql', payload: { query }, headers });
const read = (headers: Record<string, string> = {}, query = QUERY) =>
  server.app.inject({
    method: 'GET',
    url: `/graphql?query=${encodeURIComponent(query)}`,
    headers: { 'apollo-require-preflight': '1', ...headers },
  });
const statements = () => server.app.get(Reads).statements;

async function cost(ask: () => Promise<unknown>): Promise<number> {
  const before = statements();
  await ask();
  return statements() - before;
}

/** Until the process has heard of a change that another one made. */
async function heard(version: number | null): Promise<void> {
  const data = server.app.get(DataVersion);
  for (let n = 0; n < 100 && data.current === version; n++) await sleep(10);
  expect(data.current).not.toBe(version);
}

test('the same question again costs no statement and gives the same bytes', async () => {
  const first = await send();
  expect(await cost(() => send())).toBe(0);
  const second = await send();
  expect(second.body).toBe(first.body);
  expect(second.headers['content-type']).toBe(first.headers['content-type']);
  expect(second.headers['x-query-cost']).toBe(first.headers['x-query-cost']);
  expect(second.headers.etag).toBe(first.headers.etag);
});

test('a change by another process is seen once it is heard of', async () => {
  await send();
  const version = server.app.get(DataVersion).current;
  await changeBySql(other, `update body set summary = 'changed elsewhere' where ref = 'SG13'`);
  await heard(version);
  expect((await send()).json().data.body.summary).toBe('changed elsewhere');
});

test('a change that is rolled back changes nothing', async () => {
  await send();
  await other.query('begin');
  await other.query(ENTRY);
  await other.query(`update body set summary = 'never' where ref = 'SG13'`);
  await other.query('rollback');
  await sleep(50);
  expect(await cost(() => send())).toBe(0);
});

test('an answer that was made while the data changed is not kept', async () => {
  const query =
    '{ roadmap(first: 500) { nodes { ref titles { title } statusEvents { happened } relations { other { ref } } } } }';
  const before = statements();
  const underWay = send({}, query);
  while (statements() === before) await turn();
  server.app.get(DataVersion).bump();
  await underWay;
  expect(await cost(() => send({}, query))).toBe(1);
});

test('a viewer with a cookie or a token gets an answer of their own', async () => {
  await send();
  expect(await cost(() => send({ cookie: 'session=1' }))).toBe(1);
  expect((await send({ authorization: 'Bearer x' })).statusCode).toBe(401);
});

test('errors are not kept', async () => {
  const wrong = () => send({}, '{ body(ref: "SG99") { ref } }');
  await wrong();
  expect(await cost(wrong)).toBeGreaterThan(0);
});

test('a kept answer is compressed for those who take it', async () => {
  const query = '{ roadmap { nodes { ref title } } }';
  const plain = await send({}, query);
  const packed = await send({ 'accept-encoding': 'gzip' }, query);
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  expect(packed.rawPayload.length).toBeLessThan(plain.body.length / 2);
});

test('a large answer that is not kept is compressed too, a small one never', async () => {
  const large = '{ roadmap(first: 100) { nodes { ref title scope } } }';
  const own = { cookie: 'session=unknown' };
  const plain = await send(own, large);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const packed = await send({ ...own, 'accept-encoding': 'gzip, br' }, large);
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept, accept-encoding' });
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  expect((await send({ ...own, 'accept-encoding': 'gzip' }, '{ __typename }')).headers['content-encoding']).toBe(
    undefined,
  );
});

test('a reader who has the answer already is told so', async () => {
  const first = await read();
  expect(first.statusCode).toBe(200);
  const again = await read({ 'if-none-match': String(first.headers.etag) });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

test('questions that differ in variables or operation are different', async () => {
  const query = 'query A($ref: String!) { body(ref: $ref) { ref } } query B { body(ref: "SG2") { ref } }';
  const ask = async (operationName: string, ref: string) => {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, operationName, variables: { ref } },
    });
    return reply.json().data.body.ref;
  };
  for (let n = 0; n < 2; n++) {
    expect(await ask('A', 'SG13')).toBe('SG13');
    expect(await ask('A', 'SG17')).toBe('SG17');
    expect(await ask('B', 'SG13')).toBe('SG2');
  }
});

test('memory is bounded: old answers make room for new ones', async () => {
  const tight = await startServer('roadmap_seeded', { KEPT_ANSWERS_MB: '1' });
  const ask = (n: number) => tight.ask(`{ n${n}: roadmap(first: 200) { nodes { ref title scope titles { title } } } }`);
  for (let n = 0; n < 12; n++) await ask(n);
  const reads = tight.app.get(Reads);
  const before = reads.statements;
  await ask(11);
  expect(reads.statements - before).toBe(0);
  await ask(0);
  expect(reads.statements - before).toBe(1);
  await tight.close();
});

test('nothing is kept while changes cannot be heard of', async () => {
  await send();
  await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standards-roadmap changes' and datname = current_database()`,
  );
  for (let n = 0; n < 100 && server.app.get(DataVersion).current !== null; n++) await sleep(10);
  expect(await cost(() => send())).toBe(1);
  expect(await cost(() => send())).toBe(1);
  await heard(null);
  await send();
  expect(await cost(() => send())).toBe(0);
});
