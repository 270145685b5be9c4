import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAIN = path.join(__dirname, '../../dist/main.js');
const IS_UP = /Ask\s+(http:\S+)/;

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'standards-roadmap-start-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: string;
}

/** Starts the built server as a user would, on data of its own, and waits until it says where to ask. */
function start(settings: Record<string, string> = {}): Promise<Started> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: directory, PORT: '0', HOST: '127.0.0.1', ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = IS_UP.exec(output)?.[1];
      if (url) resolve({ child, url, output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

async function ask(url: string): Promise<unknown> {
  const query = '{ workItem(ref: "Y.3500") { ref nativeStatus } }';
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return reply.json();
}

const ANSWER = { data: { workItem: { ref: 'ITU-T Y.3500 (08/2014)', nativeStatus: 'In force' } } };

test('from nothing to the first answer; stopped gracefully; started again; killed; started again', async () => {
  const first = await start();
  expect(first.output).toContain('Loaded the cloud programme');
  expect(await ask(first.url)).toEqual(ANSWER);
  expect(await stop(first.child, 'SIGTERM')).toBe(0);

  const second = await start();
  expect(second.output).not.toContain('Loaded');
  expect(await ask(second.url)).toEqual(ANSWER);
  await stop(second.child, 'SIGKILL');

  const third = await start();
  expect(await ask(third.url)).toEqual(ANSWER);
  expect(await stop(third.child, 'SIGINT')).toBe(0);
});

test('whoever starts it becomes its administrator by the link that is printed, while there is none', async () => {
  const first = await start({ SEEDS: 'off' });
  const [, page = '', token] = /^ +(http:\S+\/sign-in)#(sri_\S+)$/m.exec(first.output) ?? [];
  expect(page).toBe(first.url.replace('/graphql', '/sign-in'));
  expect(await (await fetch(page)).text()).toContain('<div id="root">');
  const query = `mutation ($token: String!) {
    acceptInvitation(token: $token, email: "ada@example.org", name: "Ada Okafor", password: "correct horse battery staple") { administrator }
  }`;
  const reply = await fetch(first.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { token } }),
  });
  expect(await reply.json()).toEqual({ data: { acceptInvitation: { administrator: true } } });
  await stop(first.child, 'SIGTERM');
  const second = await start({ SEEDS: 'off' });
  await stop(second.child, 'SIGTERM');
  expect(second.output).not.toContain('sri_');
});

test('nothing warns at the start', async () => {
  const { child, output } = await start();
  await stop(child, 'SIGTERM');
  expect(output).not.toMatch(/warn|deprecat|"level":(40|50|60)/i);
});

test.each([
  ['PORT', '99999', /PORT: .*65535/],
  ['ANONYMOUS_READING', 'maybe', /ANONYMOUS_READING: .*"on"\|"off"/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL: expected postgres:\/\//],
  ['PUBLIC_URL', 'https://example.org/roadmap', /PUBLIC_URL: expected https:\/\/host without a path/],
  ['OIDC_ISSUER', 'http://login.example.org', /OIDC_ISSUER: expected https:\/\/host/],
  ['OIDC_ISSUER', 'https://login.example.org', /OIDC_CLIENT_ID: is needed where OIDC_ISSUER is set/],
])('a wrong setting of %s is told at the start', async (name, value, says) => {
  await expect(start({ [name]: value })).rejects.toThrow(says);
});

test('a port that is taken is told, and leaves no database server behind', async () => {
  const { child, url } = await start();
  await expect(start({ PORT: new URL(url).port })).rejects.toThrow(/EADDRINUSE/);
  expect(await ask(url)).toEqual(ANSWER);
  expect(await stop(child, 'SIGTERM')).toBe(0);
});
