import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { fingerprint } from '../support/imports';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let joan: Client;
let mina: Client;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
});
afterAll(() => server.close());

/** What a study group sends back: one text that is known, one that is new, one of a body that nobody knows. */
const TABLE = [
  [
    'Activity domain',
    'Entity',
    'Title of deliverable',
    'Scope of deliverable',
    'Current status',
    'Starting date',
    'Target date',
  ],
  [
    '',
    'ITU-T SG13 Q17',
    'ITU-T Y.ecsai-reqts, Requirements of edge AI',
    'Edge',
    'Draft Recommendation',
    '2024-03-15',
    '2027 for consent',
  ],
  [
    'Security',
    'ITU-T SG13 Q17',
    'ITU-T Y.newcloud, A new cloud text',
    'New things. URI: http://example.org/new',
    'Draft Recommendation',
    '2026-02-01',
    'Q4/2028',
  ],
  ['', 'Unheard-of Forum', 'A text of nobody', '', 'Draft Recommendation', '', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

const PREVIEW = `query ($text: String!, $asOf: PartialDate) { importPreview(text: $text, name: "SG13 reply", asOf: $asOf) {
  connector planHash asOf counts { state count } rows { key state matchedBy place { table row } workItem { ref } cells { name state current proposed accepted } problems { rule message } } } }`;
const APPLY = `mutation ($text: String!, $hash: String!, $rows: [AcceptedRowInput!], $asOf: PartialDate) {
  applyImport(text: $text, name: "SG13 reply", planHash: $hash, rows: $rows, asOf: $asOf, source: { citation: "SG13-LS99, Appendix A" }) { id connector created updated undoneAt source { citation } by { name } } }`;

const shape = z.object({
  connector: z.string(),
  planHash: z.string(),
  counts: z.array(z.object({ state: z.string(), count: z.number() })),
  rows: z.array(
    z.object({
      key: z.string(),
      state: z.string(),
      matchedBy: z.string().nullable(),
      workItem: z.object({ ref: z.string() }).nullable(),
      cells: z.array(
        z.object({
          name: z.string(),
          state: z.string(),
          current: z.string().nullable(),
          proposed: z.string().nullable(),
          accepted: z.boolean(),
        }),
      ),
      problems: z.array(z.object({ rule: z.string() })),
    }),
  ),
});
const preview = async (text = TABLE, asOf: string | null = '2026-11-01') =>
  shape.parse((await joan.data(PREVIEW, { text, asOf })).importPreview);
const apply = (text: string, hash: string, rows: object[] | null = null, asOf = '2026-11-01') =>
  joan.ask(APPLY, { text, hash, rows, asOf });
const cellsOf = (row: z.infer<typeof shape>['rows'][number] | undefined) =>
  Object.fromEntries(
    (row?.cells ?? []).filter(({ state }) => state !== 'SAME').map(({ name, state }) => [name, state]),
  );

test('the plan says what would become of each row, and writes nothing', async () => {
  const before = await fingerprint(server.databaseUrl);
  const plan = await preview();
  expect(plan.connector).toBe('ROADMAP_TABLE');
  expect(plan.counts.filter(({ count }) => count > 0)).toEqual([
    { state: 'CREATE', count: 1 },
    { state: 'UPDATE', count: 1 },
    { state: 'REJECT', count: 1 },
  ]);
  const [known, fresh, forum] = plan.rows;
  expect(known).toMatchObject({ state: 'UPDATE', matchedBy: 'ALIAS', workItem: { ref: 'Y.ecsai-reqts' } });
  expect(cellsOf(known)).toMatchObject({ TITLE: 'CHANGED', TARGET: expect.stringMatching(/NEW|CHANGED/) });
  expect(fresh).toMatchObject({ state: 'CREATE', workItem: null });
  expect(forum).toMatchObject({ state: 'REJECT', problems: [{ rule: 'BODY_KNOWN' }] });
  expect(await fingerprint(server.databaseUrl)).toBe(before);
});

let imported = '';

test('it is applied as it was looked at; each change cites its source and its place', async () => {
  const { planHash } = await preview();
  const { data, errors } = await apply(TABLE, planHash);
  expect(errors).toEqual([]);
  expect(data?.applyImport).toMatchObject({
    created: 1,
    updated: 1,
    source: { citation: 'SG13-LS99, Appendix A' },
    by: { name: 'Joan Activity' },
  });
  imported = z.string().parse(pick(data, 'applyImport', 'id'));
  const answer =
    await server.data(`{ workItem(ref: "Y.newcloud") { id title scope uri nativeStatus started body { ref } domains target { text event latest } source { citation } }
    roadmap(filter: { bodies: ["Q17/13"], text: "newcloud" }) { totalCount } }`);
  expect(answer).toMatchObject({
    workItem: {
      title: 'A new cloud text',
      uri: 'http://example.org/new',
      nativeStatus: 'Draft Recommendation',
      started: '2026-02-01',
      body: { ref: 'Q17/13' },
      domains: ['SECURITY'],
      target: { text: 'Q4/2028', latest: '2028-12-31' },
      source: { citation: 'SG13-LS99, Appendix A' },
    },
    roadmap: { totalCount: 1 },
  });
  const { history } = await server.data(
    'query ($id: ID!) { history(of: WORK_ITEM, id: $id) { nodes { kind by { name } actorRole source { citation } } } }',
    { id: pick(answer, 'workItem', 'id') },
  );
  expect(history).toEqual({
    nodes: [
      {
        kind: 'IMPORTED',
        by: { name: 'Joan Activity' },
        actorRole: 'JCA_COORDINATOR',
        source: { citation: 'SG13-LS99, Appendix A' },
      },
    ],
  });
});

test('applied again it changes nothing', async () => {
  const plan = await preview();
  expect(plan.counts.filter(({ count }) => count > 0)).toEqual([
    { state: 'SAME', count: 2 },
    { state: 'REJECT', count: 1 },
  ]);
  const { data } = await apply(TABLE, plan.planHash);
  expect(data?.applyImport).toMatchObject({ created: 0, updated: 0 });
});

test('what a person wrote since is a conflict, and an older snapshot gives way', async () => {
  const { id, expectedVersion } = await cast.item('Y.newcloud');
  await mina.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { scope: "Written by hand" }) { id } }',
    { change: { id, expectedVersion } },
  );
  const plan = await preview();
  expect(cellsOf(plan.rows[1])).toEqual({ SCOPE: 'CONFLICT' });
  const kept = await apply(TABLE, plan.planHash);
  expect(kept.data?.applyImport).toMatchObject({ updated: 0 });
  const other = TABLE.replace('Q4/2028', 'Q1/2030');
  expect(cellsOf((await preview(other, '2020-01-01')).rows[1])).toEqual({ SCOPE: 'CONFLICT', TARGET: 'OLDER' });
});

