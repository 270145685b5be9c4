import { strToU8, type Zippable, zipSync } from 'fflate';

/** Office documents made by hand, with as little in them as the format allows. */

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly outside?: boolean;
}

const relationships = (links: readonly Link[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ({ id, kind, target, outside }) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${escaped(target)}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;

const zipped = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) satisfies Zippable,
  );

type Parts = Readonly<Record<string, string | Uint8Array>>;

/**
 * A Word document.
 * @param body elements of the body, in the prefix `w`
 * @param links addresses by the id of their relationship
 * @param more parts besides, or instead of those that belong to it
 */
export function docx(body: string, links: Readonly<Record<string, string>> = {}, more: Parts = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml': contentTypes('word/document.xml', `${OFFICE}.wordprocessingml.document.main+xml`),
    '_rels/.rels': relationships([{ id: 'r1', kind: 'officeDocument', target: 'word/document.xml' }]),
    'word/_rels/document.xml.rels': relationships(
      Object.entries(links).map(([id, target]) => ({ id, kind: 'hyperlink', target, outside: true })),
    ),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="x" xmlns:r="y"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const para = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text.split('\n').map(run).join('<w:r><w:br/></w:r>')}</w:p>`;
export const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`;
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const docxTable = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => row(...cells.map((text) => cell(text)))).join('')}</w:tbl>`;

/**
 * A workbook of one sheet.
 * @param data what `sheetData` holds
 * @param given shared strings, codes of number formats, elements after the data, links of the sheet
 */
export function xlsx(
  data: string,
  given: { readonly strings?: readonly string[]; readonly formats?: readonly string[]; readonly after?: string } = {},
  more: Parts = {},
): Uint8Array {
  const { strings = [], formats = [], after = '' } = given;
  return zipped({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`),
    '_rels/.rels': relationships([{ id: 'r1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/_rels/workbook.xml.rels': relationships([
      { id: 'r1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'r2', kind: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: 'r3', kind: 'styles', target: '/xl/styles.xml' },
    ]),
    'xl/workbook.xml': '<workbook><sheets><sheet name="Roadmap" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData>${after}</worksheet>`,
    ...more,
  });
}

/** Rows of a sheet whose cells hold their text themselves. */
export const sheetRows = (rows: readonly (readonly string[])[]) =>
  rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
