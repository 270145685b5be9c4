import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { fingerprint, Importing, pasted, told } from '../support/imports';
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

const HEAD = [
  'Activity domain',
  'Entity',
  'Title of deliverable',
  'Scope of deliverable',
  'URI',
  'Current status',
  'Starting date',
  'Target date',
];
const GRID = [
  'Security',
  'Q17/13',
  'Y.grid-a, A cloud of grids',
  'Grids',
  'http://example.org/grid',
  'Under study',
  '2026-02-01',
  'Q4/2028',
];
const MESH = ['', 'Q17/13', 'Y.mesh-b, A mesh of clouds', 'Meshes', '', 'Under study', '', '2027'];
const EMPTY = ['', 'Q17/13', 'Y.grid-a, A cloud of grids', '', '', '', '', '-'];
const ALL = { DOMAINS: 'GONE', SCOPE: 'GONE', URI: 'GONE', STATUS: 'GONE', STARTED: 'GONE', TARGET: 'GONE' };

const first = () => new Importing(joan, 'SG13 table', '2026-06-01');
const second = () => new Importing(joan, 'SG13 table', '2026-11-01');
const GRID_NOW = `{ workItem(ref: "Y.grid-a") { maturity nativeStatus started scope uri domains target { text flags stated } targets { text } statusEvents { kind nativeStatus happened } titles { title } } }`;
const grid = async () => pick(await server.data(GRID_NOW), 'workItem');

test('cells that a column leaves empty are told as gone, and nothing is taken over unasked', async () => {
  await first().apply(pasted([HEAD, GRID, MESH]));
  const before = await fingerprint(server.databaseUrl);
  const text = pasted([HEAD, EMPTY, MESH]);
  const plan = await second().preview(text);
  expect(told(plan.rows[0])).toEqual(ALL);
  expect(plan.rows[0]?.cells.find(({ name }) => name === 'TARGET')).toEqual({
    name: 'TARGET',
    state: 'GONE',
    current: 'Q4/2028',
    proposed: null,
    accepted: false,
  });
  expect(plan.rows[1]).toMatchObject({ state: 'SAME' });
  expect(await fingerprint(server.databaseUrl)).toBe(before);
  const kept = await grid();
  expect(await second().apply(text)).toMatchObject({ created: 0, updated: 0 });
  expect(await grid()).toEqual(kept);
});

test('a column that the table does not have says nothing; neither does an older table, nor bullets', async () => {
  const few = ['Entity', 'Title of deliverable', 'Current status', 'Target date'];
  const short = pasted([few, ['Q17/13', 'Y.grid-a, A cloud of grids', 'Under study', '']]);
  expect(told((await second().preview(short)).rows[0])).toEqual({ TARGET: 'GONE' });
  const older = new Importing(joan, 'SG13 table', '2025-12-01');
  expect(told((await older.preview(pasted([HEAD, EMPTY]))).rows[0])).toEqual({});
  const bullets = await second().preview('• Y.grid-a: Grids of other clouds');
  expect(bullets.rows.map(told)).toEqual([{ SCOPE: 'CHANGED' }]);
  expect(bullets.noLongerListed).toEqual([]);
});

test('a single page is known not to say all', async () => {
  const page = `[2025-2028] : [SG13] : [Q17/13]
Work item: Y.grid-a
Subject/title: A cloud of grids
Status: -
Approval process: AAP
Version: New
Equivalent number: -
Timing: -
Summary: -
Contact(s): -`;
  const plan = await second().preview(page);
  expect(plan.connector).toBe('ITU_T_WORK_PROGRAMME');
  expect(plan.rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'GONE'))).toEqual([]);
  expect(plan.noLongerListed).toEqual([]);
});

let ended = '';

test('what a person names ends, under an entry that cites the file and the place; again it changes nothing', async () => {
  const text = pasted([HEAD, EMPTY, MESH]);
  const { id, updated } = await second().apply(text, [{ row: 0, cells: Object.keys(ALL) }]);
  ended = id;
  expect(updated).toBe(1);
  expect(await grid()).toEqual({
    maturity: 'IN_DEVELOPMENT',
    nativeStatus: null,
    started: '2026-06-01',
    scope: null,
    uri: null,
    domains: [],
    target: { text: '-', flags: ['NOT_GIVEN'], stated: '2026-11-01' },
    targets: [{ text: 'Q4/2028' }, { text: '-' }],
    statusEvents: [
      { kind: 'DRAFTED', nativeStatus: 'Under study', happened: '2026-06-01' },
      { kind: 'DRAFTED', nativeStatus: null, happened: '2026-11-01' },
    ],
    titles: [{ title: 'A cloud of grids' }],
  });
  const { history } = await server.data(
    'query ($id: ID!) { history(of: WORK_ITEM, id: $id, first: 1) { nodes { kind by { name } source { citation } } } }',
    { id: (await cast.item('Y.grid-a')).id },
  );
  expect(history).toMatchObject({
    nodes: [
      {
        kind: 'IMPORTED',
        by: { name: 'Joan Activity' },
        source: { citation: expect.stringContaining('SG13 table') },
      },
    ],
  });
  const details = await withAdministrator(async (client) => {
    const { rows } = await client.query<{ detail: object }>(
      `select detail from record_entry where kind = 'IMPORTED' and subject_kind = 'WORK_ITEM' order by id desc limit 1`,
    );
    return rows.map(({ detail }) => detail);
  }, server.databaseUrl);
  expect(details).toEqual([
    {
      import: id,
      place: expect.objectContaining({ table: 1, row: 2 }),
      cells: expect.anything(),
      ended: expect.anything(),
    },
  ]);
  const plan = await second().preview(text);
  expect(plan.rows.map(({ state }) => state)).toEqual(['SAME', 'SAME']);
  expect(await second().apply(text, [{ row: 0, cells: Object.keys(ALL) }])).toMatchObject({ created: 0, updated: 0 });
});

