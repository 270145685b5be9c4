import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../src/files/readers/read-document';
import { typeOf } from '../../src/files/readers/type-of';
import { docx, para, sheetRows, xlsx } from '../support/packages';

/** What is found of a file when it is taken in: its type, or the rule by which it is refused. */
async function outcome(bytes: Uint8Array, name = ''): Promise<string> {
  const found = await typeOf(bytes, name);
  if ('problem' in found) return found.problem.rule;
  const readout = await readDocument(bytes, found.type);
  return 'problem' in readout ? readout.problem.rule : found.type;
}

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const old = (part: string) =>
  latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${Buffer.from(part, 'utf16le').toString('latin1')}`);
const DOCX = docx(para('A text'));
const XLSX = xlsx(sheetRows([['a']]));
const text = (words: string) => strToU8(words);

test.each<[string, Uint8Array, string, string]>([
  ['Word', DOCX, 'a.docx', 'DOCX'],
  ['Word without a name', DOCX, '', 'DOCX'],
  ['Excel', XLSX, 'a.xlsx', 'XLSX'],
  ['Excel under another name', XLSX, 'a.partial', 'XLSX'],
  ['separated values', text('a;b\n1;2'), 'a.csv', 'CSV'],
  ['separated values without an ending', text('a;b;c\n1;2;3'), 'a', 'CSV'],
  ['a page', text('<!DOCTYPE html><p>x'), 'a.htm', 'HTML'],
  ['a text', text('Dear all'), 'a.txt', 'TEXT'],
  ['records', text('{"a":1}\n{"a":2}'), 'a.jsonl', 'JSON'],
  ['settings', text('id: Y.3500\n'), 'a.yaml', 'YAML'],
])('%s is taken', async (_, bytes, name, type) => {
  expect(await outcome(bytes, name)).toBe(type);
});

test.each<[string, Uint8Array, string, string]>([
  ['nothing', new Uint8Array(), 'a.txt', 'EMPTY'],
  ['Word of old', old('WordDocument'), 'a.doc', 'OLD_WORD'],
  ['Word of old under a new name', old('WordDocument'), 'a.docx', 'OLD_WORD'],
  ['Excel of old', old('Workbook'), 'a.xls', 'OLD_OFFICE'],
  ['a password', old('EncryptedPackage'), 'a.docx', 'ENCRYPTED'],
  ['a PDF', latin('%PDF-1.7\n'), 'a.pdf', 'WRONG_TYPE'],
  ['a PDF that says it is a text', latin('%PDF-1.7\n'), 'a.txt', 'WRONG_TYPE'],
  ['a program', latin('MZ\x90\0\x03'), 'a.csv', 'WRONG_TYPE'],
  ['bytes', latin('\x01\x02\x03\x04'.repeat(50)), '', 'WRONG_TYPE'],
  ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'a.zip', 'WRONG_TYPE'],
  ['a text named as Word', text('Dear all'), 'a.docx', 'OTHER_TYPE'],
  ['Word named as a text', DOCX, 'a.txt', 'OTHER_TYPE'],
  ['a text named as a page', text('Dear all'), 'a.html', 'OTHER_TYPE'],
  ['a text named as records', text('Dear all'), 'a.json', 'OTHER_TYPE'],
])('%s is refused', async (_, bytes, name, rule) => {
  expect(await outcome(bytes, name)).toBe(rule);
});

test('for a document of old Word, the message asks for a new one', async () => {
  expect(await typeOf(old('WordDocument'), 'a.doc')).toEqual({
    problem: {
      rule: 'OLD_WORD',
      field: 'file',
      message: 'is a document of Word 97 to 2003 (.doc)',
      accepted: 'the document saved as .docx',
    },
  });
});

const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
const FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const documentXml = (head: string) =>
  `<?xml version="1.0"?>${head}<w:document><w:body>${para('&b;')}</w:body></w:document>`;

describe('what an archive may hide', () => {
  test.each<[string, Uint8Array, string]>([
    ['macros', docx(para(''), {}, { 'word/vbaProject.bin': strToU8('x') }), 'MACROS'],
    ['macros of another case', docx(para(''), {}, { 'word/VBAPROJECT.BIN': strToU8('x') }), 'MACROS'],
    [
      'a type with macros',
      docx(
        para(''),
        {},
        {
          '[Content_Types].xml':
            '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
      ),
      'MACROS',
    ],
    ['sheets of macros', xlsx('', {}, { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'MACROS'],
    ['an archive', docx(para(''), {}, { 'word/media/a.zip': zipSync({}) }), 'ARCHIVE_IN_ARCHIVE'],
    ['a path that leads out', docx(para(''), {}, { '../../etc/cron.d/x': 'x' }), 'PATH_IN_ARCHIVE'],
    ['an absolute path', docx(para(''), {}, { '/etc/passwd': 'x' }), 'PATH_IN_ARCHIVE'],
    ['entities', docx('', {}, { 'word/document.xml': documentXml(LAUGHS) }), 'XML_ENTITIES'],
    ['an entity that names a file', docx('', {}, { 'word/document.xml': documentXml(FILE) }), 'XML_ENTITIES'],
    ['entities in its list of types', docx('', {}, { '[Content_Types].xml': `${LAUGHS}<Types/>` }), 'XML_ENTITIES'],
    ['entities in its relationships', docx('', {}, { '_rels/.rels': `${LAUGHS}<Relationships/>` }), 'XML_ENTITIES'],
    ['entities in a sheet', xlsx('', {}, { 'xl/worksheets/sheet1.xml': `${LAUGHS}<worksheet/>` }), 'XML_ENTITIES'],
    ['entities in a page', text(`${LAUGHS}<html><p>&b;`), 'XML_ENTITIES'],
    ['a great deal of nothing', docx(para(''), {}, { 'word/document.xml': new Uint8Array(60_000_000) }), 'BURSTS'],
    [
      'too many parts',
      docx(para(''), {}, Object.fromEntries(Array.from({ length: 4_001 }, (_, at) => [`p/${at}`, '']))),
      'TOO_MANY_PARTS',
    ],
    ['half of an archive', DOCX.slice(0, DOCX.length / 2), 'DAMAGED'],
  ])('%s', async (_, bytes, rule) => {
    expect(await outcome(bytes)).toBe(rule);
  });
});

/** Offsets of a number within the list at the end of an archive, for the part whose name follows. */
function withSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const lied = Buffer.from(bytes);
  const at = lied.lastIndexOf(part) - 46;
  lied.writeUInt32LE(size, at + 24);
  return new Uint8Array(lied);
}

test.each([10, 10_000_000])('a part that says it has %d bytes is not believed', async (size) => {
  const readout = await readDocument(withSize(DOCX, 'word/document.xml', size), 'DOCX');
  expect('document' in readout ? readout.document.issues.map(({ rule }) => rule) : [readout.problem.rule]).toEqual([
    expect.stringMatching(/CUT_SHORT|DAMAGED/),
  ]);
});

test('a password on the parts', async () => {
  const locked = Buffer.from(DOCX);
  const at = locked.lastIndexOf('[Content_Types].xml') - 46;
  locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
  expect(await outcome(new Uint8Array(locked))).toBe('ENCRYPTED');
});

test('one sheet that is named five hundred times is not read five hundred times', async () => {
  const padding = `<!--${'x'.repeat(1_000_000)}-->`.repeat(15);
  const sheets = Array.from({ length: 500 }, (_, at) => `<sheet name="s${at}" r:id="r1"/>`).join('');
  const bytes = xlsx(
    '',
    {},
    {
      'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
      'xl/worksheets/sheet1.xml': `<worksheet>${padding}</worksheet>`,
    },
  );
  expect(await outcome(bytes)).toBe('BURSTS');
});

test.each<[string, Uint8Array, 'HTML' | 'XLSX' | 'DOCX' | 'TEXT']>([
  ['cells that span everything', text(`<table>${'<tr><td rowspan=65534 colspan=65534>x'.repeat(5_000)}`), 'HTML'],
  ['elements within elements', text('<div>'.repeat(1_000_000)), 'HTML'],
  [
    'merged areas',
    xlsx(sheetRows(Array.from({ length: 20_000 }, () => ['x'])), {
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
    }),
    'XLSX',
  ],
  [
    'spans of a table',
    docx(
      `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>'.repeat(5_000)}</w:tbl>`,
    ),
    'DOCX',
  ],
  ['lines of strokes', text('|a\n'.repeat(300_000)), 'TEXT'],
  ['lines of dashes', text('|---\n'.repeat(300_000)), 'TEXT'],
  ['lines that begin with a tabulator', text('\ta\n'.repeat(300_000)), 'TEXT'],
  ['marks that open and never close', text('a\t"b\n'.repeat(300_000)), 'TEXT'],
  ['heads without a table', text('Entity\nTitle\nScope\nStatus\nStart\nTarget\n'.repeat(50_000)), 'TEXT'],
])('%s come to an end, within the limits', async (_, bytes, type) => {
  const readout = await readDocument(bytes, type);
  const parts = 'document' in readout ? readout.document.parts : [];
  const cells = parts
    .flatMap((part) => (part.kind === 'TABLE' ? part.rows : []))
    .reduce((sum, row) => sum + row.cells.length, 0);
  expect(cells).toBeLessThanOrEqual(500_000);
});
