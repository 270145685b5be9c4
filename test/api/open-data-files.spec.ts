import { unzipSync } from 'fflate';
import { z } from 'zod';
import { readRelaton, readRelatonFiles } from '../../src/exchange/connectors/relaton';
import type { DocumentText, Table } from '../../src/files/rules/document';
import type { FileType } from '../../src/files/rules/file-types';
import { Cast, OFFICES } from '../support/cast';
import { openedFile } from '../support/opened';
import type { Client } from '../support/people';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let joan: Client;

beforeAll(async () => {
  server = await startServer();
  joan = await (await Cast.of(server)).person('Joan Activity', OFFICES.coordinator);
});
afterAll(() => server.close());

const get = (file: string) => server.app.inject(`/open-data/${file}`);
const opened = async (file: string, type: FileType): Promise<DocumentText> =>
  openedFile((await get(file)).rawPayload, type);
const tablesOf = ({ parts }: DocumentText) => parts.filter((part): part is Table => part.kind === 'TABLE');
const cellsOf = (table: Table | undefined) => table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
const total = async () => (await server.data('{ roadmap { totalCount } }')).roadmap as { totalCount: number };

const SG2_IN_2014 = 'asOf=2014-06-01&bodies=SG2';
const JCA = [
  'Activity domain',
  'Entity',
  'Title of deliverable',
  'Scope of deliverable',
  'Current status',
  'Starting date',
  'Target date',
];
const M_OCCM = [
  'M.occm, Overview of Cloud Computing Management',
  'Draft Recommendation',
  '2012-03-07',
  '2014 for consent',
];

describe('the roadmap as a text document', () => {
  test('in the seven columns of a JCA: title, day, source and licence, then the table', async () => {
    const reply = await get(`roadmap.docx?${SG2_IN_2014}`);
    expect(reply.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(reply.headers['content-disposition']).toBe('attachment; filename="roadmap-2014-06-01.docx"');
    const document = await openedFile(reply.rawPayload, 'DOCX');
    const said = document.parts.flatMap((part) => (part.kind === 'PARAGRAPH' ? part.text : []));
    expect(said).toEqual([
      'Standards roadmap',
      'As of 2014-06-01',
      'Shown: bodies: SG2',
      expect.stringMatching(/^Source: /),
      expect.stringMatching(/^Licence: /),
    ]);
    const [columns, ...rows] = cellsOf(tablesOf(document)[0]);
    expect(columns).toEqual(JCA);
    expect(rows.map(([, entity, title, , ...dates]) => [entity, title, ...dates])).toContainEqual([
      'ITU-T Q5/2',
      ...M_OCCM,
    ]);
  });

  test('the row of columns is repeated, pages are landscape, properties are set', async () => {
    const parts = unzipSync((await get(`roadmap.docx?${SG2_IN_2014}`)).rawPayload);
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    expect(text('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(text('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(text('docProps/core.xml')).toContain('<dc:title>Standards roadmap</dc:title>');
    expect(text('docProps/core.xml')).toContain('<dc:subject>As of 2014-06-01</dc:subject>');
  });

  test('in the layout of Suppl. 49: a section for each activity domain, what each text covers, the matrix', async () => {
    const { parts } = await opened('roadmap.docx?layout=suppl-49&bodies=SG2', 'DOCX');
    const headings = parts.flatMap((part) => (part.kind === 'PARAGRAPH' && part.heading !== null ? part.text : []));
    expect(headings).toEqual(
      expect.arrayContaining(['Fundamental', 'Inter-cloud, CSB', 'SLA, metering', 'Analysis matrix']),
    );
    const tables = tablesOf({ parts, issues: [] });
    expect(cellsOf(tables[0])[0]).toEqual(['Title of deliverable', 'Current status', 'Starting date', 'Target date']);
    expect(cellsOf(tables.at(-1))[0]?.slice(1, 3)).toEqual(['General, definition', 'Requirements, use cases']);
    expect(parts).toContainEqual(
      expect.objectContaining({ isListItem: true, text: expect.stringContaining('URI: http') }),
    );
  });
});

test('the analysis matrix alone, as in the query of the same name', async () => {
  const rows = cellsOf(tablesOf(await opened('roadmap.csv?layout=matrix', 'CSV'))[0]);
  const { matrix } = await server.data('{ matrix(itemsPerCell: 100) { rows { cells { items { ref } } } } }');
  const asked = (matrix as { rows: { cells: { items: { ref: string }[] }[] }[] }).rows;
  expect(rows.slice(1).map((cells) => cells.slice(1).map((cell) => cell.split('\n').filter(Boolean).sort()))).toEqual(
    asked.map(({ cells }) => cells.map(({ items }) => items.map(({ ref }) => ref).sort())),
  );
});

describe('the roadmap as a workbook', () => {
  test('every cell is text, also what looks like a formula; a second sheet says what it is', async () => {
    const reply = await get(`roadmap.xlsx?${SG2_IN_2014}`);
    expect(reply.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const sheet = new TextDecoder().decode(unzipSync(reply.rawPayload)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<c [^>]*>/g)?.every((cell) => /t="inlineStr"|\/>$/.test(cell))).toBe(true);
    const [roadmap, about] = tablesOf(await openedFile(reply.rawPayload, 'XLSX'));
    expect(cellsOf(roadmap)[0]).toEqual(JCA);
    expect(cellsOf(about).flat()).toContain('As of 2014-06-01');
  });

  test('in the layout of Suppl. 49 a heading across the columns begins each section', async () => {
    const rows = cellsOf(tablesOf(await opened('roadmap.xlsx?layout=suppl-49&bodies=SG13', 'XLSX'))[0]);
    const sections = rows.flatMap(([first, ...others]) => (others.every((text) => text === first) ? first : []));
    expect(sections.slice(0, 3)).toEqual(['Fundamental', 'Cloud service category', 'Security']);
    expect(new Set(sections).size).toBe(sections.length);
  });
});

test('Relaton: one stream, or an archive with a file for each text', async () => {
  const reply = await get('relaton.zip?bodies=SG2');
  expect(reply.headers['content-type']).toBe('application/zip');
  const files = Object.entries(unzipSync(reply.rawPayload));
  expect(files.map(([name]) => name)).toContain('data/itu-t-m-3371-10-2016.yaml');
  const decoded = files.map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
  const fromFiles = readRelatonFiles(decoded).items.map(({ identifiers }) => identifiers[0]?.text);
  const stream = readRelaton((await get('relaton.yaml?bodies=SG2')).body).items;
  expect(stream.map(({ identifiers }) => identifiers[0]?.text)).toEqual(fromFiles);
});

describe('what is asked for', () => {
  const count = async (query: string) => cellsOf(tablesOf(await opened(`roadmap.csv?${query}`, 'CSV'))[0]).length - 1;

  test.each([
    ['bodies=SG2&bodies=SC%2038', { bodies: ['SG2', 'SC 38'] }],
    [
      'domains=SECURITY&maturities=IN_DEVELOPMENT&maturities=IN_REVIEW',
      { domains: ['SECURITY'], maturities: ['IN_DEVELOPMENT', 'IN_REVIEW'] },
    ],
    ['nativeStatuses=60.60&bodies=ISO/IEC', { nativeStatuses: ['60.60'], bodies: ['ISO/IEC'] }],
    [`filter=${encodeURIComponent('{"text":"cloud"}')}&bodies=ETSI`, { text: 'cloud', bodies: ['ETSI'] }],
  ])('%s is the filter of the query', async (query, filter) => {
    const { roadmap } = await server.data(
      'query ($filter: RoadmapFilter) { roadmap(filter: $filter) { totalCount } }',
      { filter },
    );
    expect(await count(query)).toBe((roadmap as { totalCount: number }).totalCount);
  });

  test.each(['roadmap.csv', 'roadmap.xlsx', 'roadmap.docx', 'relaton.yaml', 'relaton.zip'])(
    'what is asked of %s without sense is bad input, in the words of the API',
    async (file) => {
      for (const [query, field] of [
        ['filter=nonsense', 'filter'],
        ['filter=%5B%5D', 'filter'],
        ['maturities=NOWHERE', 'filter.maturities'],
        ['asOf=2014-02-30', 'asOf'],
        ['asOf=2014-02-03&asOf=2014-02-04', 'asOf'],
        ['body=SG2', 'body'],
        ['bodies=SG2&filter=%7B%22bodies%22%3A%5B%22SG3%22%5D%7D', 'bodies'],
      ]) {
        const reply = await get(`${file}?${query}`);
        expect([query, reply.statusCode]).toEqual([query, 400]);
        expect(reply.json().errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field }] });
      }
    },
  );

  test('a layout that is not known', async () => {
    const reply = await get('roadmap.docx?layout=landscape');
    expect(reply.json().errors[0].extensions.problems).toEqual([
      { field: 'layout', message: 'is not known', accepted: 'jca, suppl-49, matrix' },
    ]);
  });
});

