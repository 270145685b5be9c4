import { Client as Connection } from 'pg';
import { z } from 'zod';
import { call, codeOf } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { unrecorded } from '../support/invariants';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

const EDITORS = 50;
const [HERE, THERE] = ['Y.ecsai-reqts', 'Y.aias-reqts'];

let server: TestServer;
let db: Connection;
let cast: Cast;
let lee: Client;

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
});
afterAll(async () => {
  await db.end();
  await server.close();
});

/** What one of them does, of which a trace stays. */
type Edit = (n: number, other: string) => readonly [mutation: string, args: Record<string, unknown>];

const EDITS: readonly Edit[] = [
  (n) => ['reviseWorkItem', { revision: { baseTexts: [`TD ${n}`] } }],
  (n) => ['retargetWorkItem', { target: `Q${1 + (n % 4)}/20${30 + n}` }],
  (n, other) => ['relateWorkItems', { relation: { name: 'DEPENDS_ON', other, note: `note ${n}` } }],
  (n, other) => ['relateWorkItems', { relation: { name: 'SUPERSEDES', other, note: `note ${n}` } }],
  (n) => ['relateWorkItems', { relation: { name: 'INFORMATIVE_REFERENCE', otherText: `Text ${n}` } }],
];

/** Tries until it is done, from whatever version there is then; a relation that would lead in a circle is refused. */
async function insist(id: string, version: number, [mutation, args]: ReturnType<Edit>, n: number): Promise<string> {
  for (let expectedVersion = version; ; ) {
    const change = { id, expectedVersion, reason: `editor ${n}` };
    const answer = await call(lee, mutation, { change, ...args });
    const code = codeOf(answer);
    if (code !== 'STALE') return code ?? 'done';
    expectedVersion = z.number().parse(answer.errors[0]?.extensions?.currentVersion);
  }
}

test('fifty at once on two items that refer to each other: none is lost, none is told of a deadlock, no text leads back to itself', async () => {
  const [here, there] = [await cast.item(HERE), await cast.item(THERE)];
  const answers = await Promise.all(
    Array.from({ length: EDITORS }, (_, n) => {
      const [item, other] = Math.floor(n / EDITS.length) % 2 === 0 ? [here, there] : [there, here];
      const edit = EDITS[n % EDITS.length]?.(n, other.id);
      if (!edit) throw new Error('There is no such edit.');
      return insist(item.id, item.expectedVersion, edit, n).then((code) => ({ n, id: item.id, code }));
    }),
  );
  const codes = new Set(answers.map(({ code }) => code));
  expect([...codes].filter((code) => !['done', 'REFUSED'].includes(code))).toEqual([]);
  const refused = answers.filter(({ code }) => code === 'REFUSED');
  expect(refused.every(({ n }) => [2, 3].includes(n % EDITS.length))).toBe(true);

  for (const { id, expectedVersion } of [here, there]) {
    const made = answers.filter((answer) => answer.id === id && answer.code === 'done');
    const { rows } = await db.query(
      `select subject_version as version, reason from record_entry where subject_kind = 'WORK_ITEM' and subject_id = $1 and subject_version > $2 order by id`,
      [id, expectedVersion],
    );
    const entries = z.array(z.object({ version: z.number(), reason: z.string() })).parse(rows);
    expect(entries.map(({ version }) => version)).toEqual(made.map((_, index) => expectedVersion + 1 + index));
    expect(entries.map(({ reason }) => reason).toSorted()).toEqual(made.map(({ n }) => `editor ${n}`).toSorted());
    expect(await traces(id)).toEqual(tracesOf(made.map(({ n }) => n)));
  }
  const { rows: circles } = await db.query(
    `select r.type from work_item_relation r join work_item_relation b on b.type = r.type and b.from_id = r.to_id and b.to_id = r.from_id
     where r.from_id = any($1) and r.type in ('DEPENDS_ON', 'SUPERSEDES')`,
    [[here.id, there.id]],
  );
  expect(circles).toEqual([]);
  expect(await unrecorded(db)).toEqual([]);
});

test('two who relate two texts to each other at the same moment make no circle: one of them is refused', async () => {
  const refs = ['YSTR.qcc', 'Y.3513 (rev)'];
  for (let round = 0; round < 20; round++) {
    const items = await Promise.all(refs.map((ref) => cast.item(ref)));
    const answers = await Promise.all(
      items.map((change, index) =>
        call(
          lee,
          'relateWorkItems',
          { change, relation: { name: 'DEPENDS_ON', other: items[1 - index]?.id } },
          'id recordVersion relations { id name }',
        ),
      ),
    );
    expect({ round, codes: answers.map(codeOf).toSorted() }).toEqual({ round, codes: ['REFUSED', null].toSorted() });
    const { data } = answers.find((answer) => codeOf(answer) === null) ?? { data: null };
    const made = Related.parse(pick(data, 'relateWorkItems'));
    const relation = made.relations.find(({ name }) => name === 'DEPENDS_ON')?.id;
    const change = { id: made.id, expectedVersion: made.recordVersion };
    expect((await call(lee, 'unrelateWorkItems', { change, relation })).errors).toEqual([]);
  }
});

const Related = z.object({
  id: z.string(),
  recordVersion: z.number(),
  relations: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** What stayed of the edits that each leave something of their own. */
async function traces(id: string): Promise<string[]> {
  const data = await server.data(
    'query ($id: ID!) { workItem(id: $id) { recordVersion baseTexts { text } targets { text } relations { toText } } }',
    { id },
  );
  const found = [
    ...z.array(z.object({ text: z.string() })).parse(pick(data, 'workItem', 'baseTexts')),
    ...z.array(z.object({ text: z.string() })).parse(pick(data, 'workItem', 'targets')),
  ].map(({ text }) => text);
  const relations = z.array(z.object({ toText: z.string().nullable() })).parse(pick(data, 'workItem', 'relations'));
  const all = [...found, ...relations.flatMap(({ toText }) => toText ?? [])];
  return all.filter((text) => /^(TD \d{1,2}|Q\d\/20[3-7]\d|Text \d+)$/.test(text)).toSorted();
}

const tracesOf = (done: readonly number[]): string[] =>
  done
    .flatMap((n) => {
      const kind = n % EDITS.length;
      if (kind === 0) return [`TD ${n}`];
      if (kind === 1) return [`Q${1 + (n % 4)}/20${30 + n}`];
      return kind === 4 ? [`Text ${n}`] : [];
    })
    .toSorted();
