import type { DocumentText, Place } from '../../../files/rules/document';
import { type LetterLine, letterLines } from '../liaison-lines';
import { daysIn } from './days';

/** A paragraph of a letter, or a line that stands for itself. */
export interface Passage {
  /** Without the marks of a word processor, blanks as one. */
  readonly text: string;
  readonly place: Place;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
  /** Whether a document has it as an entry of a list, whose bullet or number is then no part of the text. */
  readonly isListItem: boolean;
}

/** Words of one passage, with where they stand. */
export interface Said {
  readonly text: string;
  readonly place: Place;
  /** The words as they stand, where the text was put together from several lines. */
  readonly written?: string;
}

/** A letter has some 300 lines; what is longer is cut off. */
const MOST_LINES = 3_000;
const LONGEST_LINE = 10_000;

/** What programs leave in a text when they save it: `[bookmark: Addressee_F]`, `[image: ]`. */
const MARKS = /\[(?:bookmark|image|cid|footnoteRef|chart|shape)[^\]\n]{0,200}\]/gi;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const BLANKS = /[\s\u00a0\u3000]+/g;

const cleaned = (text: string): string =>
  text.slice(0, LONGEST_LINE).replace(MARKS, '').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();

/** The passages of a letter in their order; sentences that were broken over lines are whole again. */
export function passagesOf(source: DocumentText | string): { passages: Passage[]; isCut: boolean } {
  const lines = letterLines(source);
  const isCut = lines.length > MOST_LINES || lines.some(({ text }) => text.length > LONGEST_LINE);
  const passages: Passage[] = [];
  let before: LetterLine | null = null;
  let gap = false;
  for (const line of lines.slice(0, MOST_LINES)) {
    // What a word processor counts by itself is as good as written.
    const text = cleaned(line.number === undefined ? line.text : `${line.number} ${line.text}`);
    gap ||= line.gap;
    if (text === '') continue;
    const last = passages.at(-1);
    if (last !== undefined && before !== null && goesOn(last.text, text, before, { ...line, gap }))
      passages[passages.length - 1] = { ...last, text: `${last.text} ${text}`.slice(0, LONGEST_LINE) };
    else
      passages.push({
        text,
        place: line.place,
        gap,
        isListItem: line.isListItem === true && line.number === undefined,
      });
    before = line;
    gap = false;
  }
  return { passages, isCut };
}

/** No sentence ends with one of these words. */
const OPEN_END =
  /(?:\s|['\u2019(])(?:the|of|and|for|to|by|in|on|with|as|at|an?|des?|du|la|les?|et|en|à|aux?|par|pour|sur|d|l)['\u2019]?$/;
const LISTED = /^(?:\d|[a-z]\)|[-\u2010-\u2015\u00b7\u2022\u25cf*])/;

/** A line that begins in small letters goes on with the sentence before it, as does one behind words that end no sentence. */
function goesOn(last: string, text: string, before: LetterLine, line: LetterLine): boolean {
  if (line.gap || line.beginsCell || line.isListItem || line.row !== before.row) return false;
  if (OPEN_END.test(last) && !LISTED.test(text)) return true;
  const isSmall = /^(?:\p{Ll}[\p{Ll}'\u2019]*[ ,]|\p{Ll}{2}[\p{Ll}'\u2019]*(?:[.;:)]|$))/u.test(text);
  return isSmall && !/[.:;!?\u3002\uff1a\uff1b]$/.test(last);
}

/** Words that end in a full stop within a sentence. */
const SHORT = /(?:\b(?:ref|réf|Mr|Mrs|Ms|Dr|Prof|M|Mme|No|cf|i\.e|e\.g|Rec|Rev|Tel|Fax|art|cl|vs|etc)|\b\p{Lu})\.$/u;
const END = /[.!?](?=["\u201d\u00bb)]?\s+["\u201c\u00ab(]?[\p{Lu}\d])|[\u3002\uff01\uff1f]/gu;

/** The sentences of a text, each as it is written. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + 1;
    if (SHORT.test(text.slice(Math.max(from, end - 12), end))) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** A letter has some 100 sentences, an annex no more; what is beyond is cut off. */
export const MOST_SENTENCES = 2_000;

/** The sentences of several passages, each with its place. The number of a paragraph is no part of its first sentence. */
export function sentencesIn(passages: readonly Passage[]): Said[] {
  const sentences: Said[] = [];
  for (const { text, place } of passages) {
    if (sentences.length >= MOST_SENTENCES) break;
    const bare = withoutNumber(bulleted(text) ?? text);
    for (const sentence of sentencesOf(bare)) sentences.push({ text: sentence, place });
  }
  return sentences.slice(0, MOST_SENTENCES);
}

/** A paragraph may bear a number; a day at its beginning is none. */
const withoutNumber = (text: string): string =>
  daysIn(text)[0]?.index === 0 ? text : text.replace(/^\d{1,2}(?:\.\d{1,2})?[.)]? (?=\S)/, '');

/** What stands behind a bullet; null for a line without one. */
export const bulleted = (text: string): string | null =>
  /^[-\u2010-\u2015\u00b7\u2022\u25cf*]\s*(\S.*)$/.exec(text)?.[1] ?? null;

/** An entry of a list: behind its bullet, or as a document has it. */
export const entryOf = ({ text, isListItem }: Passage): string | null => bulleted(text) ?? (isListItem ? text : null);