test('as of a day before, it still stands; what the source says anew is taken in', async () => {
  const then = await server.data('{ workItem(ref: "Y.grid-a", asOf: "2026-07-01") { nativeStatus target { text } } }');
  expect(then).toEqual({ workItem: { nativeStatus: 'Under study', target: { text: 'Q4/2028' } } });
  const again = await new Importing(joan, 'SG13 table', '2026-11-15').preview(pasted([HEAD, GRID, MESH]));
  expect(told(again.rows[0])).toEqual({
    DOMAINS: 'NEW',
    SCOPE: 'NEW',
    URI: 'NEW',
    STATUS: 'NEW',
    STARTED: 'CHANGED',
    TARGET: 'CHANGED',
  });
});

test('undone, all of it is as it was, and is told as gone again', async () => {
  await second().undo(ended);
  expect(await grid()).toMatchObject({
    nativeStatus: 'Under study',
    started: '2026-02-01',
    scope: 'Grids',
    uri: 'http://example.org/grid',
    domains: ['SECURITY'],
    target: { text: 'Q4/2028' },
    targets: [{ text: 'Q4/2028' }],
  });
  expect(told((await second().preview(pasted([HEAD, EMPTY]))).rows[0])).toEqual(ALL);
});

test('what a person wrote is a conflict, which ends too where it is named', async () => {
  const change = await cast.item('Y.grid-a');
  await mina.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { scope: "By hand" }) { id } }',
    { change },
  );
  const text = pasted([HEAD, EMPTY]);
  const plan = await second().preview(text);
  expect(told(plan.rows[0])).toEqual({ ...ALL, SCOPE: 'CONFLICT' });
  await second().apply(text, [{ row: 0, cells: ['SCOPE'] }]);
  expect(await grid()).toMatchObject({ scope: null, uri: 'http://example.org/grid' });
});

test('texts that a list no longer has are told, and nothing becomes of them', async () => {
  const missed = async (text: string, name = 'SG13 table') => {
    const plan = await new Importing(joan, name, '2026-11-20').preview(text);
    return plan.noLongerListed.map((each) => `${each.workItem.ref}, listed by ${each.import.name}`);
  };
  const text = pasted([HEAD, GRID]);
  await new Importing(joan, 'SG13 table', '2026-11-18').apply(pasted([HEAD, GRID, MESH]));
  expect(await missed(text)).toEqual(['Y.mesh-b, listed by SG13 table']);
  expect(await missed(text, 'Another reply of Q17/13')).toEqual(['Y.mesh-b, listed by SG13 table']);
  const elsewhere = pasted([HEAD, ['', 'Q5/2', 'M.occm', '', '', 'Draft Recommendation', '', '']]);
  expect(await missed(elsewhere, 'A reply of Q5/2')).toEqual([]);
  expect(await missed(pasted([HEAD, GRID, MESH]))).toEqual([]);
  await new Importing(joan, 'SG13 table', '2026-11-20').apply(text);
  expect(pick(await server.data('{ workItem(ref: "Y.mesh-b") { maturity } }'), 'workItem', 'maturity')).toBe(
    'IN_DEVELOPMENT',
  );
  expect(await missed(text)).toEqual([]);
});

test('the editor that a work plan no longer names', async () => {
  const head = [
    'Unique_ID',
    'Name',
    'Acronym',
    'Outline_Level',
    'Completion',
    'Start',
    'Finish',
    'WI_rapporteur_name',
    'Hyperlink',
  ];
  const item = [
    '970001',
    'Study on grids',
    'FS_Grids',
    '1',
    '0.5',
    '2026-01-10',
    '2027-06-10',
    'Mina Rapporteur (ETRI)',
    'SP-1',
  ];
  const plan = (name: string, finish: string) =>
    [head, item.map((cell, at) => (at === 7 ? name : at === 6 ? finish : cell))]
      .map((cells) => cells.join('\t'))
      .join('\n');
  const importing = new Importing(joan, 'work plan', '2026-10-01');
  await importing.apply(plan('Mina Rapporteur (ETRI)', '2027-06-10'));
  const later = new Importing(joan, 'work plan', '2026-11-01');
  const { rows } = await later.preview(plan('', ''));
  expect(rows.map(told)).toEqual([{ EDITORS: 'GONE', TARGET: 'GONE' }]);
  expect(rows[0]?.cells.find(({ name }) => name === 'EDITORS')).toMatchObject({ current: 'Mina Rapporteur' });
  await later.apply(plan('', ''), [{ row: 0, cells: ['EDITORS'] }]);
  const { workItem } = await server.data('{ workItem(ref: "FS_Grids") { editors { validTo person { name } } } }');
  expect(workItem).toEqual({ editors: [{ validTo: '2026-11-01', person: { name: 'Mina Rapporteur' } }] });
  expect((await later.preview(plan('', ''))).rows.map(told)).toEqual([{ TARGET: 'GONE' }]);
});
