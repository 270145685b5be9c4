import { withAdministrator } from '../support/database';
import { type Issuer, startIssuer } from '../support/oidc-issuer';
import { type Client, client, firstAdministrator } from '../support/people';
import { startServer, type TestServer } from '../support/server';

const PUBLIC_URL = 'https://roadmap.example.org';
const CALLBACK = `${PUBLIC_URL}/sign-in/oidc/callback`;

let issuer: Issuer;
let server: TestServer;
let ada: Client;

beforeAll(async () => {
  issuer = await startIssuer('roadmap', 'a secret of the test', CALLBACK);
  server = await startServer('roadmap_empty', settings());
  ada = await firstAdministrator(server);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});
afterEach(() => {
  issuer.tampering = {};
});

const settings = () => ({
  PUBLIC_URL,
  OIDC_ISSUER: issuer.url,
  OIDC_CLIENT_ID: 'roadmap',
  OIDC_CLIENT_SECRET: 'a secret of the test',
  OIDC_LABEL: 'the <Organization>',
});

interface Begun {
  readonly url: string;
  readonly cookie: string;
}

/** What a browser is told when it asks to sign in. */
async function begin(at = server): Promise<Begun> {
  const reply = await at.app.inject('/sign-in/oidc');
  expect(reply.statusCode).toBe(302);
  return { url: String(reply.headers.location), cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' };
}

/** The browser comes back from the issuer. */
const finish = (returned: string, cookie: string, at = server) =>
  at.app.inject({ url: returned.replace(PUBLIC_URL, ''), headers: { cookie, 'sec-fetch-site': 'cross-site' } });

async function signIn(name: string, at = server) {
  const { url, cookie } = await begin(at);
  return finish(await issuer.visit(url, name), cookie, at);
}

const sessionOf = (reply: { headers: Record<string, unknown> }): string =>
  [reply.headers['set-cookie']]
    .flat()
    .map(String)
    .find((each) => /^__Host-standards-roadmap=./.test(each)) ?? '';

const whoHas = async (cookie: string, at = server) =>
  (
    await client(at, { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' }).data(
      '{ viewer { email administrator scopes person { name } } }',
    )
  ).viewer;

const invite = (email: string, name: string) =>
  ada.data('mutation ($email: String!, $name: String!) { inviteAccount(email: $email, name: $name) { link } }', {
    email,
    name,
  });

const sql = (text: string, at = server) => withAdministrator((database) => database.query(text), at.databaseUrl);

test('a person who was invited signs in: the invitation is used up, the next time the identity is known', async () => {
  await invite('Bob@Example.org', 'Bob Larsen');
  const first = await signIn('bob');
  expect(first.statusCode).toBe(303);
  expect(first.headers.location).toBe('/');
  expect(sessionOf(first)).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; .*Secure/);
  const bob = {
    email: 'Bob@Example.org',
    administrator: false,
    scopes: ['READ', 'WRITE'],
    person: { name: 'Bob Larsen' },
  };
  expect(await whoHas(sessionOf(first))).toEqual(bob);
  expect(await whoHas(sessionOf(await signIn('bob')))).toEqual(bob);
  const { rows } = await sql('select count(*)::int as open from invitation where used_at is null');
  expect(rows).toEqual([{ open: 0 }]);
});

test('the request has PKCE, state and nonce, each new', async () => {
  const [one, two] = [new URL((await begin()).url), new URL((await begin()).url)];
  expect(one.searchParams.get('code_challenge_method')).toBe('S256');
  expect(one.searchParams.get('redirect_uri')).toBe(CALLBACK);
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(one.searchParams.get(name)?.length).toBeGreaterThan(40);
    expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
  }
});

