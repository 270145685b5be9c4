import { strToU8 } from 'fflate';
import { readDocument } from '../../src/files/readers/read-document';
import type { DocumentText } from '../../src/files/rules/document';
import type { FileType } from '../../src/files/rules/file-types';
import { cell, docx, docxTable, para, row, sheetRows, xlsx } from '../support/packages';

const read = async (bytes: Uint8Array | string, type: FileType): Promise<DocumentText> => {
  const readout = await readDocument(typeof bytes === 'string' ? strToU8(bytes) : bytes, type);
  if ('problem' in readout) throw new Error(readout.problem.rule);
  return readout.document;
};
const tablesOf = ({ parts }: DocumentText) =>
  parts.flatMap((part) => (part.kind === 'TABLE' ? [part.rows.map(({ cells }) => cells.map(({ text }) => text))] : []));
const texts = ({ parts }: DocumentText) => parts.flatMap((part) => (part.kind === 'PARAGRAPH' ? [part.text] : []));

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
    'ITU-T SG2 Q5/2',
    'ITU-T M.occm, Overview',
    'The scope',
    'Draft Recommendation',
    '2012-03-07',
    '2014 for consent',
  ],
  ['Security', 'ITU-T SG17', 'X.gsbdaas', 'Guidelines; and more', 'Draft Recommendation', '2013-01-31', '2015'],
];
const joined = (sign: string) => TABLE.map((cells) => cells.join(sign)).join('\r\n');
const stacked = TABLE.map((cells) => cells.map((text) => `\t${text}\n`).join('')).join('\n');
const html = `<!doctype html><title>x</title><p>Before<table>${TABLE.map((cells) => `<tr>${cells.map((text) => `<td>${text}`).join('')}`).join('')}</table>`;

test.each<[string, Uint8Array | string, FileType]>([
  ['Word', docx(docxTable(TABLE)), 'DOCX'],
  ['Excel', xlsx(sheetRows(TABLE)), 'XLSX'],
  ['commas', TABLE.map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\n'), 'CSV'],
  [
    'semicolons, where one is in a cell',
    joined(';').replace('Guidelines;', '"Guidelines;').replace('more', 'more"'),
    'CSV',
  ],
  ['a separator that is declared', `sep=|\r\n${joined('|')}`, 'CSV'],
  ['tabulators in UTF-16', new Uint8Array(Buffer.from(`\ufeff${joined('\t')}`, 'utf16le')), 'CSV'],
  ['HTML without closing tags', html, 'HTML'],
  ['pasted, with tabulators', joined('\t'), 'TEXT'],
  ['pasted, with strokes', TABLE.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), 'TEXT'],
  ['pasted, one cell a line', stacked, 'TEXT'],
])('the same table as %s', async (_, bytes, type) => {
  expect(tablesOf(await read(bytes, type))).toEqual([TABLE]);
});

test('a table that runs together is cut by what it says, and that is said', async () => {
  const text =
    'Activity domainEntityTitle of deliverableScope of deliverableCurrent statusStarting dateTarget date\nITU-T SG13Q17/13Y.ecs Edge cloudThis Recommendation specifies it.Draft Recommendation2012-032014';
  const document = await read(text, 'TEXT');
  expect(tablesOf(document)[0]?.[1]).toEqual([
    '',
    'ITU-T SG13Q17/13',
    'Y.ecs Edge cloud',
    'This Recommendation specifies it.',
    'Draft Recommendation',
    '2012-03',
    '2014',
  ]);
  expect(document.issues).toEqual([expect.objectContaining({ rule: 'CELLS_IN_DOUBT' })]);
});

