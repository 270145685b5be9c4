import { withAdministrator } from '../support/database';
import { type Client, client, firstAdministrator, invited, PASSWORD, program, signIn } from '../support/people';
import { type Answer, startServer, type TestServer } from '../support/server';

let server: TestServer;
let ada: Client;

beforeAll(async () => {
  server = await startServer('roadmap_empty');
  ada = await firstAdministrator(server);
});
afterAll(() => server.close());
beforeEach(() => sql('delete from sign_in_attempt'));

const sql = (text: string, values: unknown[] = []) =>
  withAdministrator((database) => database.query(text, values), server.databaseUrl);
const codeOf = ({ errors }: Answer) => errors[0]?.extensions?.code;
const CHANGE = 'mutation { signOutEverywhere }';

describe('another site', () => {
  const post = (headers: Record<string, string>, payload: string) =>
    server.app.inject({ method: 'POST', url: '/graphql', headers: { ...headers, host: 'roadmap.test' }, payload });
  const json = JSON.stringify({ query: CHANGE });
  const cookie = () => ({ cookie: ada.headers.cookie ?? '' });

  test('cannot post a form with a visitor’s cookie', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const reply = await post(
        { ...cookie(), 'content-type': type, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
        type === 'text/plain' ? json : `query=${encodeURIComponent(CHANGE)}`,
      );
      expect(reply.statusCode).toBeGreaterThanOrEqual(400);
      expect(reply.body).toMatch(/BAD_REQUEST|FORBIDDEN/);
    }
  });

  test.each<[string, Record<string, string>]>([
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['of a neighbouring host', { 'sec-fetch-site': 'same-site', origin: 'https://evil.roadmap.test' }],
    ['of another origin, from an old browser', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['of another origin, with our header', { origin: 'https://evil.example', 'apollo-require-preflight': '1' }],
    ['that nothing shows the origin of', {}],
  ])('cannot use it in a request %s', async (_, headers) => {
    const reply = await post({ ...cookie(), 'content-type': 'application/json', ...headers }, json);
    expect(reply.statusCode).toBe(403);
    expect(reply.json().errors[0].extensions.code).toBe('FORBIDDEN');
    expect(reply.json().data).toBeUndefined();
    expect((await ada.ask('{ viewer { id } }')).data).not.toEqual({ viewer: null });
  });

  test('gets no leave to ask: a preflight is not answered with any', async () => {
    const reply = await server.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('cannot sign a visitor in as somebody else', async () => {
    const sign = JSON.stringify({
      query: `mutation { signIn(email: "ada@example.org", password: "${PASSWORD}") { id } }`,
    });
    const reply = await post(
      { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      sign,
    );
    expect(reply.json().errors[0].extensions.code).toBe('FORBIDDEN');
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('while a page of this server may, and a program with our header', async () => {
    const query = JSON.stringify({ query: '{ viewer { email } }' });
    const own: Record<string, string>[] = [
      { origin: 'http://roadmap.test' },
      { 'sec-fetch-site': 'same-origin' },
      { 'apollo-require-preflight': '1' },
    ];
    for (const headers of own) {
      const reply = await post({ ...cookie(), 'content-type': 'application/json', ...headers }, query);
      expect(reply.json().data).toEqual({ viewer: { email: 'ada@example.org' } });
    }
  });

  test('a mutation cannot be asked by an address', async () => {
    const reply = await server.app.inject({
      url: `/graphql?query=${encodeURIComponent(CHANGE)}`,
      headers: { ...ada.headers, 'apollo-require-preflight': '1' },
    });
    expect(reply.statusCode).toBe(405);
  });
});

describe('guessing passwords', () => {
  const guess = (email: string, address: string, password = 'guess') =>
    signIn(client(server, {}, address), email, password);

  test('of one account from many addresses has to wait, longer each time; the owner as well, with the reason', async () => {
    for (let n = 0; n < 6; n++)
      expect(codeOf(await guess('ada@example.org', `198.51.100.${n}`))).toBe('UNAUTHENTICATED');
    const answer = await guess('ada@example.org', '198.51.100.99', PASSWORD);
    expect(codeOf(answer)).toBe('TOO_MANY_ATTEMPTS');
    expect(answer.errors[0]?.message).toMatch(/Try again in [12] seconds/);
    await sql(`update sign_in_attempt set blocked_until = now()`);
    expect(codeOf(await guess('ADA@example.org', '198.51.100.7'))).toBe('UNAUTHENTICATED');
    expect((await guess('ada@example.org', '198.51.100.8')).errors[0]?.message).toMatch(/Try again in [34] seconds/);
  });

  test('is forgiven by the right one', async () => {
    for (let n = 0; n < 4; n++) await guess('ada@example.org', '198.51.100.1');
    expect((await guess('ada@example.org', '198.51.100.1', PASSWORD)).errors).toEqual([]);
    for (let n = 0; n < 5; n++) expect(codeOf(await guess('ada@example.org', '198.51.100.1'))).toBe('UNAUTHENTICATED');
  });

  test('of many accounts from one network has to wait: spraying', async () => {
    const codes = [];
    for (let n = 0; n < 24; n++) codes.push(codeOf(await guess(`person${n}@example.org`, `2001:db8:1:2::${n + 1}`)));
    expect(codes.slice(0, 21)).toEqual(Array(21).fill('UNAUTHENTICATED'));
    expect(codes.slice(21)).toEqual(Array(3).fill('TOO_MANY_ATTEMPTS'));
    expect(codeOf(await guess('ada@example.org', '2001:db8:1:2:ffff::1', PASSWORD))).toBe('TOO_MANY_ATTEMPTS');
    expect(codeOf(await guess('ada@example.org', '2001:db8:1:3::1', PASSWORD))).toBeUndefined();
  });

  test('with a right one in between does not start anew', async () => {
    for (let n = 0; n < 20; n++) {
      await guess(`person${n}@example.org`, '192.0.2.1');
      if (n % 5 === 0) expect((await guess('ada@example.org', '192.0.2.1', PASSWORD)).errors).toEqual([]);
    }
    expect(codeOf(await guess('another@example.org', '192.0.2.1'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await guess('ada@example.org', '192.0.2.1', PASSWORD))).toBe('TOO_MANY_ATTEMPTS');
  });

  test('side by side, or many times in one request, is counted each time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => guess('ada@example.org', `198.51.100.${n}`)),
    );
    expect(answers.filter((each) => codeOf(each) === 'UNAUTHENTICATED')).toHaveLength(6);
    await sql('delete from sign_in_attempt');
    const many = Array.from(
      { length: 12 },
      (_, n) => `a${n}: signIn(email: "ada@example.org", password: "guess${n}") { id }`,
    );
    const { errors } = await client(server).ask(`mutation { ${many.join(' ')} }`);
    expect(errors.length).toBeGreaterThan(0);
    const { rows } = await sql(`select failures from sign_in_attempt where key like 'account %'`);
    expect(rows[0].failures).toBeLessThanOrEqual(6);
  });

  test('is seen by another process, too', async () => {
    for (let n = 0; n < 6; n++) await guess('ada@example.org', `198.51.100.${n}`);
    const { rows } = await sql('select key, failures from sign_in_attempt');
    expect(rows.filter(({ key }) => key.startsWith('account '))).toEqual([{ key: expect.any(String), failures: 6 }]);
    expect(JSON.stringify(rows)).not.toContain('ada');
  });

  test('of the password so far is counted as well', async () => {
    const bob = await invited(server, ada, 'bob@example.org', 'Bob Larsen');
    const change = () => bob.ask('mutation { changePassword(current: "guess", password: "a whole new sentence") }');
    for (let n = 0; n < 6; n++) await change();
    expect(codeOf(await change())).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('a proxy', () => {
  const spray = async (settings: NodeJS.ProcessEnv) => {
    const behind = await startServer('roadmap_empty', settings);
    const codes = [];
    for (let n = 0; n < 22; n++) {
      const browser = client(behind, { 'x-forwarded-for': `198.51.100.${n}` }, '10.0.0.1');
      codes.push(codeOf(await signIn(browser, `person${n}@example.org`, 'guess')));
    }
    await behind.close();
    return codes.at(-1);
  };

  test('that is trusted tells where a request comes from', async () => {
    expect(await spray({ TRUSTED_PROXIES: '10.0.0.0/8' })).toBe('UNAUTHENTICATED');
  });

  test('that is not trusted cannot', async () => {
    expect(await spray({})).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('an answer that is kept', () => {
  test('is for the public alone, and made for the public alone', async () => {
    const keeping = await startServer('roadmap_empty', { KEPT_ANSWERS_MB: '8' });
    const someone = await firstAdministrator(keeping);
    const reader = await program(keeping, someone, ['READ']);
    const query = '{ viewer { email } permissions { role } }';
    for (const first of [client(keeping), someone, reader]) await first.ask(query);
    const viewers = [];
    for (const who of [client(keeping), someone, reader, client(keeping)]) viewers.push((await who.data(query)).viewer);
    const email = 'ada@example.org';
    expect(viewers).toEqual([null, { email }, { email }, null]);
    expect((await client(keeping).ask(query)).headers.etag).toBeDefined();
    expect((await someone.ask(query)).headers.etag).toBeUndefined();
    await someone.data('mutation { signOut }');
    await keeping.close();
  });

  test('is not what someone gets whose token or session proves nothing', async () => {
    const keeping = await startServer('roadmap_empty', { KEPT_ANSWERS_MB: '8' });
    await client(keeping).data('{ permissions { role } }');
    const shown: Record<string, string>[] = [
      { authorization: `Bearer srt_${'A'.repeat(43)}` },
      { cookie: `standards-roadmap=${'A'.repeat(43)}`, 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of shown)
      expect(codeOf(await client(keeping, headers).ask('{ permissions { role } }'))).toBe('UNAUTHENTICATED');
    await keeping.close();
  });
});

describe('reading closed to the public', () => {
  test('is open to who signs in, and to a token that may read', async () => {
    const closed = await startServer('roadmap_empty', { ANONYMOUS_READING: 'off' });
    const someone = await firstAdministrator(closed);
    const query = '{ studyPeriods { id } }';
    expect(codeOf(await client(closed).ask(query))).toBe('UNAUTHENTICATED');
    expect((await someone.ask(query)).errors).toEqual([]);
    expect((await (await program(closed, someone, ['READ'])).ask(query)).errors).toEqual([]);
    expect(codeOf(await (await program(closed, someone, ['WRITE'])).ask(query))).toBe('FORBIDDEN');
    await closed.close();
  });
});
