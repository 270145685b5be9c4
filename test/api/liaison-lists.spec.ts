import { Client as Connection } from 'pg';
import { z } from 'zod';
import { Cast } from '../support/cast';
import { pick, texts } from '../support/pick';
import { startServer, type TestServer } from '../support/server';
import { insertStatements, type StatementRow, withoutStatements } from '../support/statements';

let server: TestServer;
let db: Connection;
beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  await withoutStatements(db);
  const item = z.string().parse(pick(await server.data('{ workItem(ref: "M.occm") { id } }'), 'workItem', 'id'));
  const other = z.string().parse(pick(await server.data('{ workItem(ref: "Y.3500") { id } }'), 'workItem', 'id'));
  await insertStatements(db, [...WORDS, ...UNSENT, ...many(item, other)]);
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const WORDS: readonly StatementRow[] = [
  {
    key: 'ls64',
    ref: 'SG13-LS64',
    numberAsWritten: 'COM 13 – LS 64 – E',
    from: ['SG13'],
    sent: '2014-07-18',
    title: 'Joint work on cloud computing management',
  },
  {
    key: 'french',
    ref: 'SG3-LS7',
    from: ['SG3'],
    sent: '2014-08-01',
    title: 'Réponse à la note de liaison',
    text: "L’architecture de référence de l'informatique en nuage",
  },
  {
    key: 'chinese',
    ref: 'SG9-LS8',
    from: ['SG9'],
    sent: '2014-08-02',
    title: '关于云计算参考架构的联络声明',
    text: '请于2015年3月20日前答复。',
  },
];
const UNSENT: readonly StatementRow[] = [
  {
    key: 'unsent',
    ref: 'SG2-LS99',
    from: ['SG2'],
    state: 'DRAFT',
    title: 'geheimnis',
    to: [{ body: 'SG13', state: 'UNSENT' }],
    links: [{ kind: 'REPLIES_TO', to: 'ls64' }],
  },
];

/** 240 statements in a row, each to three bodies, each answering the one before. */
const many = (item: string, other: string): StatementRow[] => [
  ...Array.from({ length: 240 }, (_, at) => ({
    key: `m${at}`,
    from: ['WP2/2'],
    sent: `2015-0${1 + (at % 9)}-01`,
    to: [
      { body: 'SG13', deadline: '2015-12-01' },
      { body: 'SG5', state: 'REPLIED' as const, outcomeOn: '2015-11-01' },
      { text: 'a consortium', purpose: 'INFORMATION' as const },
    ],
    links: at === 0 ? [] : [{ kind: 'REPLIES_TO' as const, to: `m${at - 1}` }],
    mentions: [
      { workItem: item, state: at % 3 === 0 ? ('DISMISSED' as const) : ('PROPOSED' as const) },
      { workItem: other, state: 'CONFIRMED' as const },
    ],
  })),
  // Mentioned by a draft alone, beside what is sent.
  {
    key: 'draft with item',
    from: ['SG2'],
    state: 'READY',
    title: 'geheimnis',
    mentions: [{ workItem: item, state: 'CONFIRMED' }],
    to: [{ body: 'SG13', state: 'UNSENT' }],
  },
];

async function found(filter: Record<string, unknown>): Promise<string[]> {
  const query = 'query ($filter: LiaisonFilter) { liaisonStatements(filter: $filter) { nodes { key } } }';
  return texts(await server.data(query, { filter }), 'liaisonStatements', 'nodes', '*', 'key');
}

test.each([
  ['COM 13 – LS 64 – E', ['ls64']],
  ['com13-ls064', ['ls64']],
  ['SG13-LS64', ['ls64']],
  ['cloud management', ['ls64']],
  ['reference nuage', ['french']],
  ['référence INFORMATIQUE', ['french']],
  ['réponse liaison', ['french']],
  ['云计算', ['chinese']],
  ['参考架构 联络', ['chinese']],
  ['计云算', []],
  ['答复', ['chinese']],
  ['geheimnis', []],
  ['"', []],
])('the text %s finds %j', async (text, keys) => {
  expect(await found({ text })).toEqual(keys);
});

test('a window of days in which nothing was sent is empty, and so is its count', async () => {
  const query =
    '{ liaisonStatements(filter: { sent: { from: "1999-01-01", to: "1999-12-31" } }) { nodes { key } totalCount pageInfo { hasNextPage endCursor } } }';
  expect(await server.data(query)).toEqual({
    liaisonStatements: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } },
  });
});

test.each([
  [37, true],
  [50, false],
  [500, true],
])('every statement is reached by pages of %i, once', async (first, descending) => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const data: Record<string, unknown> = await server.data(
      `query ($first: Int!, $after: String, $descending: Boolean!) { liaisonStatements(first: $first, after: $after, descending: $descending) {
        nodes { key } totalCount pageInfo { hasNextPage endCursor } } }`,
      { first, after, descending },
    );
    expect(pick(data, 'liaisonStatements', 'totalCount')).toBe(243);
    seen.push(...texts(data, 'liaisonStatements', 'nodes', '*', 'key'));
    const more = pick(data, 'liaisonStatements', 'pageInfo', 'hasNextPage') === true;
    after = more ? z.string().parse(pick(data, 'liaisonStatements', 'pageInfo', 'endCursor')) : null;
  } while (after !== null);
  expect(seen).toHaveLength(243);
  expect(new Set(seen).size).toBe(243);
});

