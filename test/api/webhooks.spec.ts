import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Client as Connection } from 'pg';
import { z } from 'zod';
import { call, codeOf } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { startProcess, Writer } from '../support/live';
import { seeToNotices } from '../support/notices';
import { type Client, client } from '../support/people';
import { isGenuine, type Receiver, startReceiver, take } from '../support/receiver';
import { type Answer, startServer, type TestServer } from '../support/server';

const REF = 'Y.ecsai-reqts';

let server: TestServer;
let db: Connection;
let cast: Cast;
let lee: Client;
let ben: Client;
let item: string;
let writer: Writer;
let receiver: Receiver;

beforeAll(async () => {
  server = await startServer('roadmap_seeded', { WEBHOOK_ALLOW_PRIVATE: 'on', WEBHOOK_TIMEOUT_SECONDS: '1' });
  db = new Connection(server.databaseUrl);
  await db.connect();
  cast = await Cast.of(server);
  lee = await cast.person('Lee Minho', OFFICES.rapporteur);
  ben = await cast.person('Ben Hook');
  item = (await cast.item(REF)).id;
  writer = await Writer.of(server.databaseUrl);
});
afterAll(async () => {
  await writer.end();
  await db.end();
  await server.close();
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await db.query('delete from webhook');
  await receiver.close();
});

const Hook = z
  .object({ id: z.string(), state: z.string(), problem: z.string().nullable(), failures: z.number() })
  .loose();
const HOOK = 'id url filter state problem failures failingSince lastDeliveredAt';
const MADE = `secret webhook { ${HOOK} }`;

async function hookTo(url: string, filter: object = {}, who = ben): Promise<{ id: string; secret: string }> {
  const { data, errors } = await call(who, 'createWebhook', { url, filter }, MADE);
  expect(errors).toEqual([]);
  const { secret, webhook } = z.object({ secret: z.string(), webhook: Hook }).parse(data?.createWebhook);
  return { id: webhook.id, secret };
}

const hook = async (id: string) =>
  z
    .array(Hook)
    .parse((await ben.data(`{ webhooks { ${HOOK} } }`)).webhooks)
    .find((each) => each.id === id);