describe('refused, and nobody is signed in:', () => {
  const expectRefused = (reply: Awaited<ReturnType<typeof finish>>, says: RegExp) => {
    expect(reply.statusCode).toBe(401);
    expect(reply.body).toMatch(says);
    expect(sessionOf(reply)).toBe('');
  };
  const NO_PROOF = /does not prove who you are/;

  test('who was not invited', async () => {
    expectRefused(await signIn('eve'), /ask an administrator for an invitation/);
  });

  test('an address that nobody verified', async () => {
    await invite('mallory@example.org', 'Mallory Grant');
    expectRefused(await signIn('unverified-mallory'), /has not verified an e-mail address/);
  });

  test('the address of an account that has its password already: an address alone takes nothing over', async () => {
    expectRefused(await signIn('ada'), /not connected to your organization/);
  });

  test('an account that is disabled', async () => {
    await invite('cleo@example.org', 'Cleo Marchand');
    await signIn('cleo');
    await sql(`update account set disabled_at = now() where email_key = 'cleo@example.org'`);
    expectRefused(await signIn('cleo'), /account is disabled/);
  });

  test('a code that is brought again', async () => {
    const { url, cookie } = await begin();
    const returned = await issuer.visit(url, 'bob');
    expect((await finish(returned, cookie)).statusCode).toBe(303);
    expectRefused(await finish(returned, cookie), /finished already/);
    const other = await begin();
    expectRefused(await finish(returned, other.cookie), NO_PROOF);
    // Where the state is made to fit, the issuer knows the code no more.
    const third = await begin();
    const replayed = new URL(returned);
    replayed.searchParams.set('state', new URL(third.url).searchParams.get('state') ?? '');
    expectRefused(await finish(replayed.href, third.cookie), NO_PROOF);
  });

  test('a browser that did not begin', async () => {
    const { url } = await begin();
    const returned = await issuer.visit(url, 'bob');
    expectRefused(await finish(returned, ''), /has not begun/);
    expectRefused(await finish(returned, `__Host-standards-roadmap-oidc=${'A'.repeat(43)}`), /has not begun/);
  });

  test('a sign-in that took too long', async () => {
    const { url, cookie } = await begin();
    const returned = await issuer.visit(url, 'bob');
    await sql(`update oidc_sign_in set expires_at = now()`);
    expectRefused(await finish(returned, cookie), /too long ago/);
  });

  test.each([
    ['another state', 'state', 'something'],
    ['another code', 'code', 'something'],
    ['another issuer in the answer', 'iss', 'https://other.example.org'],
  ])('%s', async (_, name, value) => {
    const { url, cookie } = await begin();
    const returned = new URL(await issuer.visit(url, 'bob'));
    returned.searchParams.set(name, value);
    expectRefused(await finish(returned.href, cookie), NO_PROOF);
  });

  test('another nonce, by the issuer itself', async () => {
    const { url, cookie } = await begin();
    const changed = new URL(url);
    changed.searchParams.set('nonce', 'of another sign-in');
    expectRefused(await finish(await issuer.visit(changed.href, 'bob'), cookie), NO_PROOF);
  });

  test('an answer of the issuer that says no', async () => {
    const { url, cookie } = await begin();
    const state = new URL(url).searchParams.get('state');
    const denied = `${CALLBACK}?error=access_denied&state=${state}&iss=${encodeURIComponent(issuer.url)}`;
    expectRefused(await finish(denied, cookie), NO_PROOF);
  });

  test('a well-signed identity is taken where nothing in it is wrong', async () => {
    issuer.tampering = { claims: (claims) => claims };
    expect((await signIn('bob')).statusCode).toBe(303);
  });

  test.each([
    ['of another issuer', { iss: 'https://other.example.org' }],
    ['for another client', { aud: 'another' }],
    ['with another nonce', { nonce: 'another' }],
    ['that has expired', { exp: 1_600_000_000 }],
  ])('a well-signed identity %s', async (_, wrong) => {
    issuer.tampering = { claims: (claims) => ({ ...claims, ...wrong }) };
    expectRefused(await signIn('bob'), NO_PROOF);
  });

  test.each([
    ['whose subject was changed', (token: string) => changed(token, { sub: 'ada' })],
    ['without its signature', (token: string) => token.replace(/[^.]*$/, '')],
    ['that says it needs no signature', (token: string) => unsigned(token)],
  ])('an identity %s', async (_, tamper) => {
    issuer.tampering = { token: tamper };
    expectRefused(await signIn('bob'), NO_PROOF);
  });

  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const decode = (text = '') => JSON.parse(Buffer.from(text, 'base64url').toString());
  const changed = (token: string, claims: object) => {
    const [head, body, signature] = token.split('.');
    return [head, encode({ ...decode(body), ...claims }), signature].join('.');
  };
  const unsigned = (token: string) => `${encode({ alg: 'none' })}.${token.split('.')[1]}.`;
});

test('an issuer that names itself otherwise is not asked', async () => {
  const other = await startServer('roadmap_empty', settings());
  issuer.tampering = { metadata: (metadata) => ({ ...metadata, issuer: 'https://other.example.org' }) };
  const reply = await other.app.inject('/sign-in/oidc');
  expect(reply.statusCode).toBe(503);
  expect(reply.body).toMatch(/does not answer/);
  issuer.tampering = {};
  expect((await other.app.inject('/sign-in/oidc')).statusCode).toBe(302);
  await other.close();
});

test('where anyone may sign up, a new account has no role', async () => {
  const open = await startServer('roadmap_empty', { ...settings(), OIDC_SIGN_UP: 'on' });
  const eve = await signIn('eve', open);
  expect(eve.statusCode).toBe(303);
  expect(await whoHas(sessionOf(eve), open)).toEqual({
    email: 'eve@example.org',
    administrator: false,
    scopes: ['READ', 'WRITE'],
    person: { name: 'Eve of the organization' },
  });
  await open.close();
});

const ASKING = { payload: { query: '{ signInOrganization }' } };

test('the issuer is offered by its name; where there is none, there is nothing to go to', async () => {
  const plain = await startServer('roadmap_empty');
  expect((await plain.app.inject('/sign-in/oidc')).statusCode).toBe(404);
  expect((await plain.app.inject('/sign-in/oidc/callback?code=x')).statusCode).toBe(404);
  const { headers, body } = await plain.app.inject({ method: 'POST', url: '/graphql', ...ASKING });
  expect(headers['content-type']).toContain('json');
  expect(JSON.parse(body)).toEqual({ data: { signInOrganization: null } });
  const offered = await server.app.inject({ method: 'POST', url: '/graphql', ...ASKING });
  expect(offered.json()).toEqual({ data: { signInOrganization: 'the <Organization>' } });
  await plain.close();
});