describe('Word', () => {
  test('headings, lists, links, and places', async () => {
    const { parts } = await read(
      docx(
        `${para('Roadmap', '<w:outlineLvl w:val="0"/>')}${para('')}${para('A text', '<w:numPr><w:numId w:val="1"/></w:numPr>')}
         <w:p><w:hyperlink r:id="h1"><w:r><w:t>isn</w:t></w:r></w:hyperlink></w:p>${docxTable([['a', 'b']])}`,
        { h1: 'http://example.org/?isn=8846' },
      ),
      'DOCX',
    );
    expect(parts).toMatchObject([
      { text: 'Roadmap', heading: 1, place: { paragraph: 1 } },
      { text: 'A text', isListItem: true, place: { paragraph: 3 } },
      { text: 'isn', links: ['http://example.org/?isn=8846'] },
      {
        kind: 'TABLE',
        place: { table: 1 },
        rows: [{ cells: [{}, { text: 'b', place: { table: 1, row: 1, column: 2 } }] }],
      },
    ]);
  });

  test('numbers that the word processor counts: by kind, level and list, also by style, and anew where a list says so', async () => {
    const level = (at: number, format: string, text: string, start = 1) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '\u00b7')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1', 4)}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles xmlns:w="x"><w:style w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const of = (list: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
    const items = [
      of(1, 0),
      of(1, 1),
      of(1, 1),
      of(1, 2),
      '<w:pStyle w:val="Item"/>',
      of(1, 1),
      of(2, 0),
      of(2, 1),
      of(3, 0),
      of(9, 0),
      of(0, 0),
    ];
    const body = items.map((properties) => para('x', properties)).join('');
    const { parts } = await read(
      docx(body, {}, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }),
      'DOCX',
    );
    expect(parts.map((part) => ('number' in part ? part.number : null))).toEqual([
      ...['1.', 'a)', 'b)', null, '2.', 'a)', 'IV', 'IV.1', '1.', null, null],
    ]);
  });

  test('merged cells stand in each place they cover; a table within a cell is its text', async () => {
    const inner = `<w:tc><w:tcPr/>${docxTable([['in', 'side']])}${para('')}</w:tc>`;
    const merged = docx(
      `<w:tbl>${row(cell('wide', '<w:gridSpan w:val="2"/>'), cell('tall', '<w:vMerge w:val="restart"/>'))}${row(cell('a'), inner, cell('', '<w:vMerge/>'))}</w:tbl>`,
    );
    expect(tablesOf(await read(merged, 'DOCX'))).toEqual([
      [
        ['wide', 'wide', 'tall'],
        ['a', 'in\nside', 'tall'],
      ],
    ]);
  });

  test('what tracked changes took out is out, what they put in is in', async () => {
    const changed = docx(
      `<w:p><w:r><w:t>Target </w:t></w:r><w:del><w:r><w:delText>2013</w:delText></w:r></w:del><w:ins><w:r><w:t>2014</w:t></w:r></w:ins></w:p>`,
    );
    expect(texts(await read(changed, 'DOCX'))).toEqual(['Target 2014']);
  });

  test('what stands before the damage is kept, and the damage is said', async () => {
    const cut = docx('', {}, { 'word/document.xml': `<w:document><w:body>${para('kept')}<w:p><w:r><w:t>lost` });
    const document = await read(cut, 'DOCX');
    expect(texts(document)[0]).toBe('kept');
    expect(document.issues).toEqual([expect.objectContaining({ rule: 'CUT_SHORT' })]);
  });
});

