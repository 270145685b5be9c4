import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { PUBLIC } from '../../src/people/viewer';
import { contextOf } from '../../src/platform/graphql/context';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let schema: GraphQLSchema;

beforeAll(async () => {
  server = await startServer();
  schema = server.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => server.close());

const LEAVES = [
  'id',
  'ref',
  'title',
  'maturity',
  'nativeStatus',
  'approved',
  'statusOn',
  'isn',
  'approvalProcess',
  '__typename',
  'maturityFlags',
  'domains',
];

/** A piece of a selection on WorkItem: leaves, aliases, directives, fragments and lists, nested a little. */
const { item } = fc.letrec<{ item: string; part: string }>((tie) => ({
  item: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...LEAVES),
    fc.constantFrom(...LEAVES).map((leaf) => `a_${leaf}: ${leaf}`),
    fc
      .tuple(fc.constantFrom(...LEAVES), fc.boolean())
      .map(([leaf, keep]) => `b_${leaf}: ${leaf} @include(if: ${keep})`),
    fc.constantFrom(...LEAVES).map((leaf) => `c_${leaf}: ${leaf} @skip(if: $skip)`),
    tie('item').map((inner) => `... on WorkItem { ${inner} }`),
    tie('item').map((inner) => `twins { ${inner} }`),
    tie('item').map((inner) => `relations { name toText other { ${inner} } }`),
    fc.constant('...Shared'),
    fc.constant('body { ref path { ref type } studyPeriod { label startsOn } }'),
    fc.constant('target { text earliest latest flags }'),
    fc.constant('identifiers { kind canonical validFrom source { key } }'),
    fc.constant('entries { titleAsWritten activityDomain source { key } }'),
    fc.constant('editors { person { name names { script } appointments { role } } }'),
  ),
}));

const SHARED = 'fragment Shared on WorkItem { ref statusEvents { kind happened maturity } }';
const roots = fc.constantFrom(
  (inner: string) =>
    `roadmap(first: 8, filter: { bodies: ["SG2", "SC 38"] }) { nodes { ${inner} } pageInfo { endCursor hasNextPage } totalCount }`,
  (inner: string) => `workItem(ref: "Y.3500") { ${inner} }`,
  (inner: string) =>
    `missing: workItem(ref: "Y.99999") { ${inner} } workItem(ref: "M.rcsm", asOf: "2014-06-01") { ${inner} }`,
  (inner: string) => `resolve(text: "Y.3505") { reason workItem { ${inner} } }`,
  (inner: string) =>
    `roadmap(first: 501) { nodes { ${inner} } } search(text: "cloud", first: 3) { reason workItem { ${inner} } body { ref } }`,
);

const run = async (how: (context: object) => Promise<ExecutionResult> | ExecutionResult) => {
  const request = { headers: {} };
  return JSON.stringify(await how(contextOf(request as never, {} as never, PUBLIC)));
};

test('a compiled query gives the same bytes as the ordinary execution, or is left to it', async () => {
  await fc.assert(
    fc.asyncProperty(roots, item, fc.boolean(), async (root, inner, skip) => {
      const document = parse(`query ($skip: Boolean!) { ${root(inner)} } ${SHARED}`);
      // Unused fragments and the like: not what is tested here.
      if (validate(schema, document).length > 0) return;
      const variableValues = { skip };
      const ordinary = await run((contextValue) => execute({ schema, document, contextValue, variableValues }));
      const query = compileQuery(schema, document);
      if (!isCompiledQuery(query)) return;
      const compiled = await run((context) => query.query(undefined, context, variableValues));
      if (JSON.parse(compiled).errors) expect(JSON.parse(ordinary).errors.length).toBeGreaterThan(0);
      else expect(compiled).toBe(ordinary);
    }),
    { numRuns: 150 },
  );
});

test('through HTTP, an answer is the same whether its operation was seen before or not', async () => {
  const query =
    'query A($n: Int!) { roadmap(first: $n) { nodes { ref body { ref } } } } query B { studyPeriods { label } }';
  const send = (operationName: string, n: number) =>
    server.app
      .inject({ method: 'POST', url: '/graphql', payload: { query, operationName, variables: { n } } })
      .then(({ body }) => body);
  const first = await send('A', 3);
  expect(JSON.parse(first).data.roadmap.nodes).toHaveLength(3);
  expect(await send('A', 3)).toBe(first);
  expect(JSON.parse(await send('B', 3)).data.studyPeriods).toHaveLength(6);
  expect(JSON.parse(await send('A', 4)).data.roadmap.nodes).toHaveLength(4);
});