const ROW = `key title sources { body { ref } } addressees { text purpose deadline state outcomeOn isOverdue body { ref path { ref } } allocatedTo { ref } }
  refersTo { kind toText to { ref } } referredToBy { kind from { ref } } mentions { state workItem { ref title } }`;

test('fifty statements with addressees, outcomes, threads and linked items are one statement; what later parts add is one each', async () => {
  const list = (first: number, more = '') => `{ liaisonStatements(first: ${first}) { nodes { ${ROW} ${more} } } }`;
  const added = 'thread { nodes { id text } edges { from to } } liaisonCounts { answered overdue }';
  expect(await server.statementsOf(list(5))).toBe(1);
  expect(await server.statementsOf(list(50))).toBe(1);
  expect(await server.statementsOf(list(5, added))).toBe(3);
  expect(await server.statementsOf(list(50, added))).toBe(3);
});

test('a work item shows the sent statements that mention it and were not dismissed, the latest first', async () => {
  const data = await server.data('{ workItem(ref: "M.occm") { liaisons(first: 100) { key sent state } } }');
  const sent = texts(data, 'workItem', 'liaisons', '*', 'sent');
  expect(sent).toHaveLength(100);
  expect(sent).toEqual([...sent].sort().reverse());
  expect(texts(data, 'workItem', 'liaisons', '*', 'key').filter((key) => Number(key.slice(1)) % 3 === 0)).toEqual([]);
  expect(new Set(texts(data, 'workItem', 'liaisons', '*', 'state'))).toEqual(new Set(['SENT']));
  const counts =
    '{ a: workItem(ref: "M.occm") { liaisonCount } b: workItem(ref: "Y.3500") { liaisonCount } c: workItem(ref: "M.mivrcc") { liaisonCount } }';
  expect(await server.data(counts)).toEqual({
    a: { liaisonCount: 160 },
    b: { liaisonCount: 240 },
    c: { liaisonCount: 0 },
  });
});

test('a body shows what went from it and to it, with everything below it', async () => {
  const of = async (body: string, args: string) =>
    texts(await server.data(`{ body(ref: "${body}") { liaisons(${args}) { key } } }`), 'body', 'liaisons', '*', 'key');
  expect(await of('SG2', 'direction: FROM, first: 100')).toHaveLength(100);
  expect(await of('SG2', 'direction: TO')).toEqual([]);
  expect(await of('SG13', 'direction: FROM')).toEqual(['ls64']);
  expect(await of('SG13', 'direction: TO, first: 3')).toEqual(await of('SG2', 'first: 3'));
  expect(await of('SG3', 'first: 5')).toEqual(['french']);
});

test('the fields of many work items and bodies are one further statement each', async () => {
  const query =
    '{ roadmap(first: 50) { nodes { ref liaisonCount liaisons(first: 5) { ref addressees { text } } body { ref liaisons(first: 5) { ref } } } } }';
  expect(await server.statementsOf(query)).toBe(4);
});

test('more than is allowed is refused', async () => {
  const refused = await server.ask('{ workItem(ref: "M.occm") { liaisons(first: 101) { key } } }');
  expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('what was not sent is reached by nobody else, by no path and in no count', async () => {
  const cast = await Cast.of(server);
  const other = await cast.person('Otto Other', { role: 'LIAISON_OFFICER', body: 'SG13', from: '2013-01-01' });
  const officer = await cast.person('Olu Officer', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2013-01-01' });
  const queries = [
    '{ liaisonStatements(first: 500) { totalCount nodes { key title refersTo { to { title } } referredToBy { from { title } } } } }',
    '{ liaisonStatement(ref: "SG13-LS64") { thread { nodes { text statement { title } } edges { from } } } }',
    '{ liaisonStatements(filter: { text: "geheimnis" }) { totalCount nodes { key } } }',
    '{ liaisonStatements(filter: { states: [DRAFT, READY] }) { totalCount nodes { key } } }',
    '{ workItem(ref: "M.occm") { liaisons(first: 100) { title } } }',
    '{ body(ref: "SG2") { liaisons(first: 100) { title } } }',
    '{ body(ref: "SG13") { liaisons(first: 100) { title } } }',
    '{ liaisonDesk(body: "ITU-T", first: 200) { buckets { count lines { statement { title } } } } }',
    '{ liaisonFigures { nodes { sender { ref } addressee { ref } forAction } } }',
    '{ workItem(ref: "M.occm") { liaisonCount } }',
  ];
  const sees = async (asker: Pick<TestServer, 'data'>) => {
    const answers = [];
    for (const query of queries) answers.push(await asker.data(query));
    return answers;
  };
  const [seen, stranger, owner] = [await sees(server), await sees(other), await sees(officer)];
  expect(JSON.stringify(seen)).not.toContain('geheimnis');
  expect(stranger).toEqual(seen);
  // Those who may write for the body do see it, where it belongs.
  expect(JSON.stringify(owner)).toContain('geheimnis');
  expect(owner.slice(4, 7)).toEqual(seen.slice(4, 7));
  expect(owner.slice(8)).toEqual(seen.slice(8));
});
