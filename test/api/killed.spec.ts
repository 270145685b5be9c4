import { Client as Connection } from 'pg';
import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { faultsOf, unrecorded } from '../support/invariants';
import { program } from '../support/people';
import { startServer, type TestServer } from '../support/server';
import { endProcess, startServerProcess } from '../support/server-process';

const REFS = ['Y.ecsai-reqts', 'Y.aias-reqts', 'YSTR.qcc'];
const WRITERS = 9;
const ENOUGH = 60;

let server: TestServer;
let db: Connection;
let items: { id: string; expectedVersion: number }[];
let token: string;

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  const cast = await Cast.of(server);
  const lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  items = await Promise.all(REFS.map((ref) => cast.item(ref)));
  token = (await program(server, lee, ['READ', 'WRITE'])).headers.authorization ?? '';
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const Reply = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string(), currentVersion: z.number().optional() }) }))
    .optional(),
});

/** Revises an item, from whatever version there is. @throws where the server does not answer any more */
async function revise(url: string, item: string, mark: string): Promise<void> {
  const query = `mutation ($change: ItemChange!, $revision: WorkItemRevision!) { reviseWorkItem(change: $change, revision: $revision) { id } }`;
  for (let expectedVersion = 1; ; ) {
    const variables = {
      change: { id: item, expectedVersion, reason: mark },
      revision: { scope: mark, baseTexts: [mark] },
    };
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = Reply.parse(await reply.json());
    const error = errors?.[0]?.extensions;
    if (error?.code === 'STALE' && error.currentVersion) expectedVersion = error.currentVersion;
    else if (error || !data) throw new Error(JSON.stringify(error));
    else return;
  }
}

/** What was entered about an item since the start, in the order of its versions. */
async function entered(item: { id: string; expectedVersion: number }): Promise<{ version: number; reason: string }[]> {
  const { rows } = await db.query(
    `select subject_version as version, reason from record_entry where subject_kind = 'WORK_ITEM' and subject_id = $1 and subject_version > $2 order by id`,
    [item.id, item.expectedVersion],
  );
  return z.array(z.object({ version: z.number(), reason: z.string() })).parse(rows);
}

test('killed in the middle of a stream of changes: what was acknowledged is there, what was not is there as a whole or not at all', async () => {
  const first = await startServerProcess(server.databaseUrl);
  const [sent, acknowledged] = [new Set<string>(), new Set<string>()];
  let isKilled: Promise<unknown> | null = null;
  const write = async (writer: number) => {
    const id = items[writer % items.length]?.id ?? '';
    for (let n = 0; ; n++) {
      const mark = `writer ${writer}, change ${n}`;
      sent.add(mark);
      try {
        await revise(first.url, id, mark);
      } catch (error) {
        if (isKilled) return;
        throw error;
      }
      acknowledged.add(mark);
      if (acknowledged.size === ENOUGH) isKilled = endProcess(first, 'SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  await isKilled;
  expect(acknowledged.size).toBeGreaterThanOrEqual(ENOUGH);

  const second = await startServerProcess(server.databaseUrl);
  for (const { id } of items) await revise(second.url, id, `after all, ${id}`);
  const known = new Set<string>();
  for (const item of items) {
    const entries = await entered(item);
    for (const { reason } of entries) known.add(reason);
    expect(entries.map(({ version }) => version)).toEqual(entries.map((_, n) => item.expectedVersion + 1 + n));
    const { rows } = await db.query(
      `select i.scope, i.record_version as version, array(select b.text from base_text b where b.work_item_id = i.id) as texts from work_item i where i.id = $1`,
      [item.id],
    );
    expect(rows).toEqual([
      {
        scope: `after all, ${item.id}`,
        version: entries.at(-1)?.version,
        texts: expect.arrayContaining(entries.map(({ reason }) => reason)),
      },
    ]);
  }
  expect([...acknowledged].filter((mark) => !known.has(mark))).toEqual([]);
  expect([...known].filter((mark) => !sent.has(mark) && !mark.startsWith('after all'))).toEqual([]);
  expect(await unrecorded(db)).toEqual([]);
  expect(
    await faultsOf(
      db,
      items.map(({ id }) => id),
    ),
  ).toEqual([]);
  await endProcess(second, 'SIGTERM');
});
