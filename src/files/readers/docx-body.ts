import type { DocumentDraft } from '../rules/draft';
import type { Numbering } from './docx-numbering';
import { levelOf, type ParagraphStyle } from './docx-styles';
import { DocxTable } from './docx-table';
import { attribute, type XmlHandler } from './xml';

interface OpenParagraph {
  text: string;
  readonly links: string[];
  style: ParagraphStyle;
  heading: number | null;
  numbered: boolean | null;
  list: string | null;
  level: number | null;
}

/** What is left out with all that is in it: deletions, where text was moved from, the older form of a drawing, the reading aid of ruby. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'mc:Fallback', 'Fallback', 'rt', 'delText', 'instrText', 'delInstrText']);
const SIGNS: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '-' };
/** The address in the instruction of a field: `HYPERLINK "http://..." \o "words"`. */
const FIELD = /HYPERLINK\s+(?:\\\w\s+)*"([^"]{1,2000})"/;
const LONGEST_INSTRUCTION = 4_000;

/** Takes in the body of a text document element by element (ECMA-376 part 1, 17). */
export class DocxBody implements XmlHandler {
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: DocxTable[] = [];
  /** How deep it is in what is left out; the name is the one it began with. */
  private leftOut: { name: string; depth: number } | null = null;
  private inProperties = 0;
  private inText = 0;
  private instruction = '';

  constructor(
    private readonly draft: DocumentDraft,
    private readonly styleOf: (id: string) => ParagraphStyle,
    private readonly addressOf: (relationship: string) => string | null,
    private readonly numbering: Numbering,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.leftOut) {
      if (name === this.leftOut.name) this.leftOut.depth++;
      return;
    }
    if (name === 'pPr' || name === 'rPr' || name === 'tcPr' || name === 'trPr' || name === 'tblPr') this.inProperties++;
    else if (this.inProperties > 0) this.property(name, attributes);
    else if (LEFT_OUT.has(name)) this.leftOut = { name, depth: 1 };
    else this.content(name, attributes);
  }

  close(name: string): void {
    if (this.leftOut) {
      if (name === this.leftOut.name && --this.leftOut.depth === 0) this.leave(name);
      return;
    }
    if (name === 'pPr' || name === 'rPr' || name === 'tcPr' || name === 'trPr' || name === 'tblPr') this.inProperties--;
    else if (name === 't') this.inText--;
    else if (name === 'p') this.endParagraph();
    else if (name === 'tc') this.tables.at(-1)?.endCell();
    else if (name === 'tr') this.tables.at(-1)?.endRow();
    else if (name === 'tbl') this.endTable();
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.leftOut?.name === 'instrText') this.instruction = (this.instruction + text).slice(0, LONGEST_INSTRUCTION);
    else if (!this.leftOut && this.inText > 0 && paragraph) paragraph.text += text;
  }

  /** What was open when the document broke off is kept. */
  end(): void {
    while (this.paragraphs.length > 0) this.endParagraph();
    while (this.tables.length > 0) this.endTable();
  }

  private content(name: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === 'p')
      this.paragraphs.push({
        text: '',
        links: [],
        style: this.styleOf(''),
        heading: null,
        numbered: null,
        list: null,
        level: null,
      });
    else if (name === 't') this.inText++;
    else if (name === 'tbl') this.tables.push(new DocxTable());
    else if (name === 'tr') this.tables.at(-1)?.beginRow();
    else if (name === 'tc') this.tables.at(-1)?.beginCell();
    else if (name === 'hyperlink') this.link(this.addressOf(attribute(attributes, 'id') ?? ''));
    else if (name === 'fldSimple') this.link(FIELD.exec(attribute(attributes, 'instr') ?? '')?.[1] ?? null);
    else if (paragraph) paragraph.text += SIGNS[name] ?? '';
  }

  private property(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attribute(attributes, 'val') ?? '';
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (name === 'pStyle' && paragraph) paragraph.style = this.styleOf(value);
    else if (name === 'outlineLvl' && paragraph) paragraph.heading = levelOf(value);
    else if (name === 'ilvl' && paragraph) paragraph.level = Number(value) || 0;
    else if (name === 'numId' && paragraph) {
      paragraph.numbered = value !== '0';
      paragraph.list = value;
    } else if (name === 'gridSpan') table?.span(Number(value));
    else if (name === 'gridBefore') table?.indent(Number(value));
    else if (name === 'vMerge') table?.merge(value === 'restart');
    else if (name === 'del' && !paragraph) table?.dropRow();
  }

  private leave(name: string): void {
    this.leftOut = null;
    if (name !== 'instrText') return;
    const address = FIELD.exec(this.instruction)?.[1];
    if (address === undefined) return;
    this.link(address);
    this.instruction = '';
  }

  private link(address: string | null): void {
    if (address) this.paragraphs.at(-1)?.links.push(address);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    this.instruction = '';
    const { text, links, style } = paragraph;
    const number = this.numberOf(paragraph);
    const table = this.tables.at(-1);
    if (table) {
      table.paragraph(text, links);
      return;
    }
    const heading = paragraph.heading ?? style.heading;
    const isListItem = heading === null && (paragraph.numbered ?? style.isListItem);
    this.draft.paragraph({ text, links, heading, isListItem, number });
  }

  /** Every paragraph of a list counts, wherever it stands. */
  private numberOf({ list, level, style }: OpenParagraph): string | null {
    const id = list ?? style.list?.id ?? null;
    return id === null || id === '0' ? null : this.numbering(id, level ?? style.list?.level ?? 0);
  }

  /** A table within a cell becomes text of that cell. */
  private endTable(): void {
    const table = this.tables.pop();
    const outer = this.tables.at(-1);
    if (!table) return;
    const rows = table.done();
    if (!outer) this.draft.table(rows.map((cells) => ({ cells })));
    else for (const { text, links } of rows.flat()) outer.paragraph(text, links);
  }
}
