import type { DocumentText, Place } from '../../files/rules/document';
import { withoutEnds } from './values';

/** A line of a letter, with what its layout tells of its neighbours. */
export interface LetterLine {
  readonly text: string;
  readonly place: Place;
  /** Whether it is indented, and so goes on with the line before it. */
  readonly folded: boolean;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
  /** Number of the row of a table it stands in; null outside of tables. */
  readonly row: number | null;
  /** Whether it begins a cell. */
  readonly beginsCell: boolean;
  /** Whether the line breaks around it were lost: what it says may end within it. */
  readonly runTogether: boolean;
  /** The whole line of which it is the first cell, as it is written. */
  readonly whole?: string;
  /** Whether a document has it as an entry of a list, whose bullet or number is then no part of the text. */
  readonly isListItem?: boolean;
  /** The number that a word processor prints before it, which is no part of its text. */
  readonly number?: string;
}

/** What PostgreSQL cannot keep in a text. */
const NO_CHARACTER = String.fromCharCode(0);
const BARS = ' \t|\u00a0';
const RULE_OF_TABLE = /^\|[\s|:-]*-{3}[\s|:-]*\|?$/;

/**
 * The lines of a letter in their order, without empty ones.
 * @param source text as it is, or a document
 */
export function letterLines(source: DocumentText | string): LetterLine[] {
  return typeof source === 'string' ? linesOfText(source) : linesOfDocument(source);
}

function linesOfText(text: string): LetterLine[] {
  const lines: LetterLine[] = [];
  let gap = false;
  let row = 0;
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .replaceAll(NO_CHARACTER, '')
    .split(/\r\n|[\n\r\f\u2028]/)
    .entries()) {
    const bare = written.trim();
    if (bare === '') gap = true;
    if (bare === '' || RULE_OF_TABLE.test(bare)) continue;
    const about = { place: { line: index + 1 }, gap, runTogether: false };
    if (bare.startsWith('|')) {
      row += 1;
      const cells = withoutEnds(bare, BARS)
        .split('|')
        .filter((cell) => cell.trim() !== '');
      for (const [column, cell] of cells.entries())
        lines.push({
          ...about,
          text: cell.trim(),
          folded: false,
          row,
          beginsCell: true,
          ...(column === 0 && { whole: bare }),
        });
    } else lines.push({ ...about, text: bare, folded: /^(?:\t| {2,})/.test(written), row: null, beginsCell: false });
    gap = false;
  }
  return lines;
}

function linesOfDocument({ parts }: DocumentText): LetterLine[] {
  const lines: LetterLine[] = [];
  let last: Place = {};
  let row = 0;
  for (const part of parts) {
    if (part.kind === 'PARAGRAPH') {
      const gap = (part.place.line ?? part.place.paragraph ?? 0) > (last.line ?? last.paragraph ?? 0) + 1;
      const { isListItem, number } = part;
      lines.push(...textLines(part.text, part.place, { gap, row: null, isListItem, number }));
      last = part.place;
      continue;
    }
    for (const { cells } of part.rows) {
      row += 1;
      const said = cells.filter(({ text }, at) => text.trim() !== '' && text !== cells[at - 1]?.text);
      for (const { text, place } of said) lines.push(...textLines(text, place, { gap: false, row }));
    }
  }
  return lines;
}

interface AboutLines {
  readonly gap: boolean;
  readonly row: number | null;
  readonly isListItem?: boolean;
  readonly number?: string | undefined;
}

function textLines(text: string, place: Place, about: AboutLines) {
  let empty = about.gap;
  return text.split('\n').flatMap((line, index): LetterLine[] => {
    const gap = empty;
    empty = line.trim() === '';
    if (empty) return [];
    return [
      {
        text: line.trim(),
        place,
        folded: false,
        gap,
        row: about.row,
        beginsCell: index === 0 && about.row !== null,
        runTogether: false,
        ...(about.isListItem && index === 0 && { isListItem: true }),
        ...(about.number !== undefined && index === 0 && { number: about.number }),
      },
    ];
  });
}

/** Lines as one text: each on its own, empty lines between paragraphs where there were some; cells of a row with tabs between them. */
export function textOfLines(lines: readonly LetterLine[]): string {
  let text = '';
  let whole: number | null = null;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const inRow = before !== undefined && line.row !== null && line.row === before.row;
    if (inRow && whole === line.row) continue;
    whole = line.whole === undefined ? null : line.row;
    const joint = before === undefined ? '' : inRow ? cellJoint(line) : '\n';
    text += `${joint}${line.gap && joint === '\n' ? '\n' : ''}${line.whole ?? line.text}`;
  }
  return text;
}

const cellJoint = ({ beginsCell }: LetterLine): string => (beginsCell ? '\t' : ' ');
