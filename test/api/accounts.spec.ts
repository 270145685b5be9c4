import { withAdministrator } from '../support/database';
import { type Client, client, firstAdministrator, invited, program, signIn } from '../support/people';
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
      /email: holds (a control character|the character U\+0000)/,
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
  expect(holding.sort()).toEqual(['Account', 'ContactFields', 'ContactReachable', 'LetterContactFields', 'Viewer']);
});