test('a person may accept a cell that the plan keeps', async () => {
  const plan = await preview();
  const { data } = await apply(TABLE, plan.planHash, [{ row: plan.rows[1]?.key, cells: ['SCOPE'] }]);
  expect(data?.applyImport).toMatchObject({ updated: 1 });
  expect(pick(await server.data('{ workItem(ref: "Y.newcloud") { scope } }'), 'workItem', 'scope')).toMatch(
    /New things/,
  );
});

test('a plan that no longer holds is refused as a whole', async () => {
  const plan = await preview();
  const { id, expectedVersion } = await cast.item('Y.newcloud');
  await mina.data('mutation ($change: ItemChange!) { retargetWorkItem(change: $change, target: "2031") { id } }', {
    change: { id, expectedVersion, reason: 'later' },
  });
  const before = await fingerprint(server.databaseUrl);
  const refused = await apply(TABLE, plan.planHash);
  expect(refused.errors[0]?.extensions).toMatchObject({ code: 'REFUSED', reasons: [{ rule: 'PLAN_HOLDS' }] });
  expect(await fingerprint(server.databaseUrl)).toBe(before);
});

test('an import whose rows were changed since is not taken back; another is, as if it had never been', async () => {
  const undo = (id: string) =>
    joan.ask('mutation ($id: ID!) { undoImport(import: $id, reason: "sent in error") { undoneAt } }', { id });
  expect((await undo(imported)).errors[0]?.extensions).toMatchObject({
    code: 'REFUSED',
    reasons: [{ rule: 'UNCHANGED_SINCE' }],
  });
  const before = await fingerprint(server.databaseUrl);
  const text = TABLE.replaceAll('newcloud', 'othercloud')
    .replace('A new cloud text', 'Another cloud text')
    .replace('example.org/new', 'example.org/other')
    .replace('Requirements of edge AI', 'Requirements of AI at the edge');
  const plan = await preview(text);
  const { data } = await apply(text, plan.planHash);
  const id = z.string().parse(pick(data, 'applyImport', 'id'));
  expect(await fingerprint(server.databaseUrl)).not.toBe(before);
  const undone = await undo(id);
  expect(undone.errors).toEqual([]);
  expect(pick(undone.data, 'undoImport', 'undoneAt')).toEqual(expect.any(String));
  const gone = await server.ask('{ workItem(ref: "Y.othercloud") { ref } }');
  expect(gone.errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(pick(await server.data('{ workItem(ref: "Y.ecsai-reqts") { title } }'), 'workItem', 'title')).toBe(
    'Requirements of edge AI',
  );
  expect((await undo(id)).errors[0]?.extensions).toMatchObject({
    code: 'REFUSED',
    reasons: [{ rule: 'NOT_UNDONE_YET' }],
  });
});

test('who may, and what cannot be read', async () => {
  const refused = await mina.ask(PREVIEW, { text: TABLE, asOf: null });
  expect(refused.errors[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await server.ask(PREVIEW, { text: TABLE, asOf: null })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect((await joan.ask(PREVIEW, { text: 'Dear all, thank you.', asOf: null })).errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ field: 'text' }],
  });
  const unknown = await joan.ask(
    'query ($text: String!) { importPreview(text: $text, name: "x", connector: "NOBODY") { planHash } }',
    { text: TABLE },
  );
  expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'connector' }] });
  const rejected = await preview();
  const named = await apply(TABLE, rejected.planHash, [{ row: rejected.rows[2]?.key }]);
  expect(named.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'rows.0' }] });
});

