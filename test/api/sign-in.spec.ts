import { FirstAdministrator } from '../../src/people/first-administrator';
import { Reads } from '../../src/platform/db/reads';
import { withAdministrator } from '../support/database';
import {
  type Client,
  client,
  firstAdministrator,
  invited,
  PASSWORD,
  program,
  signIn,
  tokenOf,
} from '../support/people';
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

describe('a personal token', () => {
  test('does what its scopes say, is kept as a hash and notes the day of its use', async () => {
    const reader = await program(server, ada, ['READ']);
    expect(await reader.data(WHO)).toMatchObject({ viewer: { via: 'TOKEN', scopes: ['READ'], signedInAt: null } });
    expect(codeOf(await reader.ask('{ accounts { nodes { email } } }'))).toBe('FORBIDDEN');
    const administering = await program(server, ada, ['ADMINISTER']);
    expect(pick(await administering.data('{ accounts { totalCount } }'), 'accounts', 'totalCount')).toBeGreaterThan(0);
    const { rows } = await sql('select * from api_token');
    expect(JSON.stringify(rows)).not.toContain(reader.headers.authorization?.slice('Bearer '.length));
    const own = pick(
      await ada.data('{ viewer { apiTokens { name scopes lastUsed revokedAt } } }'),
      'viewer',
      'apiTokens',
    );
    expect(own).toContainEqual({
      name: 'a program',
      scopes: ['READ'],
      lastUsed: new Date().toISOString().slice(0, 10),
      revokedAt: null,
    });
  });

  test('writes nothing but the day of its first use', async () => {
    const reader = await program(server, ada, ['READ']);
    await reader.ask(WHO);
    const { rows: before } = await sql('select max(xmin::text::bigint) as newest from api_token');
    const reads = server.app.get(Reads);
    const statements = reads.statements;
    await reader.ask('{ viewer { id } }');
    expect(reads.statements - statements).toBe(2);
    const { rows: after } = await sql('select max(xmin::text::bigint) as newest from api_token');
    expect(after).toEqual(before);
  });

  test.each([
    ['makes no token', 'mutation { createApiToken(name: "x", scopes: [READ], expires: "2030-01-01") { token } }'],
    ['revokes none', 'mutation { revokeApiToken(id: "1") { id } }'],
    ['changes no password', `mutation { changePassword(current: "${PASSWORD}", password: "a whole new sentence") }`],
    ['signs nobody out', 'mutation { signOutEverywhere }'],
    ['sees no sessions', '{ viewer { sessions { id } } }'],
    ['sees no tokens', '{ viewer { apiTokens { id } } }'],
  ])('%s', async (_, query) => {
    const all = await program(server, ada, ['READ', 'WRITE', 'ADMINISTER']);
    expect(codeOf(await all.ask(query))).toBe('FORBIDDEN');
  });

  test.each([
    ['is no token', 'Bearer something', /not of the form "Bearer srt_/],
    ['is another scheme', 'Basic YWRhOnBhc3N3b3Jk', /not of the form "Bearer srt_/],
    ['is broken', `Bearer srt_${'A'.repeat(42)}`, /not of the form "Bearer srt_/],
    ['was never given', `Bearer srt_${'A'.repeat(43)}`, /This token is not known here/],
  ])('that %s is refused, not taken for the public', async (_, authorization, says) => {
    const answer = await client(server, { authorization }).ask('{ studyPeriods { id } }');
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(saidBy(answer)).toMatch(says);
  });

  test('that was revoked or has expired is refused with the reason', async () => {
    const reader = await program(server, ada, ['READ']);
    const [token] = pick(
      await ada.data('{ viewer { apiTokens { id } } }'),
      'viewer',
      'apiTokens',
      '*',
      'id',
    ) as string[];
    const revoke = () => ada.ask('mutation ($id: ID!) { revokeApiToken(id: $id) { revokedAt } }', { id: token });
    expect((await revoke()).errors).toEqual([]);
    expect(saidBy(await reader.ask(WHO))).toMatch(/This token was revoked/);
    expect(codeOf(await revoke())).toBe('NOT_FOUND');
    const other = await program(server, ada, ['READ']);
    await sql(`update api_token set expires_at = '2026-01-02T00:00:00Z'`);
    expect(saidBy(await other.ask(WHO))).toMatch(/This token expired on 2026-01-02/);
  });

  test.each([
    ['2020-01-01', /lies in the past/],
    ['2999-01-01', /is too far off \(accepted: a day within a year/],
  ])('that expires on %s cannot be made', async (expires, says) => {
    const answer = await ada.ask(
      'mutation ($expires: Date!) { createApiToken(name: "x", scopes: [READ], expires: $expires) { token } }',
      { expires },
    );
    expect(saidBy(answer)).toMatch(says);
  });

  test('never does more than its person: who administers no more, administers no more by token', async () => {
    const dora = await invited(server, ada, 'dora@example.org', 'Dora Lind');
    const id = String(pick(await dora.data('{ viewer { id } }'), 'viewer', 'id'));
    expect(
      codeOf(
        await dora.ask('mutation { createApiToken(name: "x", scopes: [ADMINISTER], expires: "2026-12-31") { token } }'),
      ),
    ).toBe('FORBIDDEN');
    const set = (administrator: boolean) =>
      ada.data(
        'mutation ($id: ID!, $to: Boolean!) { setAdministrator(id: $id, administrator: $to) { administrator } }',
        {
          id,
          to: administrator,
        },
      );
    await set(true);
    const administering = await program(server, dora, ['ADMINISTER', 'READ']);
    expect(codeOf(await administering.ask('{ accounts { totalCount } }'))).toBeUndefined();
    await set(false);
    expect(codeOf(await administering.ask('{ accounts { totalCount } }'))).toBe('FORBIDDEN');
    expect(await administering.data(WHO)).toMatchObject({ viewer: { scopes: ['READ'] } });
  });
});

describe('administrators', () => {
  const accounts = async () =>
    pick(await ada.data('{ accounts { nodes { id email } } }'), 'accounts', 'nodes') as { id: string; email: string }[];
  const idOf = async (email: string) => (await accounts()).find((each) => each.email === email)?.id;

  test('shut an account: sessions and tokens end, and the password opens nothing', async () => {
    const finn = await invited(server, ada, 'finn@example.org', 'Finn Aas');
    const reader = await program(server, finn, ['READ']);
    const id = await idOf('finn@example.org');
    await ada.data('mutation ($id: ID!) { disableAccount(id: $id) { disabled } }', { id });
    expect(saidBy(await reader.ask(WHO))).toMatch(/account is disabled/);
    expect(codeOf(await finn.ask(WHO))).toBe('UNAUTHENTICATED');
    expect(saidBy(await signIn(client(server), 'finn@example.org'))).toMatch(/account is disabled/);
    expect(saidBy(await signIn(client(server), 'finn@example.org', 'wrong'))).toMatch(
      /address or the password is wrong/,
    );
    await ada.data('mutation ($id: ID!) { enableAccount(id: $id) { disabled } }', { id });
    expect((await signIn(client(server), 'finn@example.org')).errors).toEqual([]);
  });

  test.each([
    'mutation ($id: ID!) { disableAccount(id: $id) { id } }',
    'mutation ($id: ID!) { setAdministrator(id: $id, administrator: false) { id } }',
  ])('the last one stays: %s', async (query) => {
    const answer = await ada.ask(query, { id: await idOf('ada@example.org') });
    expect(saidBy(answer)).toMatch(/id: is the last administrator/);
  });

  test('two who remove each other at once do not both succeed', async () => {
    const gina = await invited(server, ada, 'gina@example.org', 'Gina Rossi');
    const [adas, ginas] = [await idOf('ada@example.org'), await idOf('gina@example.org')];
    const set = 'mutation ($id: ID!, $to: Boolean!) { setAdministrator(id: $id, administrator: $to) { id } }';
    await ada.data(set, { id: ginas, to: true });
    const answers = await Promise.all([ada.ask(set, { id: ginas, to: false }), gina.ask(set, { id: adas, to: false })]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const { rows } = await sql('select count(*)::int as count from account where administrator');
    expect(rows).toEqual([{ count: 1 }]);
    await sql('update account set administrator = (id = $1)', [adas]);
  });

  test('connect an account to a person who is recorded already', async () => {
    const id = await recordPerson();
    const invite = (email: string) =>
      ada.ask(
        'mutation ($email: String!, $id: ID!) { inviteAccount(email: $email, personId: $id) { account { person { key } } } }',
        {
          email,
          id,
        },
      );
    expect((await invite('lee@example.org')).data).toMatchObject({
      inviteAccount: { account: { person: { key: 'kangchan-lee' } } },
    });
    expect(saidBy(await invite('other@example.org'))).toMatch(/personId: has an account already/);
  });

  const recordPerson = () =>
    withAdministrator(async (database) => {
      await database.query('begin');
      await database.query(`insert into record_entry (kind, subject_kind) values ('PERSON_RECORDED', 'PROGRAMME')`);
      const { rows } = await database.query(
        `insert into person (key, name) values ('kangchan-lee', 'Kangchan Lee') returning id`,
      );
      await database.query('commit');
      return rows[0].id;
    }, server.databaseUrl);

  test.each([
    ['mutation { inviteAccount(email: "x") { link } }', /email: is not an e-mail address/],
    [
      'mutation { inviteAccount(email: "x\\u0000@example.org", name: "X") { link } }',
      /email: holds a control character/,
    ],
    ['mutation { inviteAccount(email: "x@example.org") { link } }', /name: give either name or personId/],
    ['mutation { inviteAccount(email: "x@example.org", personId: "99999") { link } }', /no person 99999/],
    ['mutation { inviteAccount(email: "ada@example.org", name: "Eve") { link } }', /name: cannot be set/],
    ['mutation { disableAccount(id: "99999") { id } }', /no account 99999/],
  ])('%s: a clear error', async (query, says) => {
    expect(saidBy(await ada.ask(query))).toMatch(says);
  });

  test('nobody else sees accounts or invites', async () => {
    const hans = await invited(server, ada, 'hans@example.org', 'Hans Weber');
    for (const query of [
      '{ accounts { totalCount } }',
      'mutation { inviteAccount(email: "x@example.org", name: "X") { link } }',
    ]) {
      expect(codeOf(await hans.ask(query))).toBe('FORBIDDEN');
      expect(codeOf(await client(server).ask(query))).toBe('UNAUTHENTICATED');
    }
  });

  test('page through accounts', async () => {
    const page = await ada.data('{ accounts(first: 2) { nodes { id } pageInfo { endCursor hasNextPage } } }');
    const after = pick(page, 'accounts', 'pageInfo', 'endCursor');
    const next = await ada.data(
      'query ($after: String) { accounts(first: 500, after: $after) { nodes { id } totalCount } }',
      {
        after,
      },
    );
    const count = pick(page, 'accounts', 'nodes', '*', 'id') as string[];
    expect(count.length + (pick(next, 'accounts', 'nodes', '*', 'id') as string[]).length).toBe(
      pick(next, 'accounts', 'totalCount'),
    );
  });

  test('what they do to persons is in the record', async () => {
    const { rows } = await sql(
      `select e.kind, e.actor_role as role, p.name as by, c.after ->> 'name' as name from record_entry e join record_change c on c.entry_id = e.id left join person p on p.id = e.actor_id
       where c.table_name = 'person' and c.after ->> 'name' in ('Ada Okafor', 'Hans Weber') order by e.id`,
    );
    expect(rows).toEqual([
      { kind: 'PERSON_RECORDED', role: null, by: null, name: 'Ada Okafor' },
      { kind: 'PERSON_RECORDED', role: 'ADMINISTRATOR', by: 'Ada Okafor', name: 'Hans Weber' },
    ]);
  });
});

test('an e-mail address is on no public path', async () => {
  const answer = await server.data(
    '{ __schema { types { name fields { name } } } person(name: "Ada Okafor") { id name names { name } note } }',
  );
  expect(JSON.stringify(pick(answer, 'person'))).not.toContain('@');
  const types = pick(answer, '__schema', 'types') as { name: string; fields: { name: string }[] | null }[];
  const holding = types.filter(({ fields }) => fields?.some(({ name }) => /mail/i.test(name))).map(({ name }) => name);
  expect(holding.sort()).toEqual(['Account', 'Viewer']);
});
