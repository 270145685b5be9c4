import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { withAdministrator } from '../support/database';
import { asDocx } from '../support/letter-documents';
import { ENGLISH_CIRCULAR, VIRTUAL_LETTER } from '../support/letters';
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

const FORM = `query ($text: String, $file: ID, $name: String) { letterFromFile(text: $text, file: $file, name: $name) {
  name digest file citation missing findings { rule message } issues { rule } unread { text place { line } }
  evidence { field text certainty place { line } } bodies { text body { ref } } persons { text person { name } }
  letter { kind number group ref studyPeriod subject issuedAsPrinted signatory signedByName contact recipients { kind text } refersTo { ref studyPeriod } }
  meetings { type body starts ends note deadlines { kind on at byRule rule } agenda { number items { number } } sessions { beginsAt parts { name } } }
  newBodies { ref parent lifetimeEnds terms { clauses { number } } }
  recorded { rule letter { key } fields { field comparison read recorded } }
  recordedMeetings { at meeting { key deadlines { kind on } } fields { field comparison read recorded } } } }`;
const compared = z.array(
  z.object({ field: z.string(), comparison: z.string(), read: z.string().nullable(), recorded: z.string().nullable() }),
);
const form = z.object({
  ...{ name: z.string(), digest: z.string(), file: z.string().nullable(), citation: z.string() },
  ...{ missing: z.array(z.string()), findings: z.array(z.object({ rule: z.string(), message: z.string() })) },
  issues: z.array(z.object({ rule: z.string() })),
  unread: z.array(z.object({ text: z.string() })),
  evidence: z.array(
    z.object({
      field: z.string(),
      text: z.string(),
      certainty: z.string(),
      place: z.object({ line: z.number().nullable() }),
    }),
  ),
  bodies: z.array(z.object({ text: z.string(), body: z.object({ ref: z.string() }).nullable() })),
  persons: z.array(z.object({ text: z.string(), person: z.object({ name: z.string() }).nullable() })),
  letter: z.record(z.string(), z.unknown()),
  meetings: z.array(z.record(z.string(), z.unknown())),
  newBodies: z.array(z.record(z.string(), z.unknown())),
  recorded: z.array(z.object({ rule: z.string(), letter: z.object({ key: z.string() }), fields: compared })),
  recordedMeetings: z.array(
    z.object({
      at: z.number(),
      meeting: z.object({ key: z.string(), deadlines: z.array(z.unknown()) }),
      fields: compared,
    }),
  ),
});
const formOf = async (who: Client, variables: Record<string, unknown>) =>
  form.parse((await who.data(FORM, variables)).letterFromFile);
const comparison = (fields: z.infer<typeof compared>) =>
  Object.fromEntries(fields.map((each) => [each.field, each.comparison]));

const send = async (who: Client, bytes: Uint8Array, name: string) => {
  const { body } = await server.app.inject({
    ...{ method: 'POST', url: `/files?name=${encodeURIComponent(name)}`, payload: Buffer.from(bytes) },
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
  });
  return z.object({ id: z.string() }).parse(JSON.parse(body)).id;
};

test('a text is a filled form: what it says, where, how sure, and whom and what of it is known', async () => {
  const found = await formOf(liam, { text: ENGLISH_CIRCULAR });
  expect(found).toMatchObject({
    name: 'Letter',
    file: null,
    findings: [],
    issues: [],
    recorded: [],
    recordedMeetings: [],
  });
  expect(found.digest).toBe(createHash('sha256').update(ENGLISH_CIRCULAR).digest('hex'));
  expect(found.citation).toMatch(/^TSB Circular 312 \(2013-2016\), "Establishment of .*", 2015-02-03$/);
  expect(found.letter).toMatchObject({
    ...{ kind: 'CIRCULAR', number: 312, studyPeriod: '2013-2016', issuedAsPrinted: '2015-02-03' },
    contact: 'Tel. +41 22 730 0001, fax +41 22 730 0002, tsbfgtide@example.org; Documents: tsbfgtide@example.org',
    refersTo: [{ ref: 'TSB Circular 298', studyPeriod: '2013-2016' }],
  });
  expect(found.meetings).toMatchObject([{ type: 'FOCUS_GROUP', body: 'FG-Tide', note: 'Free of charge.' }]);
  expect(found.newBodies).toMatchObject([{ ref: 'FG-Tide', parent: 'SG5', lifetimeEnds: '2016-06-30' }]);
  expect(found.evidence.find(({ field }) => field === 'issuedAsPrinted')).toEqual({
    ...{ field: 'issuedAsPrinted', text: 'Geneva, 3 February 2015', certainty: 'HIGH', place: { line: 4 } },
  });
  expect(found.bodies).toEqual(expect.arrayContaining([{ text: 'FG-Tide', body: null }]));
  expect(found.persons).toEqual(expect.arrayContaining([{ text: 'Ada Brook', person: null }]));
  expect(found.missing).toEqual(expect.arrayContaining(['group', 'meetings.0.closesAt']));
});

