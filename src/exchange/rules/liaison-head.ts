import type { Place } from '../../files/rules/document';
import { cutAtLabels, HEADINGS, type LabelKey, labelOf, OF_CONTACT } from './liaison-labels';
import type { LetterLine } from './liaison-lines';

/** A label of a heading with the lines that stand after it. */
export interface HeadEntry {
  readonly key: LabelKey;
  readonly texts: readonly string[];
  readonly place: Place;
  /** Whether what follows the value may have been run together with it. */
  readonly runTogether: boolean;
}

/** A letter in its three parts. */
export interface LetterParts {
  /** Lines of the heading without a label: number, place and date, names of organizations. */
  readonly bare: readonly LetterLine[];
  readonly entries: readonly HeadEntry[];
  readonly body: readonly LetterLine[];
}

interface OpenEntry {
  readonly key: LabelKey;
  readonly texts: string[];
  readonly place: Place;
  readonly row: number | null;
  readonly runTogether: boolean;
  /** Whether the label fills a cell, and so the next one holds the value. */
  readonly fillsCell: boolean;
}

/** Between heading and text, and at the end of a text. */
const RULE_LINE = /^[_=\u2014-]{5,}$/;
const REPEATED: readonly LabelKey[] = ['CONTACT', ...OF_CONTACT, 'PURPOSE', 'OTHER'];
const LISTS: readonly LabelKey[] = ['FOR_ACTION', 'FOR_COMMENT', 'FOR_INFORMATION', 'TO', 'CC', 'SOURCE', 'KEYWORDS'];
const WRAPPED: readonly LabelKey[] = ['TITLE', 'APPROVAL', 'ABSTRACT', 'ATTACHMENTS', 'ATTENTION', ...LISTS];
const LINES_OF_CONTACT = 5;
const LONGEST_OF_CONTACT = 80;
/** How far ahead a further label shows that the heading goes on. */
const AHEAD = 3;

/** Parts a letter at the end of its heading. Without one, all of it is text. */
export function partsOf(written: readonly LetterLine[]): LetterParts {
  const lines = cutAtLabels(written);
  const entries: OpenEntry[] = [];
  const bare: LetterLine[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || (RULE_LINE.test(line.text) && entries.length > 0)) {
      at++;
      break;
    }
    if (!taken(line, lines.slice(at + 1, at + 1 + AHEAD), entries, bare)) break;
  }
  return isHeading(entries) ? { bare, entries, body: lines.slice(at) } : { bare: [], entries: [], body: lines };
}

/** A heading says to whom, and something more. */
function isHeading(entries: readonly OpenEntry[]): boolean {
  const keys = new Set(entries.map(({ key }) => key));
  const addressed = ['FOR_ACTION', 'FOR_COMMENT', 'FOR_INFORMATION', 'TO'] as const;
  return addressed.some((key) => keys.has(key)) && keys.size > 1;
}

/** Whether the line belongs to the heading; it then stands in its entry, or among the bare lines. */
function taken(line: LetterLine, next: readonly LetterLine[], entries: OpenEntry[], bare: LetterLine[]): boolean {
  const last = entries.at(-1);
  const label = isOfValue(line, last) ? null : labelOf(line);
  if (label !== null && fits(label.key, entries)) {
    if (isRepeated(label.key, entries)) return false;
    const { key, rest } = label;
    const { place, row, runTogether } = line;
    entries.push({
      key,
      texts: rest === '' ? [] : [rest],
      place,
      row,
      runTogether,
      fillsCell: line.beginsCell && rest === '',
    });
    return true;
  }
  if (HEADINGS.test(line.text) && (last === undefined || goesOn(next, entries))) return true;
  if (last !== undefined && continues(line, last, next, entries)) {
    last.texts.push(line.text);
    return true;
  }
  if (last !== undefined && !goesOn(next, entries)) return false;
  bare.push(line);
  return true;
}

/** What is indented, or stands in the cell of a value, is no label, whatever it looks like; below a contact stand more labels. */
function isOfValue(line: LetterLine, last: OpenEntry | undefined): boolean {
  if (last === undefined) return false;
  if (line.folded) return true;
  if (!last.fillsCell || line.row === null || line.row !== last.row) return false;
  const isContact = last.key === 'CONTACT' || OF_CONTACT.includes(last.key);
  return line.beginsCell ? labelOf(line)?.rest !== '' && !isContact : !isContact;
}

const fits = (key: LabelKey, entries: readonly OpenEntry[]): boolean =>
  !OF_CONTACT.includes(key) || entries.some((entry) => entry.key === 'CONTACT');

const isRepeated = (key: LabelKey, entries: readonly OpenEntry[]): boolean =>
  !REPEATED.includes(key) && entries.some((entry) => entry.key === key);

const goesOn = (next: readonly LetterLine[], entries: readonly OpenEntry[]): boolean =>
  next.some((line) => {
    const key = labelOf(line)?.key;
    return key !== undefined && fits(key, entries) && !isRepeated(key, entries);
  });

function continues(
  line: LetterLine,
  last: OpenEntry,
  next: readonly LetterLine[],
  entries: readonly OpenEntry[],
): boolean {
  if (line.runTogether) return false;
  if (line.folded || (line.row !== null && line.row === last.row)) return true;
  if (line.gap) return false;
  if (last.texts.length === 0) return goesOn(next, entries) || last.key === 'CONTACT';
  if (LISTS.includes(last.key) && /(?:[,;]|\band)$/.test(last.texts.at(-1) ?? '')) return true;
  if (last.key === 'CONTACT' || last.key === 'NAME')
    return last.texts.length < LINES_OF_CONTACT && line.text.length <= LONGEST_OF_CONTACT;
  return WRAPPED.includes(last.key) && goesOn(next, entries);
}