describe('Excel', () => {
  const one = async (data: string, given: Parameters<typeof xlsx>[1] = {}) =>
    tablesOf(await read(xlsx(data, given), 'XLSX'))[0];

  test.each([
    ['a shared string', '<c t="s"><v>1</v></c>', { strings: ['no', 'R&D <x>'] }, 'R&D <x>'],
    ['a number', '<c><v>0.94999999999999996</v></c>', {}, '0.95'],
    ['a share', '<c s="1"><v>0.5</v></c>', { formats: ['0%'] }, '50%'],
    ['a day', '<c s="1"><v>41675</v></c>', { formats: ['dd/mm/yyyy'] }, '2014-02-05'],
    ['a moment', '<c s="1"><v>41675.5</v></c>', { formats: ['yyyy-mm-dd hh:mm'] }, '2014-02-05T12:00:00'],
    ['a number too large for a day', '<c s="1"><v>99999999</v></c>', { formats: ['dd/mm/yyyy'] }, '99999999'],
    ['a truth', '<c t="b"><v>1</v></c>', {}, 'TRUE'],
    ['a formula that was worked out', '<c t="str"><f>A1</f><v>Y.3500</v></c>', {}, 'Y.3500'],
    ['an error', '<c t="e"><v>#REF!</v></c>', {}, '#REF!'],
    ['a string that is not there', '<c t="s"><v>7</v></c><c t="str"><v>x</v></c>', {}, ''],
  ])('%s', async (_, data, given, shown) => {
    expect((await one(`<row r="1">${data}</row>`, given))?.[0]?.[0]).toBe(shown);
  });

  test('rows and columns keep their numbers, sheets their names; merged cells stand in each place', async () => {
    const bytes = xlsx('<row r="3"><c r="B3" t="str"><v>both</v></c></row><row r="4"><c r="C4"><v>1</v></c></row>', {
      after: '<mergeCells><mergeCell ref="B3:C3"/></mergeCells>',
    });
    const document = await read(bytes, 'XLSX');
    expect(tablesOf(document)).toEqual([
      [
        ['', 'both', 'both'],
        ['', '', '1'],
      ],
    ]);
    expect(document.parts[0]).toMatchObject({
      place: { sheet: 'Roadmap', table: 1 },
      rows: [{ cells: [{}, {}, { place: { sheet: 'Roadmap', row: 3, column: 3 } }] }, { place: { row: 4 } }],
    });
  });
});

describe('pages and texts', () => {
  test('spans, layout tables, and what is hidden', async () => {
    const page = `<table><tr><td><script>no()</script><p>Beside</p><table><tr><th colspan=2>Head<tr><td rowspan=2>left<td>a<br>b<tr><td>c</table></table>
      <ul><li>one &amp; <a href="http://example.org/x">two</a></ul><a href="javascript:no()">bad</a>`;
    const document = await read(page, 'HTML');
    expect(texts(document)).toEqual(['Beside', 'one & two', 'bad']);
    expect(tablesOf(document)).toEqual([
      [
        ['Head', 'Head'],
        ['left', 'a\nb'],
        ['left', 'c'],
      ],
    ]);
    expect(document.parts.at(-2)).toMatchObject({ isListItem: true, links: ['http://example.org/x'] });
    expect(document.parts.at(-1)).toMatchObject({ links: [] });
  });

  test.each<[string, Uint8Array, string, boolean]>([
    ['UTF-8 with its mark', strToU8('\ufeffportée'), 'portée', false],
    ['Windows-1252', Uint8Array.from(Buffer.from('Etat actuel: \xe9tabli', 'latin1')), 'Etat actuel: établi', true],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('Y.3500 Cloud', 'utf16le')), 'Y.3500 Cloud', true],
  ])('a text in %s', async (_, bytes, shown, guessed) => {
    const document = await read(bytes, 'TEXT');
    expect(texts(document)).toEqual([shown]);
    expect(document.issues.map(({ rule }) => rule)).toEqual(guessed ? ['ENCODING_GUESSED'] : []);
  });

  test('an encoding that the page names', async () => {
    const page = Buffer.from('<html><meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2', 'latin1');
    expect(texts(await read(Uint8Array.from(page), 'HTML'))).toEqual(['Привет']);
  });

  test('a quotation mark that is never closed does not swallow the rest', async () => {
    const document = await read(`a,"b\n${'c,d\n'.repeat(200_000)}`, 'CSV');
    expect(tablesOf(document)[0]?.[1]).toEqual(['c', 'd']);
    expect(document.issues[0]?.rule).toBe('UNCLOSED_QUOTE');
  });
});
