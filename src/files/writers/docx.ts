import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Column,
  type FieldRow,
  type WrittenDocument,
  type WrittenPart,
  type WrittenRow,
  writable,
} from '../rules/written';

/** A4 in twentieths of a point, and the margin on every side. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_000;
const SMALL = 17;
const SHADE = { type: ShadingType.CLEAR, fill: 'E7ECF2', color: 'auto' } as const;
const MARK = 'deliverables';

/** Writes a document (ECMA-376). The row of columns of a table is repeated on each page; no row is broken over two. Held in memory: some 25 kB a row. */
export function docx({ properties, isLandscape, parts }: WrittenDocument): Promise<Buffer> {
  const width = (isLandscape ? PAGE.height : PAGE.width) - 2 * MARGIN;
  const { title, subject, creator, description, keywords } = properties;
  const document = new Document({
    title,
    subject,
    creator,
    lastModifiedBy: creator,
    description,
    keywords,
    styles: {
      default: { document: { run: { font: 'Calibri', size: 20 } } },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          run: { bold: true },
          paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: MARK,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footer(title) },
        children: parts.map((part, index) => partOf(part, index === 0, width)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const footer = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: SMALL,
            children: [`${writable(title)} – page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

function partOf(part: WrittenPart, isTitle: boolean, width: number): Paragraph | Table {
  switch (part.kind) {
    case 'FIELDS':
      return fieldsOf(part.rows, width);
    case 'TABLE':
      return tableOf(part.columns, part.rows, width);
    case 'HEADING':
      return new Paragraph({
        heading: isTitle ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
        children: runsOf(part.text, {}),
      });
    case 'BULLET':
      return new Paragraph({ numbering: { reference: MARK, level: 0 }, children: runsOf(part.text, {}) });
    case 'CAPTION':
      return new Paragraph({ style: 'Caption', children: runsOf(part.text, {}) });
    default:
      return new Paragraph({ children: runsOf(part.text, {}) });
  }
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
}

/** The lines of a text, an address after `URI: ` as a link. */
function runsOf(text: string, look: Look): ParagraphChild[] {
  return writable(text)
    .split('\n')
    .flatMap((line, index): ParagraphChild[] => {
      const lineBreak = index === 0 ? {} : { break: 1 };
      const [, before = '', address = ''] = /^(.*?\bURI: )(https?:\/\/\S+)$/.exec(line) ?? [];
      if (!isAddress(address)) return [new TextRun({ text: line, ...look, ...lineBreak })];
      const link = new TextRun({ text: address, style: 'Hyperlink', ...look });
      return [
        new TextRun({ text: before, ...look, ...lineBreak }),
        new ExternalHyperlink({ link: new URL(address).href, children: [link] }),
      ];
    });
}

/** Word calls a document damaged for one address that is none, or too long. */
const LONGEST_ADDRESS = 2_000;
const isAddress = (text: string) => text.length <= LONGEST_ADDRESS && URL.canParse(text);

function tableOf(columns: readonly Column[], rows: readonly WrittenRow[], width: number): Table {
  const letters = sum(columns.map((column) => column.width));
  const widths = columns.map((column) => Math.floor((column.width * width) / letters));
  const cell = (text: string, column: number, look: Look & { readonly columns?: number } = {}) =>
    new TableCell({
      width: { size: look.columns ? sum(widths) : (widths[column] ?? 0), type: WidthType.DXA },
      columnSpan: look.columns ?? 1,
      verticalAlign: VerticalAlignTable.TOP,
      ...(look.bold && { shading: SHADE }),
      children: [new Paragraph({ children: runsOf(text, { size: SMALL, ...(look.bold && { bold: true }) }) })],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name }, column) => cell(name, column, { bold: true })),
  });
  const body = rows.map((row) => {
    const all = { bold: true, columns: columns.length };
    const children = 'across' in row ? [cell(row.across, 0, all)] : row.map((text, column) => cell(text, column));
    return new TableRow({ cantSplit: true, children });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [head, ...body],
  });
}

/** Share of the width that labels take. */
const LABEL_SHARE = 0.25;

function fieldsOf(rows: readonly FieldRow[], width: number): Table {
  const label = Math.floor(width * LABEL_SHARE);
  const widths = [label, width - label];
  const cell = (text: string, size: number, columns: number, look: Look) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      columnSpan: columns,
      verticalAlign: VerticalAlignTable.TOP,
      children: [new Paragraph({ children: runsOf(text, look) })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: rows.map(({ label: name, text }) => {
      const children =
        name === null
          ? [cell(text, width, 2, { bold: true })]
          : [cell(name, label, 1, { bold: true }), cell(text, width - label, 1, {})];
      return new TableRow({ children });
    }),
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