test('more operations in turn than are kept compiled give what each asks for, again and again', async () => {
  const filler = LEAVES.map((leaf) => `x_${leaf}: ${leaf}`).join(' ');
  for (let round = 0; round < 3; round++) {
    for (let number = 1; number <= 150; number++) {
      const data = await server.data(`{ roadmap(first: 1) { nodes { n${number}: ref ${filler} } } }`);
      expect(data).toEqual({ roadmap: { nodes: [expect.objectContaining({ [`n${number}`]: expect.any(String) })] } });
    }
  }
});

describe('an answer that is sent as the database wrote it', () => {
  /** A selection without alias, directive, fragment or repetition, as most clients send it. */
  const plain = fc.letrec<{ item: string }>((tie) => ({
    item: fc
      .uniqueArray(
        fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          fc.constantFrom(
            ...LEAVES,
            'key',
            'type',
            'scope',
            'uri',
            'firstRegistered',
            'supportingMembers',
            'certainty',
            'categories',
          ),
          tie('item').map((inner) => `twins { ${inner} }`),
          tie('item').map((inner) => `relations { id name since other { ${inner} } }`),
          fc.constant(
            'body { id ref name lifetimeEnds path { id type } studyPeriod { label startsOn ituPeriodNumber } rules { amount } }',
          ),
          fc.constant('target { id text earliest latest flags precision }'),
          fc.constant('identifiers { kind canonical validFrom source { id key } }'),
          fc.constant('editors { person { id name names { script name } } }'),
          fc.constant('entries { titleAsWritten }'),
          fc.constant('approvingBody { ref }'),
        ),
        { minLength: 1, maxLength: 7, selector: (part) => part.split(' ')[0] },
      )
      .map((parts) => parts.join(' ')),
  })).item;

  const asked = fc.constantFrom(
    (inner: string) =>
      `roadmap(first: 12, filter: { bodies: ["SG2", "SC 38"] }) { nodes { ${inner} } pageInfo { endCursor hasNextPage } totalCount }`,
    (inner: string) =>
      `roadmap(first: 5, asOf: "2014-06-01", sort: TITLE, descending: true) { totalCount nodes { ${inner} } }`,
    (inner: string) => `item: workItem(ref: "Y.3500") { ${inner} }`,
    (inner: string) => `workItem(ref: "M.rcsm", asOf: "2014-06-01") { ${inner} }`,
    (inner: string) => `workItem(ref: "Y.99999") { ${inner} }`,
    (inner: string) =>
      `search(text: "cloud lee SG13", first: 4) { reason workItem { ${inner} } body { ref id } person { name } }`,
    (inner: string) => `search(text: "Kangchan Lee", first: 4) { person { id name } reason workItem { ${inner} } }`,
  );

  test('says what the ordinary execution says, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(asked, plain, async (root, inner) => {
        const query = `{ ${root(inner)} }`;
        const ordinary = await run((contextValue) => execute({ schema, document: parse(query), contextValue }));
        const sent = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
        if (sent.json().errors?.[0]?.extensions.code === 'QUERY_TOO_COSTLY') return;
        expect(JSON.stringify(sent.json().data)).toBe(JSON.stringify(JSON.parse(ordinary).data));
      }),
      { numRuns: 200 },
    );
  });

  test('is guarded like any other', async () => {
    const closed = await startServer('roadmap_seeded', { ANONYMOUS_READING: 'off' });
    const answer = await closed.ask('{ roadmap(first: 1) { nodes { ref } } }');
    await closed.close();
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('takes its arguments from variables, checked like any other', async () => {
    const query =
      'query ($first: Int!, $filter: RoadmapFilter) { roadmap(first: $first, filter: $filter) { nodes { ref } } }';
    expect((await server.data(query, { first: 2, filter: { bodies: ['SG2'] } })).roadmap).toEqual({
      nodes: [{ ref: 'ITU-T M.3071 (01/2018)' }, { ref: 'ITU-T M.3173.1 (01/2024)' }],
    });
    expect((await server.ask(query, { first: 501 })).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await server.ask(query, { first: 'two' })).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
