import { type Answer, startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What no client may ever see: a stack, a statement, a path of the server, a row of the log. */
const INNER = /\bat .*\.(js|ts):\d+|select |insert into|node_modules|stacktrace|pg_catalog|relation "/i;

const shown = ({ errors }: Answer) => JSON.stringify(errors);

interface Case {
  readonly what: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly status: number;
  readonly code: string;
  readonly path?: string[];
  readonly says: RegExp;
}

const cases: Case[] = [
  {
    what: 'an unknown enum value in the document',
    query: '{ roadmap(filter: { maturities: [FINISHED] }) { nodes { ref } } }',
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /"FINISHED" does not exist in "Maturity"/,
  },
  {
    what: 'an unknown enum value in a variable',
    query: 'query ($filter: RoadmapFilter) { roadmap(filter: $filter) { nodes { ref } } }',
    variables: { filter: { maturities: ['FINISHED'] } },
    status: 400,
    code: 'BAD_USER_INPUT',
    says: /"FINISHED" at "filter.maturities\[0\]"/,
  },
  {
    what: 'a day that does not exist, in the document',
    query: '{ roadmap(asOf: "2014-02-30") { nodes { ref } } }',
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /"2014-02-30" is not a Date; accepted: a day that exists, written YYYY-MM-DD/,
  },
  {
    what: 'a day that does not exist, in a variable',
    query: 'query ($day: Date) { roadmap(asOf: $day) { nodes { ref } } }',
    variables: { day: '30.02.2014' },
    status: 400,
    code: 'BAD_USER_INPUT',
    says: /"30.02.2014" is not a Date; accepted: a day that exists/,
  },
  {
    what: 'a cursor that is none',
    query: '{ roadmap(after: "no cursor") { nodes { ref } } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /after: is not a cursor of this list in this order \(accepted: the endCursor/,
  },
  {
    what: 'a cursor of another order',
    query: `{ roadmap(sort: TITLE, after: "${Buffer.from('["REF","X","1"]').toString('base64url')}") { nodes { ref } } }`,
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /after: is not a cursor of this list in this order/,
  },
  {
    what: 'a cursor with a day that is none',
    query: `{ roadmap(sort: TARGET, after: "${Buffer.from('["TARGET","soon","1"]').toString('base64url')}") { nodes { ref } } }`,
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /after: is not a cursor/,
  },
  {
    what: 'a cursor with a day that the calendar does not have',
    query: `{ roadmap(sort: TARGET, after: "${Buffer.from('["TARGET","2014-02-30","1"]').toString('base64url')}") { nodes { ref } } }`,
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /after: is not a cursor/,
  },
  {
    what: 'null for a number of rows',
    query: 'query ($first: Int) { roadmap(first: $first) { nodes { ref } } }',
    variables: { first: null },
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /"first" of non-null type "Int!" must not be null/,
  },
  {
    what: 'lists within lists within lists',
    query: `{ body(ref: "SG17") { ${'relations { from { '.repeat(6)} id ${'} }'.repeat(6)} } }`,
    status: 400,
    code: 'QUERY_TOO_COSTLY',
    says: /This would cost \d+/,
  },
  {
    what: 'fragments that multiply',
    query: `{ body(ref: "SG13") { ...F5 } } fragment F0 on Body { ref } ${[1, 2, 3, 4, 5]
      .map((n) => `fragment F${n} on Body { ${`...F${n - 1} `.repeat(10)} }`)
      .join(' ')}`,
    status: 400,
    code: 'QUERY_TOO_COSTLY',
    says: /This would cost \d+/,
  },
  {
    what: 'a persisted query, which is not offered',
    query: '',
    status: 400,
    code: 'BAD_REQUEST',
    says: /non-empty `query`/,
  },
  {
    what: 'a page of 100,000',
    query: '{ roadmap(first: 100000) { nodes { ref } } }',
    status: 400,
    code: 'QUERY_TOO_COSTLY',
    says: /would cost \d+; at most 100000 is allowed. Ask for fewer rows/,
  },
  {
    what: 'a page of 501',
    query: '{ roadmap(first: 501) { nodes { ref } } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /first: must not be greater than 500/,
  },
  {
    what: 'a page of none',
    query: '{ bodies(first: 0) { nodes { ref } } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['bodies'],
    says: /first: must not be less than 1/,
  },
  {
    what: 'an unknown work item',
    query: '{ item: workItem(ref: "Y.99999") { ref } }',
    status: 200,
    code: 'NOT_FOUND',
    path: ['item'],
    says: /No work item is known as "Y.99999"/,
  },
  {
    what: 'a work item before it began',
    query: '{ workItem(ref: "Y.3500", asOf: "2001-01-01") { ref } }',
    status: 200,
    code: 'NOT_FOUND',
    path: ['workItem'],
    says: /No work item is known as "Y.3500" on 2001-01-01/,
  },
  {
    what: 'a number of a work item that is none',
    query: '{ workItem(id: "1; drop table body") { ref } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['workItem'],
    says: /id: is not a number \(accepted: digits, as in WorkItem.id/,
  },
  {
    what: 'both a reference and a number',
    query: '{ workItem(id: 1, ref: "Y.3500") { ref } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['workItem'],
    says: /give either ref or id \(accepted: exactly one/,
  },
  {
    what: 'an unknown body',
    query: '{ body(ref: "Q99/99") { ref } }',
    status: 200,
    code: 'NOT_FOUND',
    path: ['body'],
    says: /No body is known as "Q99\/99"/,
  },
  {
    what: 'an unknown body in a filter',
    query: '{ roadmap(filter: { bodies: ["SG13", "SG99"] }) { nodes { ref } } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /bodies: no body is known as "SG99" \(accepted: the notation or name/,
  },
  {
    what: 'a study period that is none',
    query: '{ body(ref: "Q17/13", studyPeriod: "the last one") { ref } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['body'],
    says: /studyPeriod: is not a study period \(accepted: a label such as 2013-2016\)/,
  },
  {
    what: 'words that look like SQL',
    query: `{ search(text: "'; drop table work_item; --") { reason } readIdentifier(text: "'; select 1") { key } roadmap(filter: { text: "a' | b:*" }) { nodes { id } } x }`,
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /Cannot query field "x"/,
  },
  {
    what: 'a field that does not exist',
    query: '{ roadmap { items { ref } } }',
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /Cannot query field "items" on type "RoadmapPage"/,
  },
  {
    what: 'a filter that does not exist',
    query: 'query ($filter: RoadmapFilter) { roadmap(filter: $filter) { nodes { ref } } }',
    variables: { filter: { status: 'LC' } },
    status: 400,
    code: 'BAD_USER_INPUT',
    says: /Field "status" is not defined by type "RoadmapFilter"/,
  },
  {
    what: 'the character U+0000',
    query: '{ roadmap(filter: { nativeStatuses: ["a\\u0000b"] }) { nodes { ref } } }',
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['roadmap'],
    says: /holds the character U\+0000/,
  },
  {
    what: 'an edition that never was',
    query: '{ workItem(ref: "Y.3505 (01/1999)") { ref } }',
    status: 200,
    code: 'NOT_FOUND',
    path: ['workItem'],
    says: /No work item is known as "Y.3505 \(01\/1999\)"/,
  },
  {
    what: 'text that is too long',
    query: `{ search(text: "${'x'.repeat(201)}") { reason } }`,
    status: 200,
    code: 'BAD_USER_INPUT',
    path: ['search'],
    says: /text: must be shorter than or equal to 200 characters/,
  },
  {
    what: '40 aliases',
    query: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: studyPeriods { id }`).join(' ')} }`,
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /Aliases limit of 30 exceeded, found 40/,
  },
  {
    what: '1,000 aliases',
    query: `{ ${Array.from({ length: 1_000 }, (_, n) => `a${n}: studyPeriods { id }`).join(' ')} }`,
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    says: /more that 4000 tokens/,
  },
  {
    what: '60 directives',
    query: `{ studyPeriods { id ${'@include(if: true) '.repeat(60)} } }`,
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /Directives limit of 50 exceeded/,
  },
  {
    what: 'depth 50',
    query: `{ body(ref: "SG13") ${'{ parents '.repeat(50)} { id } ${'}'.repeat(50)} }`,
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /Query depth limit of 14 exceeded, found 52/,
  },
  {
    what: 'a fragment that contains itself',
    query: '{ body(ref: "SG13") { ...A } } fragment A on Body { parents { ...A } }',
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /Cannot spread fragment "A" within itself/,
  },
  {
    what: 'more than a page of everything of everything',
    query: '{ roadmap(first: 500) { nodes { body { children { children { children { names { name } } } } } } } }',
    status: 400,
    code: 'QUERY_TOO_COSTLY',
    says: /This would cost \d+; at most 100000 is allowed/,
  },
  {
    what: 'a subscription sent like a query',
    query: 'subscription { workItemChanged { cursor } }',
    status: 400,
    code: 'BAD_REQUEST',
    says: /Subscriptions are answered over a WebSocket at .graphql .*, or as server-sent events at .graphql.stream/,
  },
];

test.each(cases)('$what: a clear error', async ({ query, variables, status, code, path, says }) => {
  const answer = await server.ask(query, variables);
  expect(answer.errors.map(({ message }) => message).join('\n')).toMatch(says);
  expect(answer.errors[0]?.extensions?.code).toBe(code);
  expect(answer.status).toBe(status);
  if (path) expect(answer.errors[0]?.path).toEqual(path);
  expect(shown(answer)).not.toMatch(INNER);
});

test('an error of the server is told by a number alone', async () => {
  const broken = await startServer('roadmap_empty');
  const { Client } = await import('pg');
  const client = new Client({ connectionString: broken.databaseUrl });
  await client.connect();
  await client.query('drop table work_item_title cascade');
  await client.end();
  const answer = await broken.ask('{ workItem(id: 1) { titles { title } } }');
  await broken.close();
  expect(answer.errors[0]?.message).toMatch(
    /^Something went wrong on the server\. The administrator finds it in the log under [0-9a-f-]{36}\.$/,
  );
  expect(answer.errors[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  expect(shown(answer)).not.toMatch(INNER);
});

describe('a request that is no operation', () => {
  const send = (payload: string, type = 'application/json') =>
    server.app.inject({ method: 'POST', url: '/graphql', payload, headers: { 'content-type': type } });

  test.each([
    ['malformed JSON', '{ "query": "{ studyPeriods', 400, /not valid JSON/],
    ['an empty body', '', 400, /Body cannot be empty/],
    ['no query', '{"variables":{}}', 400, /non-empty `query`/],
    ['a list', '[{"query":"{studyPeriods{id}}"}]', 400, /batching/],
    [
      'a body of 300 kB',
      JSON.stringify({ query: `{ studyPeriods { id } } # ${'x'.repeat(300_000)}` }),
      413,
      /too large/,
    ],
  ])('%s', async (_, payload, status, says) => {
    const reply = await send(payload);
    expect(reply.statusCode).toBe(status);
    expect(reply.json().errors[0].message).toMatch(says);
    expect(reply.json().errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(reply.body).not.toMatch(INNER);
  });

  test('another content type', async () => {
    const reply = await send('query=1', 'application/x-www-form-urlencoded');
    expect(reply.statusCode).toBe(400);
    expect(reply.json().errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  test('an address that does not exist', async () => {
    const reply = await server.app.inject({ url: '/nowhere' });
    expect(reply.statusCode).toBe(404);
    expect(reply.json().errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

test('the cost of an operation is told with its answer', async () => {
  const answer = await server.ask('{ roadmap(first: 20) { nodes { ref body { path { ref } } } } }');
  expect(answer.headers['x-query-cost']).toBe('221');
  expect(answer.headers['x-query-cost-limit']).toBe('100000');
});

test('fragments do not count as depth', async () => {
  const fragments = [1, 2, 3, 4, 5, 6]
    .map((n) => `fragment F${n} on Body { ${n === 1 ? 'ref' : `...F${n - 1}`} }`)
    .join(' ');
  const answer = await server.ask(`{ body(ref: "Q5/2") { parents { parents { path { ...F6 } } } } } ${fragments}`);
  expect(answer.errors).toEqual([]);
});

test('many long documents do not fill the memory', async () => {
  const used = () => process.memoryUsage().heapUsed / 1_048_576;
  const body = Array.from(
    { length: 20 },
    (_, n) => `a${n}: workItem(ref: "Y.3500") { ref title body { ref } twins { ref } targets { text } }`,
  ).join(' ');
  const before = used();
  for (let n = 0; n < 60; n++) await server.ask(`query Q${n} { ${body} }`);
  expect(used() - before).toBeLessThan(250);
});