test('a document is read as its text is, by who sent it', async () => {
  const id = await send(liam, await asDocx(ENGLISH_CIRCULAR), 'circular.docx');
  const [read, text] = [await formOf(liam, { file: id }), await formOf(liam, { text: ENGLISH_CIRCULAR })];
  expect(read).toMatchObject({ name: 'circular.docx', file: id });
  expect([read.letter, read.meetings, read.newBodies]).toEqual([text.letter, text.meetings, text.newBodies]);
  const others = await send(joan, await asDocx(VIRTUAL_LETTER), 'other.docx');
  expect((await liam.ask(FORM, { file: others })).errors[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await joan.ask(FORM, { file: id })).errors).toEqual([]);
});

test('who keeps no desk and may not import reads nothing in; neither text nor file is refused', async () => {
  expect((await omar.ask(FORM, { text: ENGLISH_CIRCULAR })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await server.ask(FORM, { text: ENGLISH_CIRCULAR })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect((await liam.ask(FORM, {})).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

const SAME = `Geneva, 21 January 2020
Ref: TSB Collective letter 11/17
SG17/ZZ
Subject: Virtual meeting of Study Group 17, 20-30 April 2021
Dear Sir/Madam,
It is my pleasure to invite you to the next meeting of Study Group 17, which will be held virtually from 20 to 30 April 2021. The meeting will be held at 10:00-15:00 hours, Geneva time, every day. Discussions will be held in English only.
Key deadlines:
20 February 2021 - Contributions for which translation is requested
21 March 2021 - Registration
Yours faithfully,
Chaesub Lee
Director of the Telecommunication Standardization Bureau`;

describe('a letter that is recorded', () => {
  test('is pointed out, and compared field by field', async () => {
    const { recorded } = await formOf(joan, { text: SAME });
    expect(recorded).toMatchObject([{ rule: 'SAME_NUMBER', letter: { key: 'TSB Collective letter 11/17@2017-2020' } }]);
    expect(comparison(recorded[0]?.fields ?? [])).toEqual({
      ...{ kind: 'SAME', number: 'SAME', group: 'SAME', studyPeriod: 'SAME', subject: 'SAME', issuedAsPrinted: 'SAME' },
      ...{ place: 'SAME', languages: 'SAME', signatory: 'SAME', referenceCode: 'DIFFERENT' },
      ...{ recipients: 'NOT_READ', annexes: 'NOT_READ', refersTo: 'NOT_READ' },
    });
    expect(recorded[0]?.fields.find(({ field }) => field === 'referenceCode')).toMatchObject({
      read: 'SG17/ZZ',
      recorded: 'SG17/XY',
    });
  });

  test('its meeting too, deadline by deadline', async () => {
    const { recordedMeetings, meetings } = await formOf(joan, { text: SAME });
    expect(recordedMeetings).toMatchObject([{ at: 0, meeting: { key: 'SG17-2021-04' } }]);
    expect(comparison(recordedMeetings[0]?.fields ?? [])).toMatchObject({
      ...{
        type: 'SAME',
        body: 'SAME',
        starts: 'SAME',
        ends: 'SAME',
        opensAt: 'SAME',
        closesAt: 'DIFFERENT',
        mode: 'SAME',
      },
      ...{ 'statedDeadlines.CONTRIBUTIONS_FOR_TRANSLATION': 'SAME', 'statedDeadlines.REGISTRATION': 'DIFFERENT' },
      ...{ 'statedDeadlines.CONTRIBUTIONS': 'NOT_READ', agenda: 'NOT_READ' },
    });
    expect(meetings[0]?.deadlines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'REGISTRATION', on: '2021-03-21', byRule: '2021-03-20' }),
      ]),
    );
  });

  test('the same number of another study period is another letter', async () => {
    const other = SAME.replaceAll('2021', '2026').replace('2020', '2026');
    expect((await formOf(joan, { text: other })).recorded).toEqual([]);
  });

  test('persons and bodies are recognized', async () => {
    const { persons, bodies } = await formOf(joan, { text: SAME });
    expect(persons).toEqual([{ text: 'Chaesub Lee', person: { name: 'Chaesub Lee' } }]);
    expect(bodies).toEqual([{ text: 'SG17', body: { ref: 'SG17' } }]);
  });

  test('one that cites the same file is pointed out whatever its number', async () => {
    const text = 'Dear Sir,\nThe cat sleeps.';
    const digest = createHash('sha256').update(text).digest('hex');
    await withAdministrator(
      (client) =>
        changeBySql(
          client,
          `with s as (insert into source (key, citation, kind) values ('a-file', 'cat.txt (SHA-256 ' || left($1, 16) || ')', 'DOCUMENT') returning id)
           insert into letter (key, kind, number, study_period_id, ref, ref_key, certainty, source_id)
           select 'TSB Circular 999@2013-2016', 'CIRCULAR', 999, p.id, 'TSB Circular 999', 'TSB CIRCULAR 999', 'HIGH', s.id from s, study_period p where p.label = '2013-2016'`,
          [digest],
        ),
      server.databaseUrl,
    );
    const { recorded, issues } = await formOf(joan, { text });
    expect(recorded).toMatchObject([{ rule: 'SAME_FILE', letter: { key: 'TSB Circular 999@2013-2016' } }]);
    expect(issues).toEqual([{ rule: 'NO_LETTER' }]);
  });
});

describeWithCorpus('letters read by the API')('the letters from which the tracker was made', () => {
  test.each([
    ['000_47897bd62c4270c6.txt', 'TSB Circular 124@2013-2016', ['WS-Cloud-2014']],
    ['001_0b341341adcfac7e.txt', 'TSB Circular 114@2009-2012', ['FG-Cloud-1']],
    ['004_e3173c0a591eb1f9.txt', 'TSB Collective letter 11/17@2017-2020', ['SG17-2021-04', 'SG17-2021-04-19']],
  ])(
    '%s is recorded as %s with %j, and contradicts no day, time, place or deadline of the record',
    async (file, key, meetings) => {
      const found = await formOf(joan, { text: readFileSync(corpusFile('seeds', file), 'utf8') });
      expect(found.recorded.map(({ letter }) => letter.key)).toEqual([key]);
      expect(found.recordedMeetings.map(({ meeting }) => meeting.key)).toEqual(meetings);
      const differing = [...found.recorded, ...found.recordedMeetings]
        .flatMap(({ fields }) => fields)
        .filter((each) => each.comparison === 'DIFFERENT')
        .map(({ field }) => field);
      // The record says these in its own words.
      const worded = ['annexes', 'refersTo', 'signatory', 'subject', 'title'];
      expect(differing.filter((field) => !worded.includes(field))).toEqual([]);
    },
  );

  test('persons are recognized by their names in any script', async () => {
    const { persons } = await formOf(joan, {
      text: readFileSync(corpusFile('seeds', '001_0b341341adcfac7e.txt'), 'utf8'),
    });
    expect(persons).toEqual(
      [
        ...[['马尔科姆•琼森', 'Malcolm Johnson'], ['Vladimir Belenkovich'], ['Monique Morrow'], ['Jamil Chawki']],
        ...[['Kangchan Lee'], ['李明东', 'Mingdong Li'], ['Koji Nakao']],
      ].map(([text, name = text]) => ({ text, person: { name } })),
    );
  });
});
