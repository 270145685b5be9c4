import { blocksOf } from '../rules/plain-text';
import type { DocumentDraft } from './draft';

const ADDRESS = /\bhttps?:\/\/[^\s<>"|]{1,2000}/g;
const LONGEST_LINE = 1_000_000;
/** Letters of a text in which tables are looked for; longer ones are data of programs. */
const LONGEST_TEXT = 4_000_000;

/** Addresses written out in a text, without the stop that ends their sentence. */
const addressesIn = (text: string): string[] =>
  (text.match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:)\]]+$/, ''));

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f\u2028]/);

/**
 * Reads plain or pasted text: each line is a paragraph; tables are found whether their cells stand between tabulators or strokes, one to a line, or
 * run together.
 */
export function readText(text: string, draft: DocumentDraft): void {
  if (text.length > LONGEST_TEXT) {
    draft.issue(
      'TABLES_NOT_SOUGHT',
      'The text is very long; its lines are read as they are, without looking for tables.',
    );
    readLines(text, draft);
    return;
  }
  for (const block of blocksOf(linesOf(text))) {
    if (draft.isFull) return;
    if (block.kind === 'PARAGRAPH') {
      const { line, isListItem } = block;
      draft.paragraph({ text: block.text, links: addressesIn(block.text), isListItem, place: { line } });
      continue;
    }
    const rows = block.rows.map((cells) => ({
      cells: cells.map(({ text: cell, line }) => ({ text: cell, links: addressesIn(cell), place: { line } })),
      place: { line: cells[0]?.line ?? block.line },
    }));
    draft.table(rows, { line: block.line });
    if (block.doubt) draft.issue('CELLS_IN_DOUBT', block.doubt, { line: block.line });
  }
}

/** Reads text whose lines are records or settings of a program (JSON, YAML): each line is a paragraph, as it is. */
export function readLines(text: string, draft: DocumentDraft): void {
  for (const [at, line] of linesOf(text).entries()) {
    if (draft.isFull) return;
    if (line.length > LONGEST_LINE)
      draft.issue('LONG_LINE', 'The line is very long; its end is left out.', { line: at + 1 });
    draft.paragraph({ text: line.slice(0, LONGEST_LINE), place: { line: at + 1 } });
  }
}
