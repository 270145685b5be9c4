import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { fetched, keep } from '../support/files';
import { advance, codeOf, draft, letter, record, revise, seen, sentBy, written } from '../support/liaison-desk';
import { insertMeetings } from '../support/meeting-rows';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let cast: Cast;
let chair13: Client;
let desk2: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  chair13 = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  desk2 = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  stranger = await cast.person('Stran Ger', OFFICES.elsewhere);
  const meeting = { key: 'to come', body: 'SG13', starts: '2099-01-12' };
  await withAdministrator((client) => insertMeetings(client, [meeting]), server.databaseUrl);
});
afterAll(() => server.close());

type Asker = Pick<Client, 'ask' | 'data'>;
const others = (): Asker[] => [server, stranger, cast.ada];

const PACK =
  '{ meetingPack(key: "to come", lists: [STATEMENTS_TO_ANSWER, OUTGOING_STATEMENTS]) { lists { count rows { why { words } statement { id title body } } } } }';

/** Everything that someone can read of a statement and around it, as one text. */
async function everywhere(who: Asker, id: string): Promise<string> {
  const asked = await Promise.all([
    who.ask(
      `query ($id: ID!) { liaisonStatement(id: $id) { ref title note body contacts { name reach { email telephone fax } } viewerCan { action reasons { message } }
         transitions { step reasons { message } } addressees { text transitions { step reasons { message } } } events { words } sources { approvalWords } } }`,
      { id },
    ),
    who.ask('{ liaisonStatements(first: 100) { nodes { id title body contacts { reach { email } } } totalCount } }'),
    who.ask(
      'query ($id: ID!) { history(of: LIAISON_STATEMENT, id: $id, first: 100) { nodes { kind reason changes { of field before after } } } }',
      { id },
    ),
    who.ask('{ history(of: PROGRAMME, first: 100) { nodes { kind reason changes { of field before after } } } }'),
    who.ask('{ search(text: "zanzibar", first: 50) { workItem { ref } } }'),
    who.ask('{ liaisonStatements(filter: { text: "zanzibar" }) { nodes { id title } totalCount } }'),
    who.ask(PACK),
    who.ask(
      'query ($to: ID!) { replyToLiaison(to: $to, from: "SG2") { title contacts { name } addresseeContacts { name } } }',
      { to: id },
    ),
  ]);
  return JSON.stringify(asked.map(({ data, errors }) => [data, errors.map(({ message }) => message)]));
}

describe('what is not sent', () => {
  test('is nowhere for others, and seen by who may write for its bodies', async () => {
    const { statement } = written(
      await draft(chair13, letter({ title: 'zanzibar matters', body: 'zanzibar', contacts: [], refersTo: [] })),
    );
    const count = async (who: Asker) =>
      pick(
        await who.data('{ liaisonStatements(filter: { text: "zanzibar" }) { totalCount } }'),
        'liaisonStatements',
        'totalCount',
      );
    for (const who of [...others(), desk2]) {
      expect(await everywhere(who, statement.id)).not.toMatch(/zanzibar matters|LIAISON_WRITTEN/);
      expect(codeOf(await who.ask('query ($id: ID!) { liaisonStatement(id: $id) { id } }', { id: statement.id }))).toBe(
        'NOT_FOUND',
      );
      expect(await count(who)).toBe(0);
    }
    expect(await count(chair13)).toBe(1);
    expect(pick(await chair13.data(PACK), 'meetingPack', 'lists', 1)).toMatchObject({
      rows: [
        { why: [{ words: 'stands in draft, not sent' }], statement: { id: statement.id, title: 'zanzibar matters' } },
      ],
    });
    expect(pick(await server.data(PACK), 'meetingPack', 'lists', 1, 'count')).toBe(0);
    for (const operation of [
      revise(desk2, statement, letter()),
      advance(desk2, statement, 'SEND'),
      advance(stranger, { ...statement, recordVersion: 9 }, 'DROP'),
    ]) {
      const answer = await operation;
      expect(codeOf(answer)).toBe('NOT_FOUND');
      expect(answer.errors[0]?.message).toBe(`No liaison statement has the number ${statement.id}.`);
    }
    const taken = await record(desk2, {
      number: 'SG13-LS999',
      sources: ['SG13'],
      addressees: [{ body: 'SG2', purpose: 'ACTION' }],
    });
    expect(codeOf(taken)).toBeUndefined();
  });

  test('of a number that is reserved in a draft, nothing is told', async () => {
    written(await draft(chair13, letter({ number: 'SG13-LS500', title: 'zanzibar' })));
    const incoming = {
      number: 'SG13-LS500',
      dated: '2026-01',
      sources: ['SG13'],
      addressees: [{ body: 'SG2', purpose: 'ACTION' }],
    };
    expect(written(await record(desk2, incoming)).statement.ref).toBe('SG13-LS500');
  });
});

