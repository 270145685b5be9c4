import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readLiaison } from '../../src/exchange/connectors/liaison';
import { readDocument } from '../../src/files/readers/read-document';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { docx, para } from '../support/packages';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let liam: Client;
let joan: Client;
let omar: Client;

beforeAll(async () => {
  server = await startServer('roadmap_seeded');
  const cast = await Cast.of(server);
  liam = await cast.person('Liam Officer', OFFICES.liaison);
  joan = await cast.person('Joan Coordinator', OFFICES.coordinator);
  omar = await cast.person('Omar Nobody');
});
afterAll(() => server.close());

const LETTER = `COM 13 – LS 990 – E
STUDY PERIOD 2013-2016
Geneva, 4 July 2014
Question(s): Q17/13
Source: SG13
Title: LS on a test
LIAISON STATEMENT
For action to: ITU-T SG2, Nobody Known
For information to: JCA-Cloud
Approval: SG13 meeting (Geneva, 4 July 2014)
Deadline: 1 October 2014
Contact: Kim Lee
    ETRI
Tel: +82 42 000 0000

See the table.

Title of deliverable\tCurrent status\tStarting date\tTarget date
ITU-T Y.example, An example\tDraft Recommendation\t2014-01\t2015`;

const FORM = `query ($text: String, $file: ID, $name: String) { liaisonFromFile(text: $text, file: $file, name: $name) {
  name digest file layout citation roadmapRows missing issues { rule } evidence { field text certainty place { line } }
  bodies { text ref body { ref } } duplicates { rule statement { ref } }
  statement { number issuer studyPeriod sources title place dated approvalLevel originQuestions
    addressees { body purpose deadline } contacts { name affiliation telephone } body } } }`;
const form = z.object({
  digest: z.string(),
  file: z.string().nullable(),
  layout: z.string(),
  citation: z.string(),
  roadmapRows: z.number(),
  missing: z.array(z.string()),
  issues: z.array(z.object({ rule: z.string() })),
  evidence: z.array(
    z.object({ field: z.string(), certainty: z.string(), place: z.object({ line: z.number().nullable() }) }),
  ),
  bodies: z.array(
    z.object({ text: z.string(), ref: z.string().nullable(), body: z.object({ ref: z.string() }).nullable() }),
  ),
  duplicates: z.array(z.object({ rule: z.string(), statement: z.object({ ref: z.string() }) })),
  statement: z.record(z.string(), z.unknown()),
});
const formOf = async (who: Client, variables: Record<string, unknown>) =>
  form.parse((await who.data(FORM, variables)).liaisonFromFile);

