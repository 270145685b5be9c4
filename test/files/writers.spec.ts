import { unzipSync } from 'fflate';
import type { Properties } from '../../src/files/rules/written';
import { docx } from '../../src/files/writers/docx';
import { xlsx } from '../../src/files/writers/xlsx';
import { zipped } from '../../src/files/writers/zip';
import { openedFile } from '../support/opened';

const ABOUT: Properties = {
  title: 'A & B <title>',
  subject: 'As of 2026-11-01',
  creator: 'standards-roadmap',
  description: 'Lines\nof it',
  keywords: 'roadmap',
  created: new Date('2026-11-02T10:00:00Z'),
};
const COLUMNS = [
  { name: 'First', width: 10 },
  { name: 'Second', width: 20 },
];
const HOSTILE = [
  '=HYPERLINK("http://x")',
  '\u0000\u0007 <w:p> & "quotes" ]]>',
  '_x0041_ \ud800',
  'two\r\nlines\tand a tab',
];
const READ = ['=HYPERLINK("http://x")', '<w:p> & "quotes" ]]>', '_x0041_', 'two\nlines\tand a tab'];

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
const cellsOf = ({ parts }: Awaited<ReturnType<typeof openedFile>>) =>
  parts.flatMap((part) => (part.kind === 'TABLE' ? part.rows.map(({ cells }) => cells.map(({ text }) => text)) : []));

test('a document holds what any cell holds, a heading across, and links only to what is an address', async () => {
  const addresses = [
    'URI: https://example.org/a?b=1&c=2',
    'URI: http://[bad',
    `URI: https://example.org/${'x'.repeat(3_000)}`,
  ];
  const rows = [...HOSTILE, ...addresses].map((text) => [text, 'plain']);
  const bytes = await docx({
    properties: ABOUT,
    isLandscape: false,
    parts: [
      { kind: 'HEADING', text: ABOUT.title },
      { kind: 'CAPTION', text: 'Table 1' },
      { kind: 'TABLE', columns: COLUMNS, rows: [{ across: 'Section' }, ...rows] },
    ],
  });
  const [columns, section, ...read] = cellsOf(await openedFile(bytes, 'DOCX'));
  expect(columns).toEqual(['First', 'Second']);
  expect(section).toEqual(['Section', 'Section']);
  expect(read.map(([text]) => text)).toEqual([...READ, ...addresses]);
  const relations = new TextDecoder().decode(unzipSync(bytes)['word/_rels/document.xml.rels']);
  expect(relations.match(/TargetMode="External"/g)).toHaveLength(1);
});

test('a workbook holds the same, in sheets of any number of pieces', async () => {
  async function* rows() {
    yield [{ across: 'Section' }];
    for (const text of HOSTILE) yield [[text, 'x'.repeat(40_000)]];
  }
  const sheets = [
    { name: "It's & <this>", columns: COLUMNS, rows: rows() },
    { name: 'Other', columns: COLUMNS, rows: [] },
  ];
  const bytes = await bytesOf(xlsx(sheets, ABOUT));
  const document = await openedFile(bytes, 'XLSX');
  const [columns, section, ...read] = cellsOf(document);
  expect(columns).toEqual(['First', 'Second']);
  expect(section).toEqual(['Section', 'Section']);
  expect(read.slice(0, READ.length).map(([text]) => text)).toEqual(READ);
  expect(read[0]?.[1]).toHaveLength(32_767);
  expect(document.parts.map(({ place }) => place.sheet)).toEqual(["It's & <this>", 'Other']);
});

test('an archive tells of what fails in the middle', async () => {
  async function* failing() {
    yield { name: 'one', pieces: ['a', 'b'] };
    throw new Error('no more');
  }
  await expect(bytesOf(zipped(failing(), new Date()))).rejects.toThrow('no more');
});

test('an archive holds its files, each in as many pieces as came', async () => {
  const bytes = await bytesOf(zipped([{ name: 'data/é.yaml', pieces: ['a', '', 'é'] }], new Date(2026, 1, 1)));
  expect(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, new TextDecoder().decode(file)])).toEqual([
    ['data/é.yaml', 'aé'],
  ]);
});