const Delivery = z.object({
  change: z.string(),
  state: z.string(),
  attempts: z.number(),
  code: z.number().nullable(),
  answer: z.string().nullable(),
  nextAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
/** The oldest first. */
async function deliveries(webhook: string, first = 100) {
  const data = await ben.data(
    'query ($webhook: ID!, $first: Int!) { webhookDeliveries(webhook: $webhook, first: $first) { nodes { change state attempts code answer nextAt endedAt } } }',
    { webhook, first },
  );
  return z
    .object({ nodes: z.array(Delivery) })
    .parse(data.webhookDeliveries)
    .nodes.toReversed();
}
/** As if the time until the next attempt had gone by. */
const later = () => db.query('update webhook_delivery set next_at = now() where ended_at is null');
const reason = ({ body }: { body: string }) =>
  z.object({ entry: z.object({ reason: z.string().nullable() }) }).parse(JSON.parse(body)).entry.reason;
const changes = async (...reasons: string[]) => {
  for (const each of reasons) await writer.changeNow(item, each);
};

test('a change is told once, signed, with what everyone may read', async () => {
  const { id, secret } = await hookTo(receiver.url);
  const { expectedVersion } = await cast.item(REF);
  const change = { id: item, expectedVersion, reason: 'for the hook' };
  expect((await call(lee, 'reviseWorkItem', { change, revision: { scope: 'New scope' } })).errors).toEqual([]);
  await seeToNotices(server);
  await seeToNotices(server);
  expect(receiver.arrived).toHaveLength(1);
  const [arrived] = receiver.arrived;
  if (!arrived) throw new Error('Nothing came.');
  expect(isGenuine(arrived, secret)).toBe(true);
  expect(isGenuine({ ...arrived, timestamp: String(Number(arrived.timestamp) - 1) }, secret)).toBe(false);
  expect(isGenuine({ ...arrived, body: `${arrived.body} ` }, secret)).toBe(false);
  expect(JSON.parse(arrived.body)).toMatchObject({
    id: arrived.id,
    type: 'workItem.changed',
    signals: [],
    entry: {
      kind: 'REVISED',
      reason: 'for the hook',
      by: { name: 'Lee Minho' },
      changes: expect.arrayContaining([expect.objectContaining({ field: 'scope', after: 'New scope' })]),
    },
    workItem: { id: item, ref: REF },
  });
  expect(await deliveries(id)).toEqual([
    {
      ...{ change: arrived.id, state: 'DELIVERED', attempts: 1, code: 200, answer: 'thank you' },
      ...{ nextAt: null, endedAt: expect.any(String) },
    },
  ]);
  expect(await hook(id)).toMatchObject({
    state: 'ACTIVE',
    failures: 0,
    problem: null,
    lastDeliveredAt: expect.any(String),
  });
});

test('the check that the README gives to receivers tells what is genuine', async () => {
  const { secret } = await hookTo(receiver.url);
  await changes('to be checked');
  let headers: IncomingHttpHeaders = {};
  receiver.answering = (arrived, response, request) => {
    headers = request.headers;
    take(receiver, arrived, response);
  };
  await seeToNotices(server);
  const body = receiver.arrived[0]?.body ?? '';
  const readme = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
  const [, code = ''] = /```js\nimport [^\n]*\n([\s\S]*?)```/.exec(readme) ?? [];
  const sandbox = createContext({ createHmac, timingSafeEqual, Buffer, given: { headers, body, secret } });
  const answer = (more: string) =>
    runInContext(`${code}; isGenuine({ ...given.headers, ${more} }, given.body, given.secret)`, sandbox);
  expect(answer('')).toBe(true);
  expect(answer(`'x-roadmap-signature': undefined`)).toBe(false);
  expect(answer(`'x-roadmap-timestamp': '1'`)).toBe(false);
  expect(answer(`'x-roadmap-timestamp': String(Number(given.headers['x-roadmap-timestamp']) + 1)`)).toBe(false);
});

test('what is told of a change can be read on from where it stands', async () => {
  await hookTo(receiver.url);
  await changes('first', 'second');
  await seeToNotices(server);
  expect(receiver.arrived.map(reason)).toEqual(['first', 'second']);
  const { cursor } = z.object({ cursor: z.string() }).parse(JSON.parse(receiver.arrived[0]?.body ?? ''));
  expect(cursor).toEqual(expect.any(String));
});

test('what was recorded before is not told, and neither is what its filter leaves out', async () => {
  await changes('before');
  const wanted = await hookTo(receiver.url, { bodies: ['q 17/13'], workItems: [item] });
  const elsewhere = await hookTo(receiver.url, { bodies: ['ETSI'] });
  const significant = await hookTo(receiver.url, { significantOnly: true });
  await changes('after');
  await seeToNotices(server);
  expect(receiver.arrived.map(reason)).toEqual(['after']);
  expect(await deliveries(wanted.id)).toHaveLength(1);
  expect(await deliveries(elsewhere.id)).toEqual([]);
  expect(await deliveries(significant.id)).toEqual([]);
  for (const target of ['2030 for consent', '2031 for consent']) {
    const change = { ...(await cast.item(REF)), reason: 'a target' };
    expect((await call(lee, 'retargetWorkItem', { change, target })).errors).toEqual([]);
  }
  await seeToNotices(server);
  expect(await deliveries(significant.id)).toHaveLength(1);
  expect(JSON.parse(receiver.arrived.at(-1)?.body ?? '')).toMatchObject({ signals: ['TARGET_SLIPPED'] });
});

describe('a receiver that', () => {
  const TROUBLES: Record<string, [Receiver['answering'], object]> = {
    'answers with 500': [
      (_, response) => response.writeHead(500).end('x'.repeat(100_000)),
      { code: 500, answer: 'x'.repeat(500) },
    ],
    'sends elsewhere': [
      (_, response) => response.writeHead(302, { location: '/other' }).end(),
      { code: 302, answer: 'The receiver answered with 302.' },
    ],
    'does not answer': [() => undefined, { code: null, answer: 'There was no answer in time.' }],
    'answers too slowly': [
      (_, response) => {
        response.socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
        const drops = setInterval(() => response.socket?.write('.'), 50);
        response.socket?.on('close', () => clearInterval(drops));
      },
      { code: null, answer: 'There was no answer in time.' },
    ],
    'closes the connection': [(_, response) => response.destroy(), { code: null, answer: 'socket hang up' }],
    'answers with nonsense': [
      (_, response) => response.socket?.end('what?\r\n\r\n'),
      { code: null, answer: expect.stringMatching(/Parse/) },
    ],
  };

  test.each(Object.keys(TROUBLES))('%s is tried again, and then has each change once, in order', async (trouble) => {
    const [answering, outcome] = TROUBLES[trouble] ?? [];
    if (!answering) throw new Error('No such trouble.');
    const { id } = await hookTo(receiver.url);
    const healthy = await startReceiver();
    await hookTo(healthy.url);
    receiver.answering = answering;
    await changes('one', 'two', 'three');
    await seeToNotices(server);
    expect(healthy.taken).toHaveLength(3);
    expect(receiver.arrived).toHaveLength(1);
    const [first, second] = await deliveries(id);
    expect(first).toMatchObject({
      state: 'RETRYING',
      attempts: 1,
      ...outcome,
      nextAt: expect.any(String),
      endedAt: null,
    });
    expect(second).toMatchObject({ state: 'PENDING', attempts: 0 });
    expect(await hook(id)).toMatchObject({ state: 'ACTIVE', failures: 1, failingSince: expect.any(String) });
    await seeToNotices(server);
    expect(receiver.arrived).toHaveLength(1);
    await later();
    await seeToNotices(server);
    expect(receiver.arrived).toHaveLength(2);
    receiver.answering = (arrived, response) => take(receiver, arrived, response);
    await later();
    await seeToNotices(server);
    expect(receiver.taken).toHaveLength(3);
    const taken = receiver.arrived.slice(-3);
    expect(taken.map(reason)).toEqual(['one', 'two', 'three']);
    expect(new Set(receiver.arrived.map((each) => each.id)).size).toBe(3);
    expect(new Set(receiver.arrived.slice(0, 3).map(({ body }) => body)).size).toBe(1);
    expect(await hook(id)).toMatchObject({ state: 'ACTIVE', failures: 0, failingSince: null, problem: null });
    await healthy.close();
  });

  test('fails for days is disabled, with nothing left out: resumed, it goes on', async () => {
    const { id } = await hookTo(receiver.url);
    receiver.answering = (_, response) => response.writeHead(503).end();
    await changes('one');
    await seeToNotices(server);
    await db.query(`update webhook set failing_since = now() - interval '6 days'`);
    await later();
    await seeToNotices(server);
    expect(await hook(id)).toMatchObject({
      state: 'DISABLED',
      failures: 2,
      problem: 'The receiver answered with 503.',
    });
    expect(await deliveries(id)).toMatchObject([{ state: 'FAILED', code: 503, attempts: 2 }]);
    await changes('two');
    await later();
    await seeToNotices(server);
    expect(receiver.arrived).toHaveLength(2);
    receiver.answering = (arrived, response) => take(receiver, arrived, response);
    expect((await call(ben, 'resumeWebhook', { id })).errors).toEqual([]);
    await seeToNotices(server);
    expect(receiver.arrived.slice(2).map(reason)).toEqual(['one', 'two']);
  });

  test('is gone is disabled at once', async () => {
    const { id } = await hookTo(receiver.url);
    receiver.answering = (_, response) => response.writeHead(410).end();
    await changes('one');
    await seeToNotices(server);
    expect(await hook(id)).toMatchObject({ state: 'DISABLED' });
  });
});

test('paused, it waits, with nothing left out; deleted, it is not told any more', async () => {
  const { id } = await hookTo(receiver.url);
  await call(ben, 'pauseWebhook', { id });
  await changes('one', 'two');
  await seeToNotices(server);
  expect(receiver.arrived).toEqual([]);
  expect(codeOf(await call(ben, 'testWebhook', { id }))).toBe('REFUSED');
  await call(ben, 'resumeWebhook', { id });
  await changes('three');
  await seeToNotices(server);
  expect(receiver.arrived.map(reason)).toEqual(['one', 'two', 'three']);
  expect((await call(ben, 'deleteWebhook', { id })).errors).toEqual([]);
  await changes('four');
  await seeToNotices(server);
  expect(receiver.arrived).toHaveLength(3);
  expect(await hook(id)).toBeUndefined();
});

test('a test is delivered like a change, and says nothing', async () => {
  const { id, secret } = await hookTo(receiver.url);
  const { data } = await call(ben, 'testWebhook', { id }, 'change state attempts');
  expect(data?.testWebhook).toMatchObject({ change: expect.stringMatching(/^test\./), state: 'PENDING', attempts: 0 });
  await seeToNotices(server);
  const [arrived] = receiver.arrived;
  if (!arrived) throw new Error('Nothing came.');
  expect(isGenuine(arrived, secret)).toBe(true);
  expect(JSON.parse(arrived.body)).toEqual({ id: arrived.id, type: 'test', recordedAt: expect.any(String) });
});

test('two that look for changes at the same time tell each once; so do those that die half-way', async () => {
  const { id } = await hookTo(receiver.url);
  const more = Array.from({ length: 250 }, (_, n) => `change ${n}`);
  await changes(...more);
  const other = await startProcess(server.databaseUrl, { WEBHOOK_ALLOW_PRIVATE: 'on' });
  await Promise.all([seeToNotices(server), seeToNotices(other), seeToNotices(server), seeToNotices(other)]);
  await seeToNotices(server);
  expect(receiver.arrived.map(reason)).toEqual(more);
  expect(receiver.taken).toHaveLength(250);
  // One that had it in hand is gone: after its time somebody else delivers it again, under the same name.
  await db.query(`update webhook_delivery set state = 'SENDING', ended_at = null, claim = 'gone', next_at = now() + interval '1 hour'
    where id = (select max(id) from webhook_delivery)`);
  await seeToNotices(server);
  expect(receiver.arrived).toHaveLength(250);
  await later();
  await seeToNotices(server);
  expect(receiver.arrived).toHaveLength(251);
  expect(receiver.taken).toHaveLength(250);
  expect(await deliveries(id)).toHaveLength(100);
  await other.close();
});

test('what was delivered long ago is forgotten, and not delivered again', async () => {
  const { id } = await hookTo(receiver.url);
  await changes('one', 'two');
  await seeToNotices(server);
  await db.query(
    `update webhook_delivery set ended_at = now() - interval '31 days' where id = (select min(id) from webhook_delivery)`,
  );
  await seeToNotices(server, new Date(Date.now() + 86_400_000));
  expect(await deliveries(id)).toHaveLength(1);
  await changes('three');
  await seeToNotices(server);
  expect(receiver.arrived.map(reason)).toEqual(['one', 'two', 'three']);
});

test('a secret kept before SECRET_KEY was set goes on; one kept under another key says what to do', async () => {
  const settings = (letter: string) => ({ WEBHOOK_ALLOW_PRIVATE: 'on', SECRET_KEY: letter.repeat(32) });
  const before = await hookTo(receiver.url);
  const keyed = await startProcess(server.databaseUrl, settings('k'));
  await changes('one');
  await seeToNotices(keyed);
  expect(receiver.arrived.map((each) => isGenuine(each, before.secret))).toEqual([true]);
  const { headers } = ben;
  const after = await client(keyed, headers).ask(
    'mutation ($url: String!) { createWebhook(url: $url) { webhook { id } } }',
    { url: receiver.url },
  );
  expect(after.errors).toEqual([]);
  const other = await startProcess(server.databaseUrl, settings('o'));
  await changes('two');
  await seeToNotices(other);
  const { webhooks } = await ben.data('{ webhooks { problem } }');
  expect(webhooks).toEqual([{ problem: null }, { problem: expect.stringContaining('make the webhook anew') }]);
  await Promise.all([keyed.close(), other.close()]);
});

test('a change that waits for an older transaction is told when that ends, and nothing behind it before', async () => {
  await hookTo(receiver.url);
  const older = await Writer.of(server.databaseUrl);
  await older.begin();
  await older.number();
  await changes('later');
  await seeToNotices(server);
  expect(receiver.arrived).toEqual([]);
  await older.change((await cast.item('Y.aias-reqts')).id, 'earlier');
  await older.commit();
  await seeToNotices(server);
  expect(receiver.arrived.map(reason)).toEqual(['earlier', 'later']);
  await older.end();
});

describe('what is not allowed', () => {
  const create = (url: string, filter: object = {}): Promise<Answer> =>
    call(ben, 'createWebhook', { url, filter }, MADE);

  test.each([
    ['ftp://example.org/', /not https/],
    ['http://example.org/', /not https/],
    ['https://user:word@example.org/', /name or password/],
    ['javascript:alert(1)', /not https/],
  ])('an address: %s', async (url, words) => {
    const answer = await create(url);
    expect(codeOf(answer)).toBe('REFUSED');
    expect(answer.errors[0]?.message).toMatch(words);
  });

  test('what is no address, no body, no item; too many', async () => {
    expect(codeOf(await create('nowhere'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await create(receiver.url, { bodies: ['Q999/99'] }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await create(receiver.url, { workItems: ['99999999'] }))).toBe('NOT_FOUND');
    for (let n = 0; n < 20; n++) await hookTo(receiver.url);
    expect(codeOf(await create(receiver.url))).toBe('BAD_USER_INPUT');
  });

  test('those of others: nobody sees, stops or takes them away', async () => {
    const { id } = await hookTo(receiver.url);
    expect((await lee.data('{ webhooks { id } }')).webhooks).toEqual([]);
    for (const mutation of ['pauseWebhook', 'resumeWebhook', 'testWebhook', 'deleteWebhook'])
      expect(codeOf(await call(lee, mutation, { id }))).toBe('NOT_FOUND');
    expect(codeOf(await lee.ask(`{ webhookDeliveries(webhook: "${id}") { nodes { id } } }`))).toBe('NOT_FOUND');
    expect(codeOf(await client(server).ask('{ webhooks { id } }'))).toBe('UNAUTHENTICATED');
  });

  test('who has no account any more is told nothing', async () => {
    const gone = await cast.person('Gone Away');
    await hookTo(receiver.url, {}, gone);
    const { viewer } = z.object({ viewer: z.object({ id: z.string() }) }).parse(await gone.data('{ viewer { id } }'));
    expect((await call(cast.ada, 'disableAccount', { id: viewer.id })).errors).toEqual([]);
    await changes('secretly');
    await seeToNotices(server);
    expect(receiver.arrived).toEqual([]);
  });
});

test('the secret is shown once and is not in the database', async () => {
  const { secret } = await hookTo(receiver.url);
  expect(secret).toMatch(/^srw_[A-Za-z0-9_-]{43}$/);
  const { rows } = await db.query<{ row: string; sealed: Buffer }>(
    'select w::text as row, sealed_secret as sealed from webhook w',
  );
  expect(rows[0]?.row).not.toContain(secret);
  expect(rows[0]?.row).not.toContain(Buffer.from(secret).toString('hex'));
  expect(JSON.stringify(await ben.data('{ webhooks { __typename id url filter } }'))).not.toContain(secret);
});
