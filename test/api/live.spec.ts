import { Reads } from '../../src/platform/db/reads';
import { type ClonedDatabase, cloneDatabase, withAdministrator } from '../support/database';
import {
  cursorOf,
  overEvents,
  overSocket,
  type Process,
  reasonsOf,
  socketClient,
  startProcess,
  Writer,
} from '../support/live';

const CHANGED = `subscription ($item: ID, $body: String, $domain: ActivityDomain, $after: String) {
  workItemChanged(item: $item, body: $body, domain: $domain, after: $after) {
    cursor entry { id kind reason changes { field after } } workItem { id ref scope body { ref } domains } } }`;

let database: ClonedDatabase;
let one: Process;
let other: Process;
let writer: Writer;
let second: Writer;
let rcsm: string;
let occm: string;
let y3500: string;

beforeAll(async () => {
  database = await cloneDatabase();
  one = await startProcess(database.url, { POOL_SIZE: '2' });
  other = await startProcess(database.url, { POOL_SIZE: '2' });
  writer = await Writer.of(database.url);
  second = await Writer.of(database.url);
  rcsm = await writer.itemOf('M.rcsm');
  occm = await writer.itemOf('M.occm');
  y3500 = await writer.itemOf('ITU-T Y.3500 (08/2014)');
});
afterAll(async () => {
  await writer.end();
  await second.end();
  await one.close();
  await other.close();
  await database.drop();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each([
  ['a WebSocket', overSocket],
  ['server-sent events', overEvents],
] as const)('over %s', (_, listen) => {
  test('a change made by another process is told with what was done and the item as it is', async () => {
    const after = await cursorOf(other);
    const heard = listen(other, CHANGED, { item: rcsm, after });
    await writer.changeNow(rcsm, 'first words');
    await writer.changeNow(rcsm, 'second words');
    const [first, next] = await heard.until(2);
    expect(first).toMatchObject({
      entry: { kind: 'REVISED', reason: 'first words', changes: [{ field: 'scope', after: 'first words' }] },
      workItem: { id: rcsm, ref: 'ITU-T M.3371 (10/2016)', body: { ref: 'Q5/2' } },
    });
    expect(next).toMatchObject({ entry: { reason: 'second words' }, workItem: { scope: 'second words' } });
    expect(first?.cursor).not.toBe(next?.cursor);
    heard.stop();
  });

  test('without a cursor, what comes from now on is told', async () => {
    const heard = listen(one, CHANGED, { item: occm });
    let made = 0;
    for (; heard.changes.length === 0 && made < 100; made++) {
      await second.changeNow(occm, `try ${made}`);
      await pause(20);
    }
    const began = heard.changes.length;
    await second.changeNow(occm, 'surely');
    const all = await heard.until(began + 1);
    expect(reasonsOf(all).at(-1)).toBe('surely');
    heard.stop();
  });

  test.each([
    ['an item', () => ({ item: occm }), ['occm']],
    ['a Question, in another spelling', () => ({ body: 'ITU-T SG2 Q5' }), ['rcsm', 'occm']],
    ['a body with all below it', () => ({ body: 'SG13' }), ['y3500']],
    ['an organization', () => ({ body: 'ITU-T' }), ['rcsm', 'occm', 'y3500']],
    ['a domain', () => ({ domain: 'FUNDAMENTAL' }), ['y3500']],
    ['a body and a domain', () => ({ body: 'SG2', domain: 'FUNDAMENTAL' }), []],
  ])('only changes of %s', async (__, filter, expected) => {
    const after = await cursorOf(one);
    const heard = listen(one, CHANGED, { ...filter(), after });
    const end = listen(one, CHANGED, { after });
    await writer.begin();
    await writer.change(rcsm, 'rcsm');
    await writer.change(occm, 'occm');
    await writer.commit();
    await writer.changeNow(y3500, 'y3500');
    await end.until(3);
    await heard.until(expected.length);
    expect(reasonsOf(end.changes)).toEqual(['rcsm', 'occm', 'y3500']);
    expect(reasonsOf(heard.changes)).toEqual(expected);
    heard.stop();
    end.stop();
  });

  test('what happened meanwhile is told first, however much it was, and then what comes', async () => {
    const after = await cursorOf(one);
    await writer.begin();
    for (let n = 0; n < 250; n++) await writer.change(n % 2 ? rcsm : occm, `missed ${n}`);
    await writer.commit();
    const heard = listen(other, CHANGED, { item: occm, after });
    await heard.until(1);
    await writer.changeNow(occm, 'after that');
    const all = await heard.until(126);
    expect(reasonsOf(all)).toEqual([...Array.from({ length: 125 }, (___, n) => `missed ${2 * n}`), 'after that']);
    heard.stop();
    const again = listen(one, CHANGED, { item: occm, after: all[123]?.cursor });
    expect(reasonsOf(await again.until(2))).toEqual(['missed 248', 'after that']);
    again.stop();
  });

  test.each([
    ['that is none', 'nonsense', 'is not a cursor'],
    ['of another list', Buffer.from('["HISTORY","1","1"]').toString('base64url'), 'is not a cursor'],
    [
      'ahead of all that was recorded',
      Buffer.from('["CHANGES","99999999999.1","1"]').toString('base64url'),
      'lies ahead',
    ],
  ])('a cursor %s is refused', async (__, after, says) => {
    const heard = listen(one, CHANGED, { after });
    await heard.ended;
    expect(heard.errors).toMatchObject([
      {
        message: expect.stringContaining(says),
        extensions: { code: 'BAD_USER_INPUT', problems: [{ field: 'after' }] },
      },
    ]);
    heard.stop();
  });

  test.each([
    [{ item: '999999999' }, 'NOT_FOUND', 'No work item has the number 999999999'],
    [{ item: 'x' }, 'BAD_USER_INPUT', 'item: is not a number'],
    [{ body: 'SG99' }, 'BAD_USER_INPUT', 'body: no body is known as "SG99"'],
  ])('%j is refused', async (variables, code, says) => {
    const heard = listen(one, CHANGED, variables);
    await heard.ended;
    expect(heard.errors).toMatchObject([{ message: expect.stringContaining(says), extensions: { code } }]);
    heard.stop();
  });
});

test('one entry that touches several items is told once for each, and can be gone on with between them', async () => {
  const after = await cursorOf(one);
  const heard = overSocket(one, CHANGED, { after });
  await writer.begin();
  await writer.client.query(
    `insert into record_entry (kind, subject_kind, reason) values ('SEEDS_LOADED', 'PROGRAMME', 'all')`,
  );
  await writer.client.query(`update work_item set comment = 'touched' where id = any($1)`, [[rcsm, occm, y3500]]);
  await writer.commit();
  const all = await heard.until(3);
  const items = [rcsm, occm, y3500].sort((a, b) => Number(a) - Number(b));
  expect(all.map(({ workItem }) => workItem?.id)).toEqual(items);
  expect(new Set(all.map(({ entry }) => entry?.id)).size).toBe(1);
  heard.stop();
  const rest = overSocket(other, CHANGED, { after: all[0]?.cursor });
  expect((await rest.until(2)).map(({ workItem }) => workItem?.id)).toEqual(items.slice(1));
  rest.stop();
});

test('an item that leaves a Question is told to those who listen there', async () => {
  const after = await cursorOf(one);
  const heard = overSocket(one, CHANGED, { body: 'Q5/2', after });
  await writer.begin();
  await writer.change(rcsm, 'goes away');
  await writer.client.query(
    `update work_item set body_id = (select id from body where ref = 'Q7/2' order by id desc limit 1) where id = $1`,
    [rcsm],
  );
  await writer.commit();
  await writer.changeNow(rcsm, 'elsewhere');
  await writer.changeNow(occm, 'still here');
  expect(reasonsOf(await heard.until(2))).toEqual(['goes away', 'still here']);
  heard.stop();
});

describe('the order', () => {
  test('what an older transaction did comes first, though it committed later', async () => {
    const after = await cursorOf(one);
    const live = overSocket(one, CHANGED, { after });
    await second.begin();
    await second.change(occm, 'entered first');
    await writer.changeNow(rcsm, 'committed first');
    const late = overEvents(other, CHANGED, { after });
    await pause(300);
    expect([live.changes, late.changes]).toEqual([[], []]);
    await second.commit();
    for (const heard of [live, late]) {
      expect(reasonsOf(await heard.until(2))).toEqual(['entered first', 'committed first']);
      heard.stop();
    }
  });

  test('a transaction of someone else delays what is told until it ends, which nobody announces', async () => {
    const after = await cursorOf(one);
    const heard = overSocket(one, CHANGED, { after });
    await second.begin();
    await second.number();
    await writer.changeNow(rcsm, 'held back');
    await pause(300);
    expect(heard.changes).toEqual([]);
    await second.rollback();
    expect(reasonsOf(await heard.until(1))).toEqual(['held back']);
    heard.stop();
  });

  test('numbers of entries that run against the transactions lose nothing', async () => {
    const after = await cursorOf(one);
    const heard = overSocket(one, CHANGED, { after });
    await second.begin();
    await second.number();
    await writer.changeNow(rcsm, 'lower entry, later transaction');
    await second.change(occm, 'higher entry, earlier transaction');
    await second.commit();
    const all = await heard.until(2);
    expect(reasonsOf(all)).toEqual(['higher entry, earlier transaction', 'lower entry, later transaction']);
    heard.stop();
    const again = overSocket(other, CHANGED, { after: all[0]?.cursor });
    expect(reasonsOf(await again.until(1))).toEqual(['lower entry, later transaction']);
    again.stop();
  });

  test('while several write at once, roll back, and listeners come and go, each change is told once and in the same order', async () => {
    const after = await cursorOf(one);
    const steady = [overSocket(one, CHANGED, { after }), overEvents(other, CHANGED, { after })];
    const writers = await Promise.all(Array.from({ length: 4 }, () => Writer.of(database.url)));
    const { rows } = await writer.client.query<{ id: string }>('select id from work_item order by id limit 4');
    const writing = Promise.all(writers.map((each, n) => writeMuch(each, rows[n]?.id ?? '', n)));
    const [restless] = await Promise.all([hearInPieces(after, 4 * 16), writing]);
    for (const heard of steady) {
      const all = await heard.until(4 * 16);
      expect(all).toHaveLength(4 * 16);
      expect(all.map(({ cursor }) => cursor)).toEqual(restless);
      heard.stop();
    }
    expect(new Set(restless).size).toBe(4 * 16);
    for (const each of writers) await each.end();
  });

  /** Sixteen changes that stay, and eight that are rolled back. */
  async function writeMuch(each: Writer, item: string, seed: number): Promise<void> {
    for (let n = 0; n < 24; n++) {
      await each.begin();
      if (n % 2) await each.number();
      await pause((n * 7 + seed * 3) % 11);
      await each.change(item, `${seed} ${n}`);
      await pause((n * 5 + seed) % 7);
      await (n % 3 === 2 ? each.rollback() : each.commit());
    }
  }

  /** Goes away after every fifth change, and comes back to the other process. */
  async function hearInPieces(from: string, count: number): Promise<string[]> {
    const cursors: string[] = [];
    for (let piece = 0; cursors.length < count; piece++) {
      const after = cursors.at(-1) ?? from;
      const heard = overSocket(piece % 2 ? one : other, CHANGED, { after });
      await heard.until(Math.min(5, count - cursors.length));
      heard.stop();
      cursors.push(...heard.changes.slice(0, 5).map(({ cursor }) => cursor));
    }
    return cursors;
  }
});

test('what happens while a process hears nothing is told when it listens again', async () => {
  const after = await cursorOf(one);
  const heard = overSocket(one, CHANGED, { after });
  await writer.changeNow(rcsm, 'before');
  await heard.until(1);
  await withAdministrator(
    (administrator) =>
      administrator.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standards-roadmap changes' and datname = current_database()`,
      ),
    database.url,
  );
  await writer.changeNow(rcsm, 'unheard');
  expect(reasonsOf(await heard.until(2))).toEqual(['before', 'unheard']);
  heard.stop();
});

test('more listeners cost no more statements', async () => {
  const statements = async (listeners: number) => {
    const after = await cursorOf(one);
    const client = socketClient(one);
    const all = Array.from({ length: listeners }, () => overSocket(one, CHANGED, { after }, {}, client));
    await writer.changeNow(rcsm, 'everyone is there');
    await Promise.all(all.map((heard) => heard.until(1)));
    await pause(100);
    const before = one.app.get(Reads).statements;
    await writer.changeNow(rcsm, 'to everyone');
    await Promise.all(all.map((heard) => heard.until(2)));
    const spent = one.app.get(Reads).statements - before;
    for (const heard of all) heard.stop();
    return spent;
  };
  // An older transaction, of whichever database of the cluster, makes the feed look again: the least of a few tries counts.
  const least = async (listeners: number) => {
    let spent = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 5 && spent > 3; tries++) spent = Math.min(spent, await statements(listeners));
    return spent;
  };
  expect(await least(1)).toBeLessThanOrEqual(3);
  expect(await least(20)).toBeLessThanOrEqual(3);
});
