import { listedTable, unnamedTable } from './listed-tables';
import { strokedTable, tabbedTable } from './marked-tables';
import type { PlainBlock } from './plain-lines';
import { runTogetherTable } from './run-together';

/** A bullet that was typed or pasted. */
const BULLET = /^\s*(?:[•●▪◦‣·]|[-*–](?=\s)|\d{1,3}[.)](?=\s))\s*\S/;

const WAYS = [listedTable, unnamedTable, runTogetherTable, tabbedTable, strokedTable];

/** Finds the tables in plain text; each other line that is not empty is a paragraph. Never fails. */
export function blocksOf(lines: readonly string[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const table = line.trim() === '' ? null : tableAt(lines, at);
    if (table) {
      blocks.push({ kind: 'TABLE', rows: table.rows, line: at + 1, doubts: table.doubts });
      at = table.next;
      continue;
    }
    if (line.trim() !== '')
      blocks.push({ kind: 'PARAGRAPH', text: line.trim(), line: at + 1, isListItem: BULLET.test(line) });
    at++;
  }
  return blocks;
}

function tableAt(lines: readonly string[], at: number) {
  for (const way of WAYS) {
    const found = way(lines, at);
    if (found && found.next > at) return found;
  }
  return null;
}
