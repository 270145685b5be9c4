import { Client as Connection } from 'pg';
import { z } from 'zod';
import { Cast } from '../support/cast';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';
import { insertStatements, type StatementRow, withoutStatements } from '../support/statements';

let server: TestServer;
let db: Connection;
beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  await withoutStatements(db);
  await insertStatements(db, [...EXCHANGE, ...CHAIN, ...STAR]);
});
afterAll(async () => {
  await db.end();
  await server.close();
});

/** SG13 asks, WP2/2 answers and SG13 thanks; the answer cites a letter that nobody here has; two answers wait as drafts. */
const EXCHANGE: readonly StatementRow[] = [
  { key: 'ask', ref: 'SG13-LS64', from: ['SG13'], sent: '2014-07-18' },
  {
    key: 'answer',
    ref: 'SG2-LS66',
    from: ['WP2/2'],
    sent: '2015-02-11',
    links: [
      { kind: 'REPLIES_TO', to: 'ask' },
      { kind: 'CITES', text: 'JCA-Cloud – LS 26 – E' },
      { kind: 'CITES', to: 'thanks' },
    ],
  },
  {
    key: 'thanks',
    ref: 'SG13-LS70',
    from: ['SG13'],
    sent: '2015-04-01',
    links: [
      { kind: 'REPLIES_TO', to: 'answer' },
      { kind: 'CITES', text: 'JCA-Cloud – LS 26 – E' },
    ],
  },
  { key: 'draft', state: 'DRAFT', from: ['SG2'], links: [{ kind: 'REPLIES_TO', to: 'thanks' }] },
  { key: 'behind', ref: 'SG5-LS1', from: ['SG5'], sent: '2015-05-01', links: [{ kind: 'CITES', to: 'draft' }] },
  { key: 'alone', ref: 'SG5-LS2', from: ['SG5'], sent: '2015-05-01' },
];
/** Each answers the one before, and the first cites the last: a circle of 150. */
const CHAIN: readonly StatementRow[] = Array.from({ length: 150 }, (_, at) => ({
  key: `link ${at}`,
  from: [at % 2 === 0 ? 'SG13' : 'SG2'],
  sent: '2016-01-01',
  links:
    at === 0 ? [{ kind: 'CITES' as const, to: 'link 149' }] : [{ kind: 'REPLIES_TO' as const, to: `link ${at - 1}` }],
}));
/** One statement with 250 answers, and an answer to one of those. */
const STAR: readonly StatementRow[] = [
  { key: 'hub', from: ['JCA-Cloud'], sent: '2014-11-19' },
  ...Array.from({ length: 250 }, (_, at) => ({
    key: `ray ${at}`,
    from: ['SG2'],
    sent: '2015-03-01',
    links: [{ kind: 'REPLIES_TO' as const, to: 'hub' }],
  })),
  { key: 'far', from: ['JCA-Cloud'], sent: '2015-04-01', links: [{ kind: 'REPLIES_TO', to: 'ray 7' }] },
];

const Thread = z.object({
  nodes: z.array(
    z.object({ id: z.string(), statement: z.object({ key: z.string() }).nullable(), text: z.string().nullable() }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string() })),
  isWhole: z.boolean(),
});
const THREAD = 'thread { nodes { id statement { key } text } edges { from to kind } isWhole }';

type Asker = Pick<Client, 'data'>;
async function idOf(key: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>('select id from liaison_statement where key = $1', [key]);
  return rows[0]?.id ?? '';
}

async function thread(key: string, asker: Asker = server) {
  const data = await asker.data(`query ($id: ID!) { liaisonStatement(id: $id) { ${THREAD} } }`, {
    id: await idOf(key),
  });
  return z.object({ liaisonStatement: z.object({ thread: Thread }) }).parse(data).liaisonStatement.thread;
}

/** A thread in words: its nodes in order, and its edges, by keys and texts. */
async function words(key: string, asker?: Asker) {
  const { nodes, edges } = await thread(key, asker);
  const name = (id: string) => nodes.map((node) => (node.id === id ? (node.statement?.key ?? node.text) : '')).join('');
  return {
    nodes: nodes.map(({ statement, text }) => statement?.key ?? `"${text}"`),
    edges: edges.map(({ from, to, kind }) => `${name(from)} ${kind} ${name(to)}`).sort(),
  };
}

test('the thread is the same from each of its statements, across the numbers of both bodies', async () => {
  const whole = {
    nodes: ['ask', 'answer', 'thanks', '"JCA-Cloud – LS 26 – E"'],
    edges: [
      'answer CITES JCA-Cloud – LS 26 – E',
      'answer CITES thanks',
      'answer REPLIES_TO ask',
      'thanks CITES JCA-Cloud – LS 26 – E',
      'thanks REPLIES_TO answer',
    ],
  };
  for (const key of ['ask', 'answer', 'thanks']) expect(await words(key)).toEqual(whole);
  expect(await words('alone')).toEqual({ nodes: ['alone'], edges: [] });
});

test('a draft is in the thread for those alone who may write for its bodies, and what hangs on it alone, too', async () => {
  const cast = await Cast.of(server);
  const officer = await cast.person('Olu Officer', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2013-01-01' });
  const other = await cast.person('Otto Other', { role: 'LIAISON_OFFICER', body: 'SG13', from: '2013-01-01' });
  expect((await words('thanks', officer)).nodes.slice(0, 5)).toEqual(['draft', 'ask', 'answer', 'thanks', 'behind']);
  expect((await words('thanks', other)).nodes).toEqual(['ask', 'answer', 'thanks', '"JCA-Cloud – LS 26 – E"']);
  expect(await words('behind')).toEqual({ nodes: ['behind'], edges: [] });
  expect((await server.ask(`{ liaisonStatement(id: "${await idOf('draft')}") { ${THREAD} } }`)).data).toEqual({
    liaisonStatement: null,
  });
});

test('a circle ends', async () => {
  const { nodes, edges, isWhole } = await thread('link 75');
  expect({ nodes: nodes.length, edges: edges.length, isWhole }).toEqual({ nodes: 150, edges: 150, isWhole: true });
});

test('a thread of more than 200 is cut to the nearest, and says so', async () => {
  const { nodes, edges, isWhole } = await thread('hub');
  expect({ nodes: nodes.length, edges: edges.length, isWhole }).toEqual({ nodes: 200, edges: 199, isWhole: false });
  expect((await words('far')).nodes).toEqual(expect.arrayContaining(['hub', 'ray 7', 'far']));
});

test('the threads of a list are one further statement', async () => {
  const list = (first: number) =>
    `{ liaisonStatements(first: ${first}) { nodes { key thread { nodes { id } edges { from } } } } }`;
  expect(await server.statementsOf(list(1))).toBe(2);
  expect(await server.statementsOf(list(50))).toBe(2);
});