describe('real texts', () => {
  const corpus = process.env.CORPUS_DIR;
  const real = corpus ? test : test.skip;
  if (!corpus) process.stdout.write('imports: the real texts are not read, CORPUS_DIR is not set\n');

  real('the table that SG2 sent, as it was saved: three known items, and nothing else', async () => {
    const text = readFileSync(path.join(corpus ?? '', 'seeds/002_2017aa3cae7d437b.txt'), 'utf8');
    const plan = await preview(text, '2013-03-01');
    expect(plan.connector).toBe('ROADMAP_TABLE');
    expect(plan.rows.map(({ workItem, matchedBy }) => [matchedBy, workItem?.ref])).toEqual([
      ['SOURCE_KEY', expect.stringMatching(/M\.3070|Y\.3521/)],
      ['SOURCE_KEY', 'ITU-T M.3371 (10/2016)'],
      ['SOURCE_KEY', 'M.mivrcc'],
    ]);
    expect(plan.rows.map(({ cells }) => cells.find(({ name }) => name === 'STARTED')?.proposed)).toEqual([
      '2012-03-07',
      '2013-01-31',
      '2013-01-31',
    ]);
    expect(
      plan.rows.every(({ cells }) => cells.find(({ name }) => name === 'TARGET')?.proposed === '2014 for consent'),
    ).toBe(true);
    expect(plan.rows.every(({ cells }) => cells.every(({ name }) => name !== 'DOMAINS'))).toBe(true);
  });

  real('records of ISO: what they say of twins that are known', async () => {
    const text = readFileSync(
      path.join(corpus ?? '', 'samples/iso/derived/sc38_open-data-shaped.DERIVED.jsonl'),
      'utf8',
    );
    const plan = await preview(text, '2026-08-01');
    expect(plan.connector).toBe('ISO_OPEN_DATA');
    expect(plan.rows.filter(({ workItem }) => workItem !== null).length).toBeGreaterThan(10);
  });
});
