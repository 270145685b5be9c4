import { unzipSync } from 'fflate';
import { Client as Connection } from 'pg';
import type { DocumentText, Table } from '../../src/files/rules/document';
import type { FileType } from '../../src/files/rules/file-types';
import { PACK_LIST_WORDS, PACK_LISTS } from '../../src/roadmap/rules/pack-lists';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { draft, letter, written } from '../support/liaison-desk';
import { insertMeetings } from '../support/meeting-rows';
import { openedFile } from '../support/opened';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let db: Connection;
let sven: Client;

beforeAll(async () => {
  server = await startServer();
  db = new Connection(server.databaseUrl);
  await db.connect();
  sven = await (await Cast.of(server)).person('Sven Gruppe', OFFICES.sgChairman);
  await insertMeetings(db, [
    { key: 'SG13 to come/Geneva', body: 'SG13', starts: '2099-01-12', ends: '2099-01-16' },
    { key: 'undated', body: 'SG13' },
  ]);
  written(await draft(sven, letter({ title: 'Hidden draft' })));
});
afterAll(async () => {
  await db.end();
  await server.close();
});

const get = (file: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url: `/open-data/meeting-pack/${file}`, headers });
const opened = async (file: string, type: FileType, headers: Record<string, string> = {}): Promise<DocumentText> =>
  openedFile((await get(file, headers)).rawPayload, type);
const tablesOf = ({ parts }: DocumentText) => parts.filter((part): part is Table => part.kind === 'TABLE');
const cellsOf = (table: Table | undefined) => table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
const paragraphs = ({ parts }: DocumentText) => parts.flatMap((part) => (part.kind === 'PARAGRAPH' ? part.text : []));

const DECIDED = [
  '#',
  'Question',
  'Work item',
  'Status',
  'Title',
  'Final text',
  'A.5 justification',
  'Equivalent e.g. ISO/IEC',
  'Why listed',
];

describe('as a text document', () => {
  test('of SG17 in April 2021: what it is, source and licence, then the lists in the order of the agenda', async () => {
    const reply = await get('SG17-2021-04.docx');
    expect(reply.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="meeting-pack-SG17-2021-04.docx"',
      'cache-control': 'private, no-cache',
    });
    const document = await openedFile(reply.rawPayload, 'DOCX');
    const said = paragraphs(document);
    expect(said.slice(0, 8)).toEqual([
      'Meeting pack of SG17: Virtual meeting of Study Group 17',
      'Meeting: SG17-2021-04, 2021-04-20 to 2021-04-30',
      'Group: SG17, Security',
      'As of 2021-04-19; since the last meeting means since 2021-01-08',
      expect.stringMatching(/^Numbers of agenda items/),
      expect.stringMatching(/^Decided: .* Planned: .* Possible: /),
      expect.stringMatching(/^Source: standards-roadmap/),
      expect.stringMatching(/^Licence: /),
    ]);
    const headings = document.parts.flatMap((part) =>
      part.kind === 'PARAGRAPH' && part.heading !== null ? part.text : [],
    );
    expect(headings).toEqual(
      PACK_LISTS.map((list) => [PACK_LIST_WORDS[list].agenda, PACK_LIST_WORDS[list].title].filter(Boolean).join(' ')),
    );
    const agenda = headings.flatMap((heading) => /^[4-7][a-z] /.exec(heading) ?? []);
    expect(agenda.filter((number) => number.startsWith('7'))).toEqual(
      agenda.filter((number) => number.startsWith('7')).toSorted(),
    );
  });

  test('of SG13 in July 2014: its consents, in the columns of a report, each with its reasons', async () => {
    const tables = tablesOf(await opened('SG13-2014-07.docx', 'DOCX')).map(cellsOf);
    const consents = tables.find(([columns, first]) => columns?.[5] === 'Final text' && first?.[2] === 'M.occm');
    expect(consents?.[0]).toEqual(DECIDED);
    expect(consents?.slice(1).map((row) => [row[0], row[1], row[2], row[8]?.split('\n')[0]])).toEqual([
      ['1', 'Q5/2', 'M.occm', 'Possible'],
      ['2', 'Q5/2', 'M.rcsm', 'Possible'],
      ['3', 'Q7/2', 'M.mivrcc', 'Possible'],
      ['4', 'Q17/13', 'Y.CCdef', 'Decided'],
      ['5', 'Q18/13', 'Y.cciaas', 'Decided'],
      ['6', 'Q18/13', 'Y.ccra', 'Decided'],
    ]);
    expect(consents?.[6]).toEqual([
      '6',
      'Q18/13',
      'Y.ccra',
      'New\nUnder study',
      'Cloud Computing Reference Architecture',
      '',
      '',
      expect.stringContaining('ISO/IEC 17789'),
      expect.stringContaining('the meeting decided: Consent to Y.3502'),
    ]);
  });

  test('one list alone, of one Question, as of a day', async () => {
    const document = await opened('SG13-2014-07.docx?lists=AAP_CONSENT&group=JRG-CCM&asOf=2014-06-01', 'DOCX');
    expect(cellsOf(tablesOf(document)[0]).map((row) => row[2])).toEqual(['Work item', 'M.occm', 'M.rcsm', 'M.mivrcc']);
    expect(paragraphs(document)).toContain('As of 2014-06-01; since the last meeting means since 2012-11-30');
    expect(tablesOf(document)).toHaveLength(1);
  });

  test('pages are landscape, and the row of columns is repeated', async () => {
    const parts = unzipSync((await get('SG13-2014-07.docx?lists=AAP_CONSENT')).rawPayload);
    const text = new TextDecoder().decode(parts['word/document.xml']);
    expect(text).toContain('w:orient="landscape"');
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });
});

