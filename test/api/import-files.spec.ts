import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { z } from 'zod';
import { readPastedText } from '../../src/files/rules/pasted-text';
import { Cast, OFFICES } from '../support/cast';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { docx, docxTable, para, sheetRows, xlsx } from '../support/packages';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let joan: Client;
let mina: Client;

beforeAll(async () => {
  server = await startServer();
  const cast = await Cast.of(server);
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
});
afterAll(() => server.close());

/** A returned table: one text that is known, one that is new. */
const TABLE = [
  [
    'Activity domain',
    'Entity',
    'Title of deliverable',
    'Scope of deliverable',
    'Current status',
    'Starting date',
    'Target date',
  ],
  [
    '',
    'ITU-T SG13 Q17',
    'ITU-T Y.ecsai-reqts, Requirements of edge AI',
    'Edge',
    'Draft Recommendation',
    '2024-03-15',
    '2027 for consent',
  ],
  [
    'Security',
    'ITU-T SG13 Q17',
    'ITU-T Y.filecloud, A text that came in a file',
    'New; and more',
    'Draft Recommendation',
    '2026-02-01',
    'Q4/2028',
  ],
];
const WORD = docx(`${para('Dear colleagues,')}${docxTable(TABLE)}`);
const joined = (sign: string) => TABLE.map((cells) => cells.join(sign)).join('\n');

const upload = async (who: Client, bytes: Uint8Array, name: string): Promise<string> => {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/files?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(bytes),
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
  });
  return z.object({ id: z.string() }).parse(reply.json()).id;
};

const PREVIEW = `query ($file: ID, $text: String, $name: String) { importPreview(file: $file, text: $text, name: $name, asOf: "2026-11-01") {
  connector planHash counts { state count } rows { place { table row } workItem { ref } } issues { rule } } }`;
const APPLY = `mutation ($file: ID!, $hash: String!) { applyImport(file: $file, planHash: $hash, asOf: "2026-11-01") {
  id name digest created updated source { citation } } }`;
const shape = z.object({
  connector: z.string(),
  planHash: z.string(),
  counts: z.array(z.object({ state: z.string(), count: z.number() })),
  rows: z.array(
    z.object({
      place: z.object({ table: z.number().nullable(), row: z.number().nullable() }),
      workItem: z.object({ ref: z.string() }).nullable(),
    }),
  ),
});
const preview = async (file: string) => shape.parse((await joan.data(PREVIEW, { file })).importPreview);
const counted = ({ counts }: z.infer<typeof shape>) =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]));

