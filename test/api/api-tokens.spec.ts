import { Reads } from '../../src/platform/db/reads';
import { withAdministrator } from '../support/database';
import { type Client, client, firstAdministrator, invited, PASSWORD, program } from '../support/people';
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
    [
      'gives no link to an account that exists, be it its own',
      'mutation { inviteAccount(email: "ada@example.org") { link } }',
    ],
    [
      'invites no administrator',
      'mutation { inviteAccount(email: "x@example.org", name: "X", administrator: true) { link } }',
    ],
    [
      'gives no way in as a person who has offices',
      'mutation { inviteAccount(email: "x@example.org", personId: "1") { link } }',
    ],
    ['makes none', 'mutation { setAdministrator(id: "1", administrator: true) { id } }'],
    ['sees no sessions', '{ viewer { sessions { id } } }'],
    ['sees no tokens', '{ viewer { apiTokens { id } } }'],
  ])('%s', async (_, query) => {
    const all = await program(server, ada, ['READ', 'WRITE', 'ADMINISTER']);
    expect(codeOf(await all.ask(query))).toBe('FORBIDDEN');
  });

  test('to administer invites new persons', async () => {
    const administering = await program(server, ada, ['ADMINISTER']);
    expect(
      await administering.data(
        'mutation { inviteAccount(email: "ines@example.org", name: "Ines Prado") { account { administrator } } }',
      ),
    ).toEqual({ inviteAccount: { account: { administrator: false } } });
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
