import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { Client as Connection } from 'pg';
import { z } from 'zod';
import { call, codeOf } from '../support/call';
import { Cast } from '../support/cast';
import { Writer } from '../support/live';
import { seeToNotices } from '../support/notices';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let db: Connection;
let ben: Client;
let writer: Writer;
/** Something on this machine that no webhook may reach. */
const inside = createServer((socket) => {
  reached++;
  socket.destroy();
});
let reached = 0;
let port: number;

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  const cast = await Cast.of(server);
  ben = await cast.person('Ben Hook');
  writer = await Writer.of(server.databaseUrl);
  await new Promise<void>((resolve) => inside.listen(0, '0.0.0.0', resolve));
  port = z.object({ port: z.number() }).parse(inside.address()).port;
});
afterAll(async () => {
  await writer.end();
  await db.end();
  await server.close();
  await new Promise((resolve) => inside.close(resolve));
});

const create = (url: string) => call(ben, 'createWebhook', { url }, 'webhook { id }');

test.each(['https://127.0.0.1', 'https://localhost', 'https://[::1]', 'https://0x7f000001', 'https://169.254.169.254'])(
  '%s is refused before anything is kept',
  async (address) => {
    expect(codeOf(await create(`${address}:${port}/`))).toBe('REFUSED');
    expect((await db.query('select 1 from webhook')).rows).toEqual([]);
  },
);

test('a name that leads into the own network is not connected to, wherever it led when it was given', async () => {
  const { data, errors } = await create('https://example.org/');
  expect(errors).toEqual([]);
  const { webhook } = z.object({ webhook: z.object({ id: z.string() }) }).parse(data?.createWebhook);
  const item = await writer.itemOf('Y.ecsai-reqts');
  for (const url of [`https://${hostname()}:${port}/`, `https://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/`]) {
    await db.query('update webhook set url = $2 where id = $1', [webhook.id, url]);
    await db.query('delete from webhook_delivery');
    await writer.changeNow(item, 'a change');
    await seeToNotices(server);
    const { rows } = await db.query<{ state: string; code: number | null; answer: string }>(
      'select state, code, answer from webhook_delivery',
    );
    expect(rows).toEqual([
      { state: 'RETRYING', code: null, answer: expect.stringMatching(/network|not https|ENOTFOUND|EAI_AGAIN|nowhere/) },
    ]);
  }
  expect(reached).toBe(0);
});
