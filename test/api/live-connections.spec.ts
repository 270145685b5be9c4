import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { Clock } from '../../src/platform/clock';
import { LiveConnections } from '../../src/platform/live/live-connections';
import { type ClonedDatabase, cloneDatabase } from '../support/database';
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
import { client, firstAdministrator, program } from '../support/people';

const CHANGED =
  'subscription ($after: String) { workItemChanged(after: $after) { cursor entry { reason } workItem { scope } } }';
const WS = 'graphql-transport-ws';

let database: ClonedDatabase;
let writer: Writer;
let item: string;
/** What the browser of the administrator sends along. */
let signedIn: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await cloneDatabase();
  writer = await Writer.of(database.url);
  item = await writer.itemOf('M.rcsm');
  await withProcess({}, async (process) => {
    signedIn = (await firstAdministrator(process)).headers;
  });
});
afterAll(async () => {
  await writer.end();
  await database.drop();
});
afterEach(() => jest.restoreAllMocks());

async function withProcess(settings: NodeJS.ProcessEnv, work: (process: Process) => Promise<void>): Promise<void> {
  const process = await startProcess(database.url, settings);
  try {
    await work(process);
  } finally {
    await process.close();
  }
}

/** A socket without a client around it. */
const bare = ({ host }: Process, headers: Record<string, string> = {}, path = '/graphql', options = {}) =>
  new WebSocket(`ws://${host}${path}`, WS, { headers, ...options });

/** What a handshake is answered with: 101 where the socket opens. */
async function handshake(...asked: Parameters<typeof bare>): Promise<number> {
  const socket = bare(...asked);
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('error', reject);
  });
}

const said = z.object({ type: z.string(), payload: z.unknown() });

/** The next message of a socket. */
async function message(socket: WebSocket): Promise<z.infer<typeof said>> {
  const [data] = await once(socket, 'message');
  return said.parse(JSON.parse(String(data)));
}

/** Opens a socket up to the acknowledgement. @returns the socket, or how it was closed */
async function acknowledged(
  socket: WebSocket,
  payload: unknown = {},
): Promise<{ code: number; reason: string } | null> {
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  return new Promise((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.once('message', () => resolve(null));
  });
}

const subscribe = (socket: WebSocket, query: string, id = '1', variables = {}) =>
  socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query, variables } }));

