import { parseStatementNumber, statementKey } from '../../liaisons/rules/number';
import type { LinkKind } from '../../liaisons/rules/vocabulary';
import type { LetterLine } from './liaison-lines';
import type { Said, SheetDraft } from './liaison-sheet';
import { numbersIn } from './liaison-values';

/** Of a reference to another statement. */
const LONGEST = 300;
const OPENING = 6;
/** Of the beginning, where an answer names what it answers. */
const LONGEST_OPENING = 1_500;

/** Statements that a label names, one a line or apart by semicolons. */
export function fillLinksOf(kind: LinkKind, lines: readonly string[], said: Said, draft: SheetDraft): void {
  for (const text of lines.flatMap((line) => line.split(';'))) {
    const words = text.trim();
    if (words !== '' && !/^[-\u2010-\u2015]$/.test(words))
      draft.add('refersTo', { kind, text: words.slice(0, LONGEST) }, said);
  }
}

/** What the title of an answer names: `Reply to LS on ...`, `LS/r on ... (reply to SG13-LS64)`. */
export function fillLinkOfTitle(title: Said, draft: SheetDraft): void {
  const bracketed = /\(?reply to ([^()]{4,200})\)/i.exec(title.text)?.[1];
  const begun = /^(?:Reply|Response|Answer) to (?:the )?(.{4,250})$/i.exec(title.text)?.[1];
  const words = bracketed ?? begun;
  if (words === undefined) return;
  const text = numbersIn(words)[0]?.text ?? unquoted(words);
  if (!draft.sheet.refersTo.some((link) => link.kind === 'REPLIES_TO'))
    draft.add('refersTo', { kind: 'REPLIES_TO', text }, title, 'MEDIUM');
}

const unquoted = (words: string): string => /^["\u201c](.+)["\u201d]$/.exec(words.trim())?.[1] ?? words.trim();

/** What is thanked for in the first sentences: a number, or the words with which the other is called. */
export function fillLinkOfOpening(lines: readonly LetterLine[], draft: SheetDraft): void {
  const [first] = lines;
  if (first === undefined || draft.sheet.refersTo.some((link) => link.kind === 'REPLIES_TO')) return;
  const opening = lines
    .slice(0, OPENING)
    .map((line) => line.text)
    .join(' ')
    .slice(0, LONGEST_OPENING);
  const thanks = /\bthanks? .{0,200}?\bliaison\b(?: statement| response)?[^.]{0,300}(?:\.(?=\s|$)|$)/i.exec(
    opening,
  )?.[0];
  if (thanks === undefined) return;
  const said = { text: thanks, place: first.place };
  const number = numbersIn(thanks)[0]?.text;
  const text = number ?? calledIn(thanks);
  if (text !== null) draft.add('refersTo', { kind: 'REPLIES_TO', text }, said, 'MEDIUM');
}

/** The title given to the other, or what is told of it. */
function calledIn(thanks: string): string | null {
  const titled = /\b(?:entitled|titled) ["\u201c]([^"\u201d\ufffd]{3,300})["\u201d\ufffd]/i.exec(thanks)?.[1];
  if (titled !== undefined) return titled;
  const dated = /\bliaison statement dated [^.]{4,250}/i.exec(thanks)?.[0];
  return dated?.trim() ?? null;
}

/** Other statements whose numbers stand in the text. */
export function fillCited(lines: readonly LetterLine[], draft: SheetDraft): void {
  const known = new Set([draft.sheet.number, ...draft.sheet.refersTo.map((link) => link.text)].flatMap(keyOf));
  for (const { text, place } of lines)
    for (const number of numbersIn(text)) {
      const [key] = keyOf(number.text);
      if (key === undefined || known.has(key)) continue;
      known.add(key);
      draft.add('refersTo', { kind: 'CITES', text: number.text }, { text: number.text, place }, 'MEDIUM');
    }
}

function keyOf(text: string | null): string[] {
  const number = text === null ? null : parseStatementNumber(text);
  return number === null ? [] : [statementKey(number.issuer, number.number)];
}
