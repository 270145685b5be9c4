import { Writable } from 'node:stream';
import { FirstAdministrator } from '../../src/people/first-administrator';
import { StructuredLog } from '../../src/platform/log';
import { withAdministrator } from '../support/database';
import { client, firstAdministrator, invited, PASSWORD, program, signIn, tokenOf } from '../support/people';
import { startServer, type TestServer } from '../support/server';

const lines: string[] = [];
const log = new Writable({
  write: (chunk, _, done) => {
    lines.push(String(chunk));
    done();
  },
});

let server: TestServer;

beforeAll(async () => {
  server = await startServer('roadmap_empty', {}, new StructuredLog('debug', log));
});
afterAll(() => server.close());

const logged = () => lines.map((line) => JSON.parse(line)).filter(({ context }) => context === 'SignIn');

test('the log tells who came in and who was refused, from which network, and holds no secret', async () => {
  const [email, wrong] = ['dora@example.org', 'a password nobody else uses'];
  const link = await server.app.get(FirstAdministrator).link();
  const ada = await firstAdministrator(server);
  const dora = await invited(server, ada, email, 'Dora Lind');
  const reader = await program(server, dora, ['READ']);
  await reader.ask('{ viewer { id } }');
  await signIn(client(server), email, wrong);
  await signIn(client(server), 'nobody@example.org', wrong);
  await signIn(dora, email);
  const cookie = dora.headers.cookie ?? '';
  await client(server, { authorization: 'Bearer srt_of-nobody-at-all' }).ask('{ viewer { id } }');
  await dora.ask('mutation { signOut }', {}, { 'sec-fetch-site': 'cross-site' });
  await dora.ask('mutation { signOut }');
  await client(server, { cookie, 'sec-fetch-site': 'same-origin' }).ask('{ viewer { id } }');

  const [account] = await withAdministrator(
    async (database) => (await database.query('select id from account where email = $1', [email])).rows,
    server.databaseUrl,
  );
  const about = logged().filter((line) => line.account === account.id);
  expect(about.map(({ event, reason }) => reason ?? event)).toEqual([
    'INVITED',
    'INVITATION_ACCEPTED',
    'TOKEN_CREATED',
    'WRONG_PASSWORD',
    'SIGNED_IN',
    'SIGNED_OUT',
  ]);
  expect(about.every(({ network }) => network === '203.0.113.0/24')).toBe(true);
  const refused = logged().filter(({ event }) => event === 'REFUSED');
  expect(refused.map(({ reason }) => reason)).toEqual([
    'WRONG_PASSWORD',
    'NO_ACCOUNT',
    'TOKEN',
    'OTHER_SITE',
    'SESSION',
  ]);
  expect(refused.every(({ level }) => level === 40)).toBe(true);

  const all = lines.join('');
  const secrets = [
    email,
    wrong,
    PASSWORD,
    'Zwölf',
    'srt_',
    'sri_',
    '@example.org',
    '$argon2',
    tokenOf(link ?? ''),
    cookie,
  ];
  for (const secret of [...secrets, cookie.split('=')[1] ?? '']) {
    expect(secret.length).toBeGreaterThan(3);
    expect(all).not.toContain(secret);
  }
});