const PATIENCE_MS = 20_000;
async function eventually(condition: () => boolean): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; !condition(); ) {
    if (Date.now() > until) throw new Error('It never came about.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('who may listen', () => {
  test('where reading is closed to the public, only who signs in', () =>
    withProcess({ ANONYMOUS_READING: 'off' }, async (process) => {
      const ada = client(process, signedIn);
      const reader = await program(process, ada, ['READ']);
      const { authorization = '' } = reader.headers;
      for (const listen of [overSocket, overEvents]) {
        const refused = listen(process, CHANGED);
        await refused.ended;
        expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        refused.stop();
      }
      const after = z.object({ changeCursor: z.string() }).parse(await reader.data('{ changeCursor }')).changeCursor;
      const cookie = ada.headers.cookie ?? '';
      const listeners = [
        overSocket(process, CHANGED, { after }, { params: { authorization } }),
        overSocket(process, CHANGED, { after }, { headers: { authorization } }),
        overSocket(process, CHANGED, { after }, { headers: { cookie, origin: `http://${process.host}` } }),
        overEvents(process, CHANGED, { after }, { headers: { authorization } }),
        overEvents(process, CHANGED, { after }, { headers: { cookie, 'apollo-require-preflight': '1' } }),
      ];
      await writer.changeNow(item, 'for those inside');
      for (const heard of listeners) {
        expect(reasonsOf(await heard.until(1))).toEqual(['for those inside']);
        heard.stop();
      }
    }));

  test('a token that does not prove who listens is refused, and so is one that proves it no longer', () =>
    withProcess({}, async (process) => {
      const wrong = { authorization: `Bearer nobody` };
      expect(await acknowledged(bare(process), wrong)).toMatchObject({ code: 4401 });
      expect(await acknowledged(bare(process, wrong))).toMatchObject({ code: 4401 });
      const byEvents = await process.app.inject({ url: eventsUrl(CHANGED), headers: wrong });
      expect(byEvents.statusCode).toBe(401);

      const ada = client(process, signedIn);
      const reader = await program(process, ada, ['READ']);
      const heard = overSocket(process, CHANGED, { after: await cursorOf(process) }, { params: reader.headers });
      await writer.changeNow(item, 'while the token holds');
      await heard.until(1);
      const { viewer } = z
        .object({ viewer: z.object({ apiTokens: z.array(z.object({ id: z.string() })) }) })
        .parse(await ada.data('{ viewer { apiTokens { id } } }'));
      for (const { id } of viewer.apiTokens) await ada.ask(`mutation { revokeApiToken(id: ${id}) { id } }`);
      const later = new Date(Date.now() + 120_000);
      jest.spyOn(process.app.get(Clock), 'now').mockReturnValue(later);
      await writer.changeNow(item, 'after it was revoked');
      await heard.ended;
      expect(reasonsOf(heard.changes)).toEqual(['while the token holds']);
      expect(heard.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      heard.stop();
    }));

  test('pages of other sites open no connection, with or without the cookie of a visitor', () =>
    withProcess({}, async (process) => {
      const ada = client(process, signedIn);
      const cookie = ada.headers.cookie ?? '';
      const others: Record<string, string>[] = [
        { origin: 'https://other.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
      ];
      for (const headers of others) {
        expect(await handshake(process, headers)).toBe(403);
        expect(await handshake(process, { ...headers, cookie })).toBe(403);
        const reply = await process.app.inject({ url: eventsUrl(CHANGED), headers: { ...headers, cookie } });
        expect(reply.statusCode).toBe(403);
        expect(reply.json().errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
      expect(await handshake(process, { origin: `http://${process.host}` })).toBe(101);
      expect(await acknowledged(bare(process, { cookie }))).toMatchObject({ code: 4403 });
    }));
});

const eventsUrl = (query: string) => `/graphql/stream?query=${encodeURIComponent(query)}`;

describe('limits', () => {
  const wrong: [string, string, string, string][] = [
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['an unknown field', 'subscription { workItemChanged { nothing } }', 'GRAPHQL_VALIDATION_FAILED', 'nothing'],
    ['a query', '{ changeCursor }', 'BAD_REQUEST', 'Only subscriptions'],
    ['a mutation', 'mutation { signOut }', 'BAD_REQUEST', 'Only subscriptions'],
    [
      'two root fields',
      'subscription { workItemChanged { cursor } b: workItemChanged { cursor } }',
      'GRAPHQL_VALIDATION_FAILED',
      'one root field|only one top level field',
    ],
    [
      'too deep',
      'subscription { workItemChanged { workItem { twins { twins { twins { twins { ref } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
      'depth',
    ],
    [
      'too many aliases',
      'subscription { workItemChanged { a: cursor b: cursor c: cursor d: cursor } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Aliases',
    ],
    [
      'too costly',
      'subscription { workItemChanged { workItem { twins { identifiers { source { key citation } } targets { source { key } } titles { source { key } } } } } }',
      'QUERY_TOO_COSTLY',
      'This would cost',
    ],
    [
      'too many tokens',
      `subscription { workItemChanged { ${'cursor '.repeat(120)} } }`,
      'GRAPHQL_PARSE_FAILED',
      'tokens',
    ],
    [
      'variables that do not fit',
      'subscription ($item: ID!) { workItemChanged(item: $item) { cursor } }',
      'BAD_USER_INPUT',
      '\\$item',
    ],
  ];

  test('a document is held to the same limits as any other', () =>
    withProcess({ MAX_DEPTH: '6', MAX_ALIASES: '3', MAX_COST: '150', MAX_TOKENS: '100' }, async (process) => {
      const socket = bare(process);
      expect(await acknowledged(socket)).toBeNull();
      for (const [what, query, code, says] of wrong) {
        subscribe(socket, query, what);
        const answer = await message(socket);
        expect({ what, ...answer }).toMatchObject({ what, type: 'error', payload: [{ extensions: { code } }] });
        expect(JSON.stringify(answer.payload)).toMatch(new RegExp(says));
        const events = await process.app.inject({ url: eventsUrl(query) });
        expect(events.statusCode).toBe(200);
        expect(events.body).toContain(`"code":"${code}"`);
        expect(events.body).toMatch(/event: complete\ndata: \n\n$/);
      }
      socket.terminate();
    }));

  test.each([
    ['no query', { method: 'GET' as const, url: '/graphql/stream' }, 400],
    ['variables that are not JSON', { method: 'GET' as const, url: `${eventsUrl(CHANGED)}&variables={` }, 400],
    [
      'a form',
      {
        method: 'POST' as const,
        url: '/graphql/stream',
        payload: 'query=x',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      400,
    ],
    [
      'a body that is no JSON',
      {
        method: 'POST' as const,
        url: '/graphql/stream',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    [
      'another kind of answer',
      { method: 'GET' as const, url: eventsUrl(CHANGED), headers: { accept: 'application/json' } },
      400,
    ],
    ['another method', { method: 'PUT' as const, url: '/graphql/stream' }, 404],
  ])('a request for events with %s is refused', (_, asked, status) =>
    withProcess({}, async ({ app }) => {
      const reply = await app.inject(asked);
      expect(reply.statusCode).toBe(status);
      expect(reply.json().errors).toHaveLength(1);
    }),
  );

  test('a socket may have so many subscriptions', () =>
    withProcess({ MAX_SUBSCRIPTIONS: '2' }, async (process) => {
      const after = await cursorOf(process);
      const socket = socketClient(process);
      const first = overSocket(process, CHANGED, { after }, {}, socket);
      const next = overSocket(process, CHANGED, { after }, {}, socket);
      await writer.changeNow(item, 'for two');
      await Promise.all([first.until(1), next.until(1)]);
      const tooMany = overSocket(process, CHANGED, { after }, {}, socket);
      expect(await tooMany.ended).toMatchObject([{ extensions: { code: 'LIMIT_REACHED' } }]);
      first.stop();
      next.stop();
    }));

  test('a process may have so many connections, of either kind', () =>
    withProcess({ MAX_LIVE_CONNECTIONS: '2' }, async (process) => {
      const after = await cursorOf(process);
      const first = overSocket(process, CHANGED, { after });
      const next = overEvents(process, CHANGED, { after });
      await writer.changeNow(item, 'for two');
      await Promise.all([first.until(1), next.until(1)]);
      expect(await handshake(process)).toBe(503);
      const reply = await process.app.inject({ url: eventsUrl(CHANGED) });
      expect(reply.statusCode).toBe(503);
      expect(reply.json().errors).toMatchObject([{ extensions: { code: 'LIMIT_REACHED' } }]);
      next.stop();
      await eventually(() => process.app.get(LiveConnections).hasRoom);
      expect(await handshake(process)).toBe(101);
      first.stop();
    }));

  test('what is no message of the protocol ends the socket', () =>
    withProcess({ BODY_LIMIT_KB: '16' }, async (process) => {
      const closedBy = async (payload: string | Buffer) => {
        const socket = bare(process);
        expect(await acknowledged(socket)).toBeNull();
        socket.send(payload);
        const [code] = await once(socket, 'close');
        return code;
      };
      expect(await closedBy('x'.repeat(17 * 1_024))).toBe(1009);
      expect(await closedBy(Buffer.from('{"type":"ping"}'))).toBe(1003);
      expect(await closedBy('nonsense')).toBe(4400);
      expect(await closedBy('{"type":"connection_init"}')).toBe(4429);
      expect(await handshake(process, {}, '/elsewhere')).toBe(404);
      const early = bare(process);
      await once(early, 'open');
      subscribe(early, CHANGED);
      expect((await once(early, 'close'))[0]).toBe(4401);
      const silent = bare(process);
      expect((await once(silent, 'close'))[0]).toBe(4408);
    }));
});

describe('a listener that does not keep up', () => {
  const LARGE = 'x'.repeat(300_000);
  const settings = { MAX_WAITING_CHANGES: '10', MAX_LIVE_CONNECTIONS: '2' };

  /** Changes an item, with much in it, until the listener that does not take anything is cut off; another hears everything. */
  async function cutOff<Deaf>(process: Process, listenDeaf: () => Promise<Deaf>) {
    const connections = process.app.get(LiveConnections);
    const from = await cursorOf(process);
    const healthy = overSocket(process, CHANGED, { after: from });
    await writer.changeNow(item, 'begun');
    await healthy.until(1);
    const deaf = await listenDeaf();
    expect(connections.hasRoom).toBe(false);
    let made = 0;
    for (; made < 200 && !connections.hasRoom; made++) {
      await writer.changeNow(item, `large ${made}`, `${made} ${LARGE}`);
      await healthy.until(made + 2);
    }
    expect(connections.hasRoom).toBe(true);
    expect(healthy.errors).toEqual([]);
    healthy.stop();
    return { from, made, deaf };
  }

  const CURSORS = 'subscription ($after: String) { workItemChanged(after: $after) { cursor } }';
  const cursorIn = z.object({
    payload: z.object({ data: z.object({ workItemChanged: z.object({ cursor: z.string() }) }) }),
  });

  /** Listens, takes note of what comes, and stops taking anything. */
  async function pausedSocket(process: Process, cursors: string[]) {
    const socket = bare(process);
    expect(await acknowledged(socket)).toBeNull();
    socket.on('message', (data) => {
      const read = cursorIn.safeParse(JSON.parse(String(data)));
      if (read.success) cursors.push(read.data.payload.data.workItemChanged.cursor);
    });
    subscribe(socket, CHANGED, '1', { after: await cursorOf(process) });
    await eventually(() => socket.bufferedAmount === 0);
    socket.pause();
    return { socket, ended: once(socket, 'close') };
  }

  test('is cut off from a socket, alone, and goes on where it was', () =>
    withProcess(settings, async (process) => {
      const taken: string[] = [];
      const { from, made, deaf } = await cutOff(process, () => pausedSocket(process, taken));
      deaf.socket.resume();
      expect((await deaf.ended)[0]).toBe(1006);
      expect(taken.length).toBeLessThan(made);
      await writer.changeNow(item, 'the last one');
      const all = overSocket(process, CURSORS, { after: from });
      const rest = overSocket(process, CURSORS, { after: taken.at(-1) ?? from });
      const [, ...missed] = await all.until(made + 2);
      const begun = taken.length > 0 ? 0 : 1;
      await rest.until(begun + made + 1 - taken.length);
      const told = [...taken, ...rest.changes.map(({ cursor }) => cursor)];
      expect(told.slice(begun)).toEqual(missed.map(({ cursor }) => cursor));
      all.stop();
      rest.stop();
    }));

  test('is cut off from a stream of events, alone', () =>
    withProcess(settings, async (process) => {
      const { deaf } = await cutOff(
        process,
        () => new Promise<IncomingMessage>((resolve) => get(`http://${process.host}${eventsUrl(CHANGED)}`, resolve)),
      );
      deaf.on('error', () => {});
      deaf.resume();
      await new Promise((resolve) => deaf.once('close', resolve));
      expect(deaf.complete).toBe(false);
    }));

  test('and one that gives no sign of life is ended', () =>
    withProcess({ LIVE_PING_SECONDS: '1' }, async (process) => {
      const alive = bare(process);
      expect(await acknowledged(alive)).toBeNull();
      const dead = bare(process, {}, '/graphql', { autoPong: false });
      expect(await acknowledged(dead)).toBeNull();
      expect((await once(dead, 'close'))[0]).toBe(1006);
      expect(alive.readyState).toBe(WebSocket.OPEN);
      alive.terminate();
    }));
});

test('a server that stops tells its listeners to come again, and does not wait for those that do not hear', async () => {
  const process = await startProcess(database.url);
  const after = await cursorOf(process);
  const socket = overSocket(process, CHANGED, { after });
  const events = overEvents(process, CHANGED, { after });
  const deaf = bare(process);
  expect(await acknowledged(deaf)).toBeNull();
  deaf.pause();
  const unused = connect(Number(process.host.split(':')[1]), '127.0.0.1');
  await once(unused, 'connect');
  await writer.changeNow(item, 'before the end');
  await Promise.all([socket.until(1), events.until(1)]);
  const other = await startProcess(database.url);
  await process.close();
  expect(await socket.ended).toMatchObject({ code: 1001 });
  // Without the event that says so, it is not complete: the client would come again.
  expect(await events.ended).toBeInstanceOf(Error);
  await writer.changeNow(item, 'after the end');
  const again = overSocket(other, CHANGED, { after: socket.changes[0]?.cursor });
  expect(reasonsOf(await again.until(1))).toEqual(['after the end']);
  again.stop();
  deaf.terminate();
  await other.close();
});
