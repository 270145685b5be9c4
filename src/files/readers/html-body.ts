import type { CellText, DocumentDraft } from '../rules/draft';
import { Grid, type SpanningCell } from './grid';

interface TextBlock {
  readonly kind: 'TEXT';
  text: string;
  readonly links: string[];
  heading: number | null;
  isListItem: boolean;
}

interface OpenTable {
  readonly kind: 'TABLE';
  readonly rows: SpanningCell[][];
  /** Everything in it, in order: what is shown where the table only lays a page out. */
  readonly content: Block[];
  /** What stands in it outside its cells: its caption. */
  readonly captions: TextBlock[];
  /** Blocks of `content` that came before the open cell. */
  before: number;
  cell: { readonly columns: number; readonly rows: number } | null;
  isLayout: boolean;
}

type Block = TextBlock | OpenTable;

const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'select',
  'textarea',
  'svg',
  'iframe',
  'object',
  'noframes',
]);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const MOST_IN_CELL = 100_000;

/** Takes in a page element by element. A table that holds tables lays the page out: its cells are read as text, the inner tables as tables. */
export class HtmlBody {
  private readonly tables: OpenTable[] = [];
  private block: TextBlock | null = null;
  private leftOut: { name: string; depth: number } | null = null;
  private inPre = 0;
  private links: string[] = [];

  constructor(private readonly draft: DocumentDraft) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.leftOut) {
      if (name === this.leftOut.name) this.leftOut.depth++;
    } else if (LEFT_OUT.has(name)) this.leftOut = { name, depth: 1 };
    else if (name === 'table') this.beginTable();
    else if (name === 'tr') this.beginRow();
    else if (name === 'td' || name === 'th') this.beginCell(attributes);
    else if (name === 'br') this.write('\n');
    else if (name === 'a') this.link(attributes.href ?? '');
    else if (BLOCKS.has(name)) this.beginBlock(name);
  }

  close(name: string): void {
    if (this.leftOut) {
      if (name === this.leftOut.name && --this.leftOut.depth === 0) this.leftOut = null;
    } else if (name === 'table') this.endTable();
    else if (name === 'tr' || name === 'td' || name === 'th') this.endCell();
    else if (name === 'pre') this.inPre = Math.max(this.inPre - 1, 0);
    if (BLOCKS.has(name)) this.endBlock();
  }

  text(text: string): void {
    if (this.leftOut) return;
    this.write(this.inPre > 0 ? text : text.replace(/[^\S\u00a0]+/g, ' ').replace(/\u00a0/g, ' '));
  }

  end(): void {
    this.leftOut = null;
    while (this.tables.length > 0) this.endTable();
    this.endBlock();
  }

  private write(text: string): void {
    if (this.block === null && text.trim() === '') return;
    this.block ??= { kind: 'TEXT', text: '', links: [], heading: null, isListItem: false };
    this.block.text += text;
    this.block.links.push(...this.links.splice(0));
  }

  private link(address: string): void {
    if (address.trim() !== '' && !/^\s*(javascript|data|vbscript):|^\s*#/i.test(address))
      this.links.push(address.trim());
  }

  private beginBlock(name: string): void {
    this.endBlock();
    if (name === 'pre') this.inPre++;
    const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : null;
    this.block = { kind: 'TEXT', text: '', links: [], heading, isListItem: name === 'li' };
  }

  private endBlock(): void {
    const { block } = this;
    this.block = null;
    if (!block) return;
    block.links.push(...this.links.splice(0));
    block.text = block.text
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (block.text === '' && block.links.length === 0) return;
    const table = this.tables.at(-1);
    if (!table) this.show(block);
    else if (table.content.length < MOST_IN_CELL) {
      table.content.push(block);
      if (table.cell === null) table.captions.push(block);
    }
  }

  private beginTable(): void {
    this.endBlock();
    for (const outer of this.tables.slice(-1)) outer.isLayout = true;
    this.tables.push({ kind: 'TABLE', rows: [], content: [], captions: [], before: 0, cell: null, isLayout: false });
  }

  private beginRow(): void {
    this.endCell();
    this.tables.at(-1)?.rows.push([]);
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.before = table.content.length;
    table.cell = { columns: Number(attributes.colspan ?? 1), rows: Number(attributes.rowspan ?? 1) };
  }

  private endCell(): void {
    this.endBlock();
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    table.rows.at(-1)?.push({ ...textOf(table.content.slice(table.before)), ...table.cell });
    table.cell = null;
  }

  private endTable(): void {
    this.endCell();
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1);
    if (outer) outer.content.push(table);
    else this.show(table);
  }

  private show(block: Block): void {
    if (block.kind === 'TEXT') this.draft.paragraph(block);
    else if (block.isLayout) for (const each of block.content) this.show(each);
    else this.showTable(block);
  }

  private showTable(block: OpenTable): void {
    for (const caption of block.captions) this.show(caption);
    if (block.rows.every((cells) => cells.every(({ text }) => text === ''))) return;
    const grid = new Grid();
    this.draft.table(block.rows.map((cells) => ({ cells: grid.row(cells) })));
  }
}

function textOf(blocks: readonly Block[]): CellText {
  const texts = blocks.flatMap((block) => (block.kind === 'TEXT' ? [block] : []));
  return { text: texts.map(({ text }) => text).join('\n'), links: texts.flatMap(({ links }) => links) };
}