describe('as a workbook', () => {
  test('a sheet for each list, and one that says what it is; no cell is a formula', async () => {
    const reply = await get('SG13-2014-07.xlsx');
    const parts = unzipSync(reply.rawPayload);
    const names = [...new TextDecoder().decode(parts['xl/workbook.xml']).matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toHaveLength(PACK_LISTS.length + 1);
    expect(names.at(-1)).toBe('About');
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    for (const name of sheets) expect(new TextDecoder().decode(parts[name])).not.toContain('<f>');
    const tables = tablesOf(await openedFile(reply.rawPayload, 'XLSX')).map(cellsOf);
    expect(tables[names.indexOf('AAP consent')]?.map((row) => row[2])).toEqual([
      'Work item',
      'M.occm',
      'M.rcsm',
      'M.mivrcc',
      'Y.CCdef',
      'Y.cciaas',
      'Y.ccra',
    ]);
    const about = tables.at(-1)?.flat() ?? [];
    expect(about).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Licence: /),
        expect.stringMatching(/^Targets moved since the last meeting: No earlier meeting/),
      ]),
    );
  });
});

describe('as a table of values', () => {
  test('one list; what looks like a formula is none', async () => {
    await changeBySql(db, `update work_item_state set title = '=HYPERLINK("http://x")' where ref = 'M.occm'`);
    const reply = await get('SG13-2014-07.csv?lists=AAP_CONSENT');
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    const rows = cellsOf(tablesOf(await openedFile(reply.rawPayload, 'CSV'))[0]);
    expect(rows[0]).toEqual(DECIDED);
    expect(rows).toHaveLength(7);
  });
});

test.each([
  ['SG13-1066.docx', 404, 'NOT_FOUND', undefined],
  ['SG13-2014-07.pdf', 404, 'NOT_FOUND', undefined],
  ['SG13-2014-07', 404, 'NOT_FOUND', undefined],
  ['undated.docx', 400, 'BAD_USER_INPUT', 'key'],
  ['SG13-2014-07.csv', 400, 'BAD_USER_INPUT', 'lists'],
  ['SG13-2014-07.csv?lists=SLIPS&lists=OVERLAPS', 400, 'BAD_USER_INPUT', 'lists'],
  ['SG13-2014-07.docx?lists=NOTHING', 400, 'BAD_USER_INPUT', 'lists'],
  ['SG13-2014-07.docx?list=SLIPS', 400, 'BAD_USER_INPUT', 'list'],
  ['SG13-2014-07.docx?group=SG2', 400, 'BAD_USER_INPUT', 'group'],
  ['SG13-2014-07.docx?group=SG2&group=SG13', 400, 'BAD_USER_INPUT', 'group'],
  ['SG13-2014-07.docx?asOf=2014-02-30', 400, 'BAD_USER_INPUT', 'asOf'],
])('%s is answered with %i', async (file, status, code, field) => {
  const reply = await get(file);
  expect(reply.statusCode).toBe(status);
  const { extensions } = reply.json().errors[0];
  expect([extensions.code, extensions.problems?.[0]?.field]).toEqual([code, field]);
});

test('a draft of a statement is in the file of those who may write it, and of nobody else; a name is safe', async () => {
  const file = `${encodeURIComponent('SG13 to come/Geneva')}.docx?lists=OUTGOING_STATEMENTS`;
  const reply = await get(file);
  expect(reply.headers['content-disposition']).toBe('attachment; filename="meeting-pack-SG13-to-come-Geneva.docx"');
  expect(JSON.stringify(await openedFile(reply.rawPayload, 'DOCX'))).not.toContain('Hidden draft');
  const headers = { ...sven.headers, 'apollo-require-preflight': '1' };
  expect(JSON.stringify(await opened(file, 'DOCX', headers))).toContain('Hidden draft');
});

test('more rows than a document holds are refused, with what else there is', async () => {
  await changeBySql(
    db,
    `with made as (insert into work_item (key, type, body_id, certainty, source_id, ref, ref_key, maturity)
       select 'many ' || n, 'RECOMMENDATION', (select id from body where key = 'Q18/13@2025-2028'), 'HIGH', (select min(id) from source), 'Y.many-' || n, 'many', 'IN_DEVELOPMENT'
       from generate_series(1, 1100) n returning *),
     stated as (insert into target (work_item_id, text, event, earliest, latest, precision, certainty, source_id)
       select id, '2098', 'UNSPECIFIED', '2098-01-01', '2098-12-31', 'YEAR', 'HIGH', source_id from made returning *)
     insert into work_item_state (work_item_id, valid_from, valid_to, body_id, sdo_id, ref, ref_key, title_key, maturity, maturity_flags, status_order, target_id, target_order)
     select i.id, '2025-01-01', 'infinity', i.body_id, (select lineage[1] from body where id = i.body_id), i.ref, i.ref_key, '', i.maturity, '{}', '2025-01-01', t.id, t.latest
     from made i join stated t on t.work_item_id = i.id`,
  );
  const key = encodeURIComponent('SG13 to come/Geneva');
  const reply = await get(`${key}.docx`);
  expect(reply.json().errors[0].extensions.problems).toEqual([
    {
      field: 'lists',
      message: expect.stringMatching(/^would hold 3\d{3} rows; a document holds at most 2000$/),
      accepted: 'fewer lists, a smaller group, or the pack as .xlsx',
    },
  ]);
  expect((await get(`${key}.xlsx`)).statusCode).toBe(200);
  expect((await get(`${key}.docx?lists=ITEMS_DUE`)).statusCode).toBe(200);
});
