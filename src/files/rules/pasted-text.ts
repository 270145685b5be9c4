import type { DocumentText } from './document';
import { DocumentDraft } from './draft';
import { blocksOf } from './plain-blocks';

const ADDRESS = /\bhttps?:\/\/[^\s<>"|]{1,2000}/g;
/** Letters of a text in which tables are looked for; longer ones are data of programs. */
const LONGEST_TEXT = 2_000_000;

/** Addresses written out in a text, without the stop that ends their sentence. */
const addressesIn = (text: string): string[] =>
  (text.match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:)\]']+$/, ''));

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f\u2028]/);

/**
 * Reads text that was pasted: tables whose cells stand between tabulators or strokes, one to a line (as a word processor saves them), or run together;
 * each other line is a paragraph. Never throws; what does not come out even is an issue.
 */
export function readPastedText(text: string): DocumentText {
  const draft = new DocumentDraft();
  addText(text, draft);
  return draft.done();
}

/** Adds plain text to a document, as `readPastedText` reads it. */
export function addText(text: string, draft: DocumentDraft): void {
  if (text.length > LONGEST_TEXT) {
    draft.issue(
      'TABLES_NOT_SOUGHT',
      'The text is very long; its lines are read as they are, without looking for tables.',
    );
    addLines(text, draft);
    return;
  }
  for (const block of blocksOf(linesOf(text))) {
    if (draft.isFull) return;
    const { line } = block;
    if (block.kind === 'PARAGRAPH') {
      const { isListItem } = block;
      draft.paragraph({ text: block.text, links: addressesIn(block.text), isListItem, place: { line } });
      continue;
    }
    const rows = block.rows.map((cells) => ({
      cells: cells.map((cell) => ({ text: cell.text, links: addressesIn(cell.text), place: { line: cell.line } })),
      place: { line: cells[0]?.line ?? line },
    }));
    const place = draft.table(rows, { line });
    for (const { rule, message } of block.doubts) draft.issue(rule, message, place);
  }
}

/** Adds text whose lines are records or settings of a program (JSON, YAML): each line is a paragraph, as it is. */
export function addLines(text: string, draft: DocumentDraft): void {
  for (const [at, line] of linesOf(text).entries()) {
    if (draft.isFull) return;
    draft.paragraph({ text: line, place: { line: at + 1 } });
  }
}
