import type { Column, Properties } from '../rules/written';

/** The parts of a workbook beside its cells (ECMA-376 part 1, 18). */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Text of an element; what Excel would take for the code of a character (`_x000D_`) is kept as it is written. */
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** `A` for 0, `Z` for 25; tables have no more columns. */
export const columnName = (column: number): string => String.fromCharCode(65 + column);

const numbers = (sheets: number) => Array.from({ length: sheets }, (_, index) => index + 1);
const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${kind}" Target="${target}"/>`;

/** The parts that say nothing but what the other parts are, and how cells look: plain, bold, wrapped. */
export function fixedParts(sheets: number): [name: string, text: string][] {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const all = numbers(sheets);
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${TYPE}.sheet.main+xml`)}${all.map((number) => override(`xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`)).join('')}${override('xl/styles.xml', `${TYPE}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml')}${relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.map((number) => relation(number, `${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`)).join('')}${relation(sheets + 1, `${OFFICE}/styles`, 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

const font = (inside: string) => `<font>${inside}<sz val="10"/><name val="Calibri"/></font>`;
const look = (fontId: number, fill: number) =>
  `<xf numFmtId="49" fontId="${fontId}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${look(1, 2)}${look(0, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What the workbook says of itself. */
export function corePart({ title, subject, creator, description, keywords, created }: Properties): string {
  const day = created.toISOString().replace(/\.\d+Z$/, 'Z');
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(creator)}</dc:creator><cp:keywords>${escaped(keywords)}</cp:keywords><dc:description>${escaped(description)}</dc:description>${when('created')}${when('modified')}<dc:language>en</dc:language></cp:coreProperties>`;
}

export function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

/** @param merged areas of which the first cell is shown: `A2:D2` */
export function sheetEnd(merged: readonly string[]): string {
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const cells = merged.length > 0 ? `<mergeCells count="${merged.length}">${areas}</mergeCells>` : '';
  return `</sheetData>${cells}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
}
