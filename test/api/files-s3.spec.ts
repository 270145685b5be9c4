import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../src/config';
import { withAdministrator } from '../support/database';
import { type Client, firstAdministrator } from '../support/people';
import { type S3, startS3 } from '../support/s3';
import { startServer, type TestServer } from '../support/server';

const BUCKET = 'roadmap-files';
let s3: S3;
let server: TestServer;
let ada: Client;

beforeAll(async () => {
  s3 = await startS3(BUCKET);
  server = await startServer('roadmap_empty', s3.settings);
  ada = await firstAdministrator(server);
});
afterAll(async () => {
  await server.close();
  await s3.close();
});

const send = (text: string) =>
  server.app.inject({
    method: 'POST',
    url: '/files?name=a.txt',
    payload: text,
    headers: { ...ada.headers, 'content-type': 'application/octet-stream' },
  });
const fetch = (url: string) => server.app.inject({ url, headers: ada.headers });
const nameOf = (text: string) => createHash('sha256').update(text).digest('hex');
const kept = () => readdirSync(path.join(s3.directory, BUCKET)).filter((name) => name.endsWith('_object'));

test('the bytes are in the store under their SHA-256, and not in the database', async () => {
  const text = 'Réponse du SG13';
  const reply = await send(text);
  expect(reply.statusCode).toBe(201);
  const { url, sha256 } = reply.json<{ url: string; sha256: string }>();
  expect(sha256).toBe(nameOf(text));
  expect((await fetch(url)).body).toBe(text);
  expect(kept()).toEqual([expect.stringContaining(sha256)]);
  const { rows } = await withAdministrator((client) => client.query('select * from file_content'), server.databaseUrl);
  expect(rows).toEqual([]);
  expect((await send(text)).statusCode).toBe(200);
});

test('bytes that are no longer what they were are not given out', async () => {
  const { url } = (await send('true')).json<{ url: string }>();
  const [file] = kept().filter((name) => name.includes(nameOf('true')));
  writeFileSync(path.join(s3.directory, BUCKET, file ?? ''), 'false');
  const reply = await fetch(url);
  expect([reply.statusCode, reply.body]).toEqual([500, expect.not.stringContaining('false')]);
});

test('a store that does not take a file leaves nothing half-written', async () => {
  const other = await startServer('roadmap_empty', { ...s3.settings, S3_SECRET_ACCESS_KEY: 'wrong' });
  const bea = await firstAdministrator(other, 'bea@example.org');
  const reply = await other.app.inject({
    method: 'POST',
    url: '/files?name=a.txt',
    payload: 'lost',
    headers: { ...bea.headers, 'content-type': 'application/octet-stream' },
  });
  expect([reply.statusCode, reply.body]).toEqual([500, expect.not.stringMatching(/S3|signature|127/i)]);
  const { rows } = await withAdministrator((client) => client.query('select * from file'), other.databaseUrl);
  expect(rows).toEqual([]);
  await other.close();
});

test('what a store needs is asked for at the start', () => {
  expect(() => readConfig({ S3_ENDPOINT: 'https://s3.example.org', S3_BUCKET: BUCKET })).toThrow(
    /S3_ACCESS_KEY_ID: is needed where S3_ENDPOINT is set[\s\S]*S3_SECRET_ACCESS_KEY: is needed/,
  );
});