describe('how to reach a contact', () => {
  test('is read by the desks of the statement, and by nobody else on any path', async () => {
    const { statement } = await sentBy(chair13, letter());
    const reach = { email: 'mara@secret.example', telephone: '+351 99', fax: null };
    for (const who of [chair13, desk2])
      expect(await seen(who, statement.id)).toMatchObject({ contacts: [{ name: 'Mara Desk', reach }] });
    for (const who of others()) {
      expect(await seen(who, statement.id)).toMatchObject({ contacts: [{ name: 'Mara Desk', reach: null }] });
      expect(await everywhere(who, statement.id)).not.toContain('secret.example');
    }
    const kept = await withAdministrator(
      (client) =>
        client.query(`select (select count(*)::int from record_change c where c::text like '%secret.example%') as changes,
          (select count(*)::int from record_entry e where e::text like '%secret.example%') as entries`),
      server.databaseUrl,
    );
    expect(kept.rows).toEqual([{ changes: 0, entries: 0 }]);
  });
});

describe('private notes', () => {
  const NOTES =
    'query ($id: ID!, $body: ID!) { liaisonStatement(id: $id) { ref notes(body: $body) { text by { name } body { ref } } } }';
  const WRITE =
    'mutation ($id: ID!, $body: ID!, $text: String!) { writeLiaisonNote(statement: $id, body: $body, text: $text) { text by { name } body { ref } } }';

  test('are read by the desk of their body alone, on every path', async () => {
    const { statement } = await sentBy(chair13, letter());
    const [sg2, sg13] = [await cast.body('SG2'), await cast.body('SG13')];
    const text = 'zanzibar will object';
    const note = { text, by: { name: 'Dora Desk' }, body: { ref: 'SG2' } };
    const given = await desk2.data(WRITE, { id: statement.id, body: sg2, text });
    expect(given.writeLiaisonNote).toEqual([note]);
    const read = await desk2.data(NOTES, { id: statement.id, body: sg2 });
    expect(pick(read, 'liaisonStatement', 'notes')).toEqual([note]);
    const own = await chair13.data(NOTES, { id: statement.id, body: sg13 });
    expect(pick(own, 'liaisonStatement', 'notes')).toEqual([]);
    for (const who of [...others(), chair13]) {
      const answer = await who.ask(NOTES, { id: statement.id, body: sg2 });
      expect(codeOf(answer)).toBe(who === server ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      expect(JSON.stringify(answer)).not.toContain('zanzibar');
      const writing = await who.ask(WRITE, { id: statement.id, body: sg2, text: 'x' });
      expect(codeOf(writing)).toBe(who === server ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      expect(await everywhere(who, statement.id)).not.toContain('zanzibar will');
    }
    expect(await everywhere(desk2, statement.id)).not.toContain('zanzibar will');
  });

  test('are not written on what the desk may not see, nor for a body that is not there', async () => {
    const { statement } = written(await draft(chair13, letter()));
    const sg2 = await cast.body('SG2');
    expect(codeOf(await desk2.ask(WRITE, { id: statement.id, body: sg2, text: 'x' }))).toBe('NOT_FOUND');
    expect(codeOf(await desk2.ask(WRITE, { id: statement.id, body: '999999', text: 'x' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await desk2.ask(WRITE, { id: '999999', body: sg2, text: 'x' }))).toBe('NOT_FOUND');
  });
});

test('the file of an attachment is public once the statement is sent, and nobody attaches that of another', async () => {
  const file = await keep(server, chair13, 'A table of SG13');
  const table = { title: 'Table', file };
  const refused = await draft(desk2, letter({ sources: ['SG2'], attachments: [table] }));
  expect(refused.errors[0]?.extensions).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', problems: [{ field: 'statement.attachments.0.file' }] },
  });
  const other = await draft(chair13, letter({ attachments: [{ ...table, digest: 'a'.repeat(64) }] }));
  expect(other.errors[0]?.extensions).toMatchObject({ problems: [{ field: 'statement.attachments.0.digest' }] });
  let { statement } = written(await draft(chair13, letter({ attachments: [table] })));
  const [{ digest } = { digest: null }] = z
    .array(z.object({ digest: z.string() }).loose())
    .parse(statement.attachments);
  const again = letter({ title: 'Revised', attachments: [{ title: 'First' }, { title: 'Table', digest }] });
  statement = written(await revise(chair13, statement, again)).statement;
  for (const step of ['MAKE_READY', 'APPROVE']) statement = written(await advance(chair13, statement, step)).statement;
  expect([await fetched(server, file), await fetched(server, file, desk2)]).toEqual([404, 404]);
  expect((await advance(chair13, statement, 'SEND')).errors).toEqual([]);
  expect(await fetched(server, file)).toBe(200);
  const urls = await server.data('query ($id: ID!) { liaisonStatement(id: $id) { attachments { fileUrl } } }', {
    id: statement.id,
  });
  expect(pick(urls, 'liaisonStatement', 'attachments')).toEqual([{ fileUrl: null }, { fileUrl: `/files/${file}` }]);
});
