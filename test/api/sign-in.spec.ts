import { FirstAdministrator } from '../../src/people/first-administrator';
import { withAdministrator } from '../support/database';
import { type Client, client, firstAdministrator, invited, PASSWORD, signIn, tokenOf } from '../support/people';
import { pick } from '../support/pick';
import { type Answer, startServer, type TestServer } from '../support/server';

let server: TestServer;
let ada: Client;

beforeAll(async () => {
  server = await startServer('roadmap_empty');
  ada = await firstAdministrator(server);
});
afterAll(() => server.close());

const sql = (text: string, values: unknown[] = []) =>
  withAdministrator((database) => database.query(text, values), server.databaseUrl);
const WHO = '{ viewer { email via scopes administrator person { name } signedInAt } }';
const codeOf = ({ errors }: Answer) => errors[0]?.extensions?.code;
const saidBy = ({ errors }: Answer) => errors.map(({ message }) => message).join('\n');

describe('the first administrator', () => {
  test('comes in by the link, once, and is signed in', async () => {
    expect(await ada.data(WHO)).toMatchObject({
      viewer: {
        email: 'ada@example.org',
        via: 'SESSION',
        scopes: ['READ', 'WRITE', 'ADMINISTER'],
        administrator: true,
        person: { name: 'Ada Okafor' },
      },
    });
    expect(await server.app.get(FirstAdministrator).link()).toBeNull();
  });

  test('a link is replaced by the one of the next start, is good once, and its token is not kept', async () => {
    const other = await startServer('roadmap_empty');
    const links = [await other.app.get(FirstAdministrator).link(), await other.app.get(FirstAdministrator).link()];
    expect(links[1]).toMatch(/^http:\/\/localhost:\d+\/sign-in#sri_[\w-]{43}$/);
    const accept = (link: string | null | undefined, email = 'eve@example.org', password = PASSWORD) =>
      client(other).ask(
        'mutation ($token: String!, $email: String, $password: String!) { acceptInvitation(token: $token, email: $email, name: "Eve", password: $password) { id } }',
        { token: tokenOf(link ?? ''), email, password },
      );
    expect(saidBy(await accept(links[0]))).toMatch(/token: is not known, or was replaced/);
    expect(saidBy(await accept(links[1], 'nobody'))).toMatch(/email: is not an e-mail address/);
    expect(saidBy(await accept(links[1], 'eve@example.org', 'password1234'))).toMatch(/attackers try first/);
    const { rows } = await withAdministrator((it) => it.query('select token_hash from invitation'), other.databaseUrl);
    expect(rows.map((row) => Buffer.isBuffer(row.token_hash) && row.token_hash.length)).toEqual([32]);
    expect((await accept(links[1])).errors).toEqual([]);
    expect(saidBy(await accept(links[1]))).toMatch(/token: was used already/);
    await other.close();
  });

  test('a link that two use at once is good for one of them', async () => {
    const other = await startServer('roadmap_empty');
    const token = tokenOf((await other.app.get(FirstAdministrator).link()) ?? '');
    const answers = await Promise.all(
      ['eve@example.org', 'mallory@example.org'].map((email) =>
        client(other).ask(
          `mutation ($token: String!, $email: String!) { acceptInvitation(token: $token, email: $email, name: "A", password: "${PASSWORD}") { id } }`,
          { token, email },
        ),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.map(saidBy).join()).toMatch(/token: was used already/);
    await other.close();
  });

  test('a link that has expired is refused', async () => {
    const other = await startServer('roadmap_empty');
    const link = await other.app.get(FirstAdministrator).link();
    await withAdministrator((it) => it.query(`update invitation set expires_at = now()`), other.databaseUrl);
    const answer = await client(other).ask(
      'mutation ($token: String!) { acceptInvitation(token: $token, email: "a@b.org", name: "A", password: "correct horse battery") { id } }',
      { token: tokenOf(link ?? '') },
    );
    expect(saidBy(answer)).toMatch(/token: has expired/);
    await other.close();
  });
});

describe('signing in', () => {
  test('the public is nobody, and no statement is spent on finding out', async () => {
    expect(await server.data(WHO)).toEqual({ viewer: null });
    expect(await server.statementsOf('{ viewer { id } }')).toBe(0);
  });

  test('by e-mail address in any case; the cookie is out of reach of scripts and other sites', async () => {
    const browser = client(server);
    const answer = await signIn(browser, ' ADA@Example.org ');
    expect(answer.data).toMatchObject({
      signIn: { email: 'ada@example.org', via: 'SESSION', person: { name: 'Ada Okafor' } },
    });
    expect(answer.headers['set-cookie']).toMatch(
      /^standards-roadmap=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
    expect(pick(await browser.data(WHO), 'viewer', 'person', 'name')).toBe('Ada Okafor');
  });

  test('behind https the cookie is for this host and for https alone', async () => {
    const secure = await startServer('roadmap_empty', { PUBLIC_URL: 'https://roadmap.example.org/' });
    expect(await secure.app.get(FirstAdministrator).link()).toMatch(/^https:\/\/roadmap\.example\.org\/sign-in#/);
    await firstAdministrator(secure);
    const answer = await signIn(client(secure), 'ada@example.org');
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-standards-roadmap=.*; Path=\/; HttpOnly; SameSite=Lax; .*Secure$/,
    );
    await secure.close();
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const wrong = await signIn(client(server), 'ada@example.org', 'something else');
    const unknown = await signIn(client(server), 'nobody@example.org', 'something else');
    expect(codeOf(wrong)).toBe('UNAUTHENTICATED');
    expect(wrong.errors).toEqual(unknown.errors);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('gives a new secret each time; the one before counts no more', async () => {
    const browser = client(server);
    await signIn(browser, 'ada@example.org');
    const before = browser.headers;
    await signIn(browser, 'ada@example.org');
    expect(browser.headers.cookie).not.toBe(before.cookie);
    const answer = await client(server, before).ask(WHO);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(await browser.data(WHO)).not.toEqual({ viewer: null });
  });
});

describe('a session', () => {
  test.each([
    ['that idled too long', `update session set last_seen_at = now() - interval '13 hours'`, /has expired/],
    ['that is too old', `update session set expires_at = now()`, /has expired/],
    ['that is gone', 'delete from session', /You were signed out/],
  ])('%s is refused with the reason, and the cookie taken away', async (_, statement, says) => {
    const browser = client(server);
    await signIn(browser, 'ada@example.org');
    const { rows } = await sql('select max(id) as id from session');
    await sql(`${statement} where id = $1`, [rows[0].id]);
    const answer = await browser.ask('{ studyPeriods { id } }');
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(saidBy(answer)).toMatch(says);
    expect(answer.headers['set-cookie']).toMatch(/^standards-roadmap=; .*Max-Age=0/);
  });

  test('is ended by signing out; signing out everywhere ends all of them', async () => {
    const browsers = [client(server), client(server), client(server)] as const;
    for (const browser of browsers) await signIn(browser, 'ada@example.org');
    const [first, second, third] = [browsers[0].headers, browsers[1].headers, browsers[2].headers];
    expect((await browsers[0].ask('mutation { signOut }')).headers['set-cookie']).toMatch(/Max-Age=0/);
    expect(codeOf(await client(server, first).ask(WHO))).toBe('UNAUTHENTICATED');
    expect(codeOf(await client(server, second).ask(WHO))).toBeUndefined();
    await browsers[1].data('mutation { signOutEverywhere }');
    expect(codeOf(await client(server, second).ask(WHO))).toBe('UNAUTHENTICATED');
    expect(codeOf(await client(server, third).ask(WHO))).toBe('UNAUTHENTICATED');
    ada = client(server);
    await signIn(ada, 'ada@example.org');
  });

  test('is seen by its person, without its secret', async () => {
    const sessions = pick(
      await ada.data('{ viewer { sessions { client network current signedInAt } } }'),
      'viewer',
      'sessions',
    );
    expect(sessions).toContainEqual(expect.objectContaining({ current: true, network: '203.0.113.0/24' }));
    const { rows } = await sql('select * from session');
    const secret = ada.headers.cookie?.split('=')[1] ?? 'none';
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('makes an answer that no cache keeps', async () => {
    const answer = await ada.ask(WHO);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('a password', () => {
  const change = (who: Client, current: string, password: string) =>
    who.ask(
      'mutation ($current: String!, $password: String!) { changePassword(current: $current, password: $password) }',
      {
        current,
        password,
      },
    );

  test('is changed by who knows it; every other browser is signed out', async () => {
    const bob = await invited(server, ada, 'bob@example.org', 'Bob Larsen');
    const elsewhere = client(server);
    await signIn(elsewhere, 'bob@example.org');
    expect(saidBy(await change(bob, 'not this one', 'a quite different sentence'))).toMatch(/password so far is wrong/);
    expect(saidBy(await change(bob, PASSWORD, 'short'))).toMatch(/password: has 5 characters \(accepted: 12 to 128/);
    expect(saidBy(await change(bob, PASSWORD, 'I am bob@example.org'))).toMatch(/holds the name or the e-mail address/);
    expect((await change(bob, PASSWORD, 'a quite different sentence')).errors).toEqual([]);
    expect(codeOf(await elsewhere.ask(WHO))).toBe('UNAUTHENTICATED');
    expect(codeOf(await bob.ask(WHO))).toBeUndefined();
    expect(codeOf(await signIn(client(server), 'bob@example.org'))).toBe('UNAUTHENTICATED');
    expect((await signIn(client(server), 'bob@example.org', 'a quite different sentence')).errors).toEqual([]);
  });

  test('is kept as argon2id', async () => {
    const { rows } = await sql('select password_hash from account');
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('that was forgotten is set by a new link, which signs out what was signed in', async () => {
    const cleo = await invited(server, ada, 'cleo@example.org', 'Cleo Marchand');
    const answer = await ada.data(
      'mutation { inviteAccount(email: "CLEO@example.org") { link account { signsInBy person { name key } } } }',
    );
    expect(pick(answer, 'inviteAccount', 'account')).toEqual({
      signsInBy: ['PASSWORD'],
      person: { name: 'Cleo Marchand', key: 'cleo-marchand' },
    });
    const browser = client(server);
    await browser.data(
      'mutation ($token: String!) { acceptInvitation(token: $token, password: "sentences are remembered") { id } }',
      { token: tokenOf(String(pick(answer, 'inviteAccount', 'link'))) },
    );
    expect(codeOf(await cleo.ask(WHO))).toBe('UNAUTHENTICATED');
    expect((await signIn(client(server), 'cleo@example.org', 'sentences are remembered')).errors).toEqual([]);
  });
});
