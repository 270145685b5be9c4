import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readDocument } from '../../src/files/readers/read-document';
import { typeOf } from '../../src/files/readers/type-of';
import { FILE_TYPES, type FileType } from '../../src/files/rules/file-types';
import { docx, docxTable, para, sheetRows, xlsx } from '../support/packages';

const TABLE = [
  ['Entity', 'Title', 'Current status', 'Starting date', 'Target date'],
  ['ITU-T SG2', 'M.occm', 'Draft', '2012-03', '2014'],
];
const joined = (sign: string) => TABLE.map((cells) => cells.join(sign)).join('\n');
const VALID: Readonly<Record<FileType, Uint8Array>> = {
  DOCX: docx(`${para('A text')}${docxTable(TABLE)}`, { h1: 'http://example.org' }),
  XLSX: xlsx(sheetRows(TABLE), {
    strings: ['a'],
    formats: ['0%'],
    after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  }),
  CSV: strToU8(joined(';')),
  HTML: strToU8(`<html><body><h1>x</h1><table><tr><td colspan=2>${joined('<td rowspan=2>')}</table></body></html>`),
  TEXT: strToU8(
    `${joined('\t')}\n\n${TABLE.flat()
      .map((text) => `\t${text}`)
      .join('\n')}`,
  ),
  JSON: strToU8('{"a":[1,2]}\n{"b":null}'),
  YAML: strToU8('a:\n  - b\n'),
};

/** Reads whatever it is told to be: a document or a reason, nothing else. */
async function answers(bytes: Uint8Array, type: FileType): Promise<boolean> {
  const readout = await readDocument(bytes, type);
  if ('problem' in readout) return readout.problem.rule !== '' && readout.problem.accepted !== '';
  return readout.document.parts.every(({ place }) =>
    Object.values(place).every((where) => where !== 0 && where !== ''),
  );
}

test.each(FILE_TYPES)('%s: any bytes give a document or a reason', async (type) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(bytes, type)),
    { numRuns: 300 },
  );
});

test('any bytes under any name are some type, or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 12 }), async (bytes, name) => {
      const found = await typeOf(bytes, name);
      return 'problem' in found ? found.problem.rule !== '' : answers(bytes, found.type);
    }),
    { numRuns: 500 },
  );
});

const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.nat(255),
    kind: fc.constantFrom('SET', 'CUT', 'DOUBLE'),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutated(valid: Uint8Array, given: readonly { at: number; to: number; kind: string }[]): Uint8Array {
  let bytes = Buffer.from(valid);
  for (const { at, to, kind } of given) {
    const place = Math.min(Math.floor(at * bytes.length), bytes.length - 1);
    if (kind === 'SET' && bytes.length > 0) bytes[place] = to;
    else if (kind === 'CUT') bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + to)]);
    else bytes = Buffer.concat([bytes.subarray(0, place + to), bytes.subarray(place)]);
  }
  return new Uint8Array(bytes);
}

test.each(FILE_TYPES)('%s: a damaged file gives a document or a reason', async (type) => {
  await fc.assert(
    fc.asyncProperty(changes, (given) => answers(mutated(VALID[type], given), type)),
    { numRuns: 1_000 },
  );
});

test('XML that is no longer what it was gives a document or a reason', async () => {
  const piece = fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tr>',
    '<w:tc>',
    '</w:tc>',
    '<w:r><w:t>x</w:t></w:r>',
    '<w:del>',
    '<w:tcPr><w:vMerge/></w:tcPr>',
    '<w:gridSpan w:val="3"/>',
    '<w:pPr>',
  );
  const cells = fc.constantFrom(
    '<row r="2">',
    '<row>',
    '</row>',
    '<c r="B9">',
    '<c t="s">',
    '<c>',
    '</c>',
    '<v>1',
    '</v>',
    '<is><t>x</t></is>',
    '<mergeCell ref="A1:C9"/>',
    '<mergeCell ref="B2:A1"/>',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.array(cells, { maxLength: 40 }),
      async (body, sheet) => (await answers(docx(body.join('')), 'DOCX')) && answers(xlsx(sheet.join('')), 'XLSX'),
    ),
    { numRuns: 300 },
  );
});