describe('the whole programme goes out and is previewed by a coordinator as no change', () => {
  const counted = z.object({
    importPreview: z.object({
      connector: z.string(),
      counts: z.array(z.object({ state: z.string(), count: z.number() })),
    }),
  });
  const preview = async (name: string, address: string) => {
    const reply = await server.app.inject({
      method: 'POST',
      url: `/files?name=${name}`,
      payload: (await get(address)).rawPayload,
      headers: { ...joan.headers, 'content-type': 'application/octet-stream' },
    });
    const { id } = z.object({ id: z.string() }).parse(reply.json());
    const query = 'query ($id: ID) { importPreview(file: $id) { connector counts { state count } } }';
    const { connector, counts } = counted.parse(await joan.data(query, { id })).importPreview;
    return {
      connector,
      ...Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count])),
    };
  };

  test.each([
    ['jca.csv', 'roadmap.csv'],
    ['suppl-49.csv', 'roadmap.csv?layout=suppl-49'],
    ['jca.xlsx', 'roadmap.xlsx'],
    ['jca.docx', 'roadmap.docx'],
  ])('%s', async (name, address) => {
    const { totalCount } = await total();
    expect(await preview(name, address)).toEqual({ connector: 'ROADMAP_TABLE', SAME: totalCount });
  });

  test.each([
    ['suppl-49.xlsx', 'roadmap.xlsx?layout=suppl-49'],
    ['suppl-49.docx', 'roadmap.docx?layout=suppl-49'],
  ])('%s, where a text stands in each section of its domains', async (name, address) => {
    const { SAME, ...others } = z.looseObject({ SAME: z.number() }).parse(await preview(name, address));
    expect(others).toEqual({ connector: 'ROADMAP_TABLE' });
    expect(SAME).toBeGreaterThanOrEqual((await total()).totalCount);
  });

  test('relaton.yaml, as far as Relaton knows the publisher', async () => {
    const { SAME, ...others } = z
      .looseObject({ SAME: z.number() })
      .parse(await preview('relaton.yaml', 'relaton.yaml'));
    expect(others).toEqual({ connector: 'RELATON' });
    expect(SAME).toBeGreaterThan(400);
  });
});