test('the same table gives the same plan, whatever it came as', async () => {
  const text = shape.parse((await joan.data(PREVIEW, { text: joined('\t'), name: 'pasted' })).importPreview);
  expect(counted(text)).toEqual({ CREATE: 1, UPDATE: 1 });
  const html = `<!doctype html><table>${TABLE.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`;
  const files: [string, Uint8Array][] = [
    ['reply.docx', WORD],
    ['reply.xlsx', xlsx(sheetRows(TABLE))],
    ['reply.csv', strToU8(TABLE.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'))],
    ['reply.html', strToU8(html)],
    ['reply.txt', strToU8(joined('\t'))],
  ];
  for (const [name, bytes] of files) {
    const plan = await preview(await upload(joan, bytes, name));
    expect([name, plan.connector, plan.planHash]).toEqual([name, 'ROADMAP_TABLE', text.planHash]);
  }
});

test('a Word table is taken in, changes nothing again, and is taken back as a whole', async () => {
  const file = await upload(joan, docx(docxTable(TABLE)), 'SG13 reply.docx');
  const plan = await preview(file);
  expect(plan.rows.map(({ place }) => place)).toEqual([
    { table: 1, row: 2 },
    { table: 1, row: 3 },
  ]);
  const { applyImport } = await joan.data(APPLY, { file, hash: plan.planHash });
  expect(applyImport).toMatchObject({ name: 'SG13 reply.docx', created: 1, updated: 1 });
  expect(pick({ applyImport }, 'applyImport', 'source', 'citation')).toMatch(/^SG13 reply\.docx \([0-9a-f]{12}\)$/);
  expect(await server.data('{ workItem(ref: "Y.filecloud") { title body { ref } } }')).toEqual({
    workItem: { title: 'A text that came in a file', body: { ref: 'Q17/13' } },
  });

  const again = await preview(file);
  expect(counted(again)).toEqual({ SAME: 2 });
  const second = await joan.data(APPLY, { file, hash: again.planHash });
  expect(second.applyImport).toMatchObject({ created: 0, updated: 0 });

  const undone = await joan.data(
    'mutation ($id: ID!) { undoImport(import: $id, reason: "sent in error") { undoneAt } }',
    { id: pick({ applyImport }, 'applyImport', 'id') },
  );
  expect(pick(undone, 'undoImport', 'undoneAt')).toEqual(expect.any(String));
  expect((await server.ask('{ workItem(ref: "Y.filecloud") { ref } }')).errors[0]?.extensions?.code).toBe('NOT_FOUND');
});

test.each<[string, string, string, string]>([
  [
    'records in JSON',
    'iso.jsonl',
    '{"id":90001,"deliverableType":"IS","reference":"ISO/IEC 90001:2026","title":{"en":"Cloud of files"},"ownerCommittee":"ISO/IEC JTC 1/SC 38","currentStage":6060,"publicationDate":"2026-02-03"}',
    'ISO_OPEN_DATA',
  ],
  [
    'a record in YAML',
    'y9001.yaml',
    'schema-version: v1.2.9\nid: ITU-TY9001\ntitle:\n- content: Cloud of files\n  language: en\ntype: standard\ndocid:\n- id: ITU-T Y.9001 (02/2026)\n  type: ITU\n  primary: true\ndate:\n- type: published\n  value: "2026-02-03"\n',
    'RELATON',
  ],
])('%s', async (_, name, text, connector) => {
  const plan = await preview(await upload(joan, strToU8(text), name));
  expect(plan.connector).toBe(connector);
  expect(plan.rows).toHaveLength(1);
});

test('a coordinator takes in what a rapporteur sent; a rapporteur takes in nothing', async () => {
  const file = await upload(mina, docx(`${para('From Mina')}${docxTable(TABLE)}`), 'mine.docx');
  expect(counted(await preview(file))).toEqual({ CREATE: 1, UPDATE: 1 });
  expect((await mina.ask(PREVIEW, { file })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
});

test.each<[string, Record<string, unknown>, string, string]>([
  ['neither a text nor a file', { name: 'x' }, 'BAD_USER_INPUT', 'text'],
  ['both', { text: 'x', file: '1', name: 'x' }, 'BAD_USER_INPUT', 'text'],
  ['a text without a name', { text: 'x' }, 'BAD_USER_INPUT', 'name'],
  ['a file that is no number', { file: 'x' }, 'BAD_USER_INPUT', 'file'],
  ['a file that is not there', { file: '999999' }, 'NOT_FOUND', ''],
])('%s', async (_, variables, code, field) => {
  const { extensions } = (await joan.ask(PREVIEW, variables)).errors[0] ?? {};
  expect(extensions).toMatchObject({ code, ...(field && { problems: [{ field }] }) });
});

test('a file in which nothing is found says so', async () => {
  const file = await upload(joan, docx(para('Dear all, thank you.')), 'thanks.docx');
  expect((await joan.ask(PREVIEW, { file })).errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ field: 'file' }],
  });
});

describeWithCorpus('import-files')('real files', () => {
  test('the table that SG2 sent, as it was saved and as Word, Excel and separated values: the same plan', async () => {
    const bytes = readFileSync(corpusFile('seeds', '002_2017aa3cae7d437b.txt'));
    const { planHash, rows } = await preview(await upload(joan, bytes, '002.txt'));
    expect(rows.map(({ workItem }) => workItem?.ref)).toEqual([
      expect.stringMatching(/M\.3070|Y\.3521/),
      'ITU-T M.3371 (10/2016)',
      'M.mivrcc',
    ]);
    const table = readPastedText(bytes.toString('utf8')).parts.flatMap((part) =>
      part.kind === 'TABLE' ? part.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
    );
    const csv = table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    for (const [name, file] of [
      ['002.docx', docx(docxTable(table))],
      ['002.xlsx', xlsx(sheetRows(table))],
      ['002.csv', strToU8(csv)],
    ] as const)
      expect([name, (await preview(await upload(joan, file, name))).planHash]).toEqual([name, planHash]);
  });

  test('the work plan of 3GPP', async () => {
    const bytes = readFileSync(corpusFile('samples', '3gpp', '3gpp_workplan.xlsx'));
    const plan = await preview(await upload(joan, bytes, '3gpp_workplan.xlsx'));
    expect(plan.connector).toBe('THREE_GPP_WORK_PLAN');
    expect(plan.counts.reduce((sum, { count }) => sum + count, 0)).toBe(9_517 - 164);
  });
});