const sent = z.object({ id: z.string() });
const send = async (who: Client, bytes: Uint8Array, name: string) => {
  const { statusCode, body } = await server.app.inject({
    method: 'POST',
    url: `/files?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(bytes),
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
  });
  return { statusCode, id: sent.safeParse(JSON.parse(body)).data?.id ?? '', body };
};

test('a text is a filled form: what it says, where, what is missing, which bodies are known', async () => {
  const found = await formOf(liam, { text: LETTER });
  expect(found).toMatchObject({ layout: 'ITU_T_TEMPLATE', roadmapRows: 1, file: null, duplicates: [] });
  expect(found.citation).toBe('COM 13 – LS 990 – E, "LS on a test", 2014-07-04');
  expect(found.statement).toMatchObject({
    ...{ number: 'COM 13 – LS 990 – E', issuer: 'SG13', studyPeriod: '2013-2016', sources: ['SG13'], place: 'Geneva' },
    ...{ title: 'LS on a test', dated: '2014-07-04', approvalLevel: 'STUDY_GROUP', originQuestions: ['Q17/13'] },
    addressees: [
      { body: 'ITU-T SG2', purpose: 'ACTION', deadline: '2014-10-01' },
      { body: 'Nobody Known', purpose: 'ACTION', deadline: '2014-10-01' },
      { body: 'JCA-Cloud', purpose: 'INFORMATION', deadline: null },
    ],
    contacts: [{ name: 'Kim Lee', affiliation: 'ETRI', telephone: '+82 42 000 0000' }],
  });
  expect(found.bodies).toEqual([
    { text: 'SG13', ref: 'SG13', body: { ref: 'SG13' } },
    { text: 'Q17/13', ref: 'Q17/13', body: { ref: 'Q17/13' } },
    { text: 'ITU-T SG2', ref: 'SG2', body: { ref: 'SG2' } },
    { text: 'Nobody Known', ref: null, body: null },
    { text: 'JCA-Cloud', ref: 'JCA-Cloud', body: { ref: 'JCA-Cloud' } },
  ]);
  expect(found.evidence.find(({ field }) => field === 'title')).toMatchObject({
    certainty: 'HIGH',
    place: { line: 6 },
  });
  expect(found.missing).toEqual(expect.arrayContaining(['meeting', 'refersTo', 'attachments']));
  expect(found.issues).toEqual([{ rule: 'UNKNOWN_BODY' }]);
});

test('its tables go to the import preview as they are, cited as the statement is', async () => {
  const preview = await joan.data(
    'query ($text: String!) { importPreview(text: $text, name: "COM 13 – LS 990 – E") { planHash rows { cells { proposed } } } }',
    { text: LETTER },
  );
  const { planHash, rows } = z
    .object({ planHash: z.string(), rows: z.array(z.unknown()) })
    .parse(preview.importPreview);
  expect(rows).toHaveLength(1);
  const { citation } = await formOf(joan, { text: LETTER });
  const applied = await joan.data(
    'mutation ($text: String!, $planHash: String!, $citation: String!) { applyImport(text: $text, name: "COM 13 – LS 990 – E", planHash: $planHash, source: { citation: $citation }) { source { citation } } }',
    { text: LETTER, planHash, citation },
  );
  expect(applied).toEqual({ applyImport: { source: { citation } } });
});

test('a document is read as its text is; one of Word 97 is refused, asking for .docx', async () => {
  const bytes = docx(
    'COM 13 – LS 990 – E\nSource: SG13\nFor action to: SG2'
      .split('\n')
      .map((line) => para(line))
      .join(''),
  );
  const { id } = await send(liam, bytes, 'ls.docx');
  const found = await formOf(liam, { file: id });
  expect(found).toMatchObject({ file: id, statement: { number: 'COM 13 – LS 990 – E', sources: ['SG13'] } });
  expect(found.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
  expect((await send(liam, old, 'ls.doc')).body).toContain('saved as .docx');
  const others = await send(joan, docx(para('another')), 'other.docx');
  expect((await liam.ask(FORM, { file: others.id })).errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await joan.ask(FORM, { file: id })).errors).toEqual([]);
});

test('who keeps no desk and may not import reads nothing in', async () => {
  expect((await omar.ask(FORM, { text: LETTER })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  const { errors } = await server.ask(FORM, { text: LETTER });
  expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect((await liam.ask(FORM, {})).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

const DIGEST = createHash('sha256').update('the same bytes').digest('hex');
const INSERT = `with s as (
    insert into liaison_statement (key, issuer_id, study_period_id, number, number_as_written, ref, ref_key, state, title, dated, certainty, source_id, body)
    select $1, b.id, p.id, 991, $2, 'SG13-LS991', 'SG13-LS991', $3, 'On a test', '2014-07-04', 'HIGH', (select min(id) from source), 'Begin.' || chr(10) || 'End.'
    from body b, study_period p where b.ref = 'SG13' and p.label = $4 limit 1 returning id),
  f as (insert into liaison_source (statement_id, position, body_id, text) select s.id, 1, b.id, 'SG13' from s, body b where b.ref = 'SG13'),
  a as (insert into addressee (statement_id, position, body_id, text, purpose, deadline, state) select s.id, 1, b.id, 'SG2', 'ACTION', '2014-10-01', 'SENT' from s, body b where b.ref = 'SG2'),
  t as (insert into attachment (statement_id, position, title, digest) select s.id, 1, 'Terms', $5 from s),
  c as (insert into liaison_contact (statement_id, position, name) select s.id, 1, 'Kim Lee' from s returning id)
  insert into contact_reach (contact_id, email) select c.id, 'kim@example.org' from c`;
const idOf = (key: string) =>
  withAdministrator(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from liaison_statement where key = $1', [key]);
    return rows[0]?.id ?? '';
  }, server.databaseUrl);

describe('statements that are recorded', () => {
  beforeAll(() =>
    withAdministrator(async (client) => {
      await changeBySql(client, INSERT, ['a-sent-one', 'COM 13 – LS 991 – E', 'SENT', '2013-2016', DIGEST]);
      await changeBySql(client, INSERT, ['a-draft', 'SG13-LS991', 'DRAFT', '2017-2020', 'ef'.repeat(32)]);
    }, server.databaseUrl),
  );

  test('a duplicate is pointed out by number in its study period, and by the bytes of an attachment', async () => {
    const numbered = (period: string) => LETTER.replace('LS 990', 'LS 991').replace('2013-2016', period);
    expect((await formOf(joan, { text: numbered('2013-2016') })).duplicates).toEqual([
      { rule: 'SAME_NUMBER', statement: { ref: 'SG13-LS991' } },
    ]);
    expect((await formOf(joan, { text: numbered('2009-2012') })).duplicates).toEqual([]);
    expect((await formOf(joan, { text: 'the same bytes' })).duplicates).toEqual([
      { rule: 'SAME_FILE', statement: { ref: 'SG13-LS991' } },
    ]);
    // A draft is known to its desk alone.
    expect((await formOf(joan, { text: numbered('2017-2020') })).duplicates).toEqual([]);
    expect((await formOf(liam, { text: numbered('2017-2020') })).duplicates).toHaveLength(1);
  });

  const fetch = (who: Pick<Client, 'headers'> | null, file: string) =>
    server.app.inject({ method: 'GET', url: `/open-data/liaison/${file}`, headers: { ...who?.headers } });

  test('a file reads back the same; how to reach a contact is told to the desk alone', async () => {
    const id = await idOf('a-sent-one');
    const text = await fetch(null, `${id}.txt`);
    expect(text.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="SG13-LS991.txt"',
      'x-content-type-options': 'nosniff',
    });
    const expected = {
      ...{
        number: 'COM 13 – LS 991 – E',
        issuer: 'SG13',
        studyPeriod: '2013-2016',
        sources: ['SG13'],
        title: 'On a test',
      },
      ...{ dated: '2014-07-04', body: 'Begin.\nEnd.', attachments: [{ title: 'Terms', digest: DIGEST, uri: null }] },
      addressees: [{ body: 'SG2', purpose: 'ACTION', deadline: '2014-10-01' }],
    };
    expect(readLiaison(text.body).sheet).toMatchObject({ ...expected, contacts: [{ name: 'Kim Lee', email: null }] });
    const document = await fetch(liam, `${id}.docx`);
    const readout = await readDocument(document.rawPayload, 'DOCX');
    expect('document' in readout && readLiaison(readout.document).sheet).toMatchObject({
      ...expected,
      contacts: [{ name: 'Kim Lee', email: 'kim@example.org' }],
    });
  });

  test('what has not been sent goes to its desk alone; other names are not found', async () => {
    const draft = await idOf('a-draft');
    expect((await fetch(liam, `${draft}.txt`)).statusCode).toBe(200);
    for (const who of [null, omar, joan]) expect((await fetch(who, `${draft}.txt`)).statusCode).toBe(404);
    for (const file of ['0.txt', '1.pdf', '..%2f1.txt', `${'9'.repeat(30)}.docx`, 'x.docx'])
      expect((await fetch(liam, file)).statusCode).toBe(404);
  });
});
