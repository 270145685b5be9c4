import { dateAlone } from './days';
import type { LetterDraft } from './draft';
import type { LetterParts } from './parts';
import { type Passage, type Said, sentencesOf } from './passages';

/** Words that every such letter has, and that tell nothing of it. */
const ALWAYS: readonly RegExp[] = [
  /^(?:INTERNATIONAL TELECOMMUNICATION UNION|TELECOMMUNICATION STANDARDIZATION (?:BUREAU|SECTOR)|UNION INTERNATIONALE DES T[ÉE]L[ÉE]COMMUNICATIONS|BUREAU DE LA NORMALISATION.*|国际电信联盟|电信标准化局)$/i,
  /^(?:\(signed\)|Latest meeting information|Annexes?\s*[:：].*|ITU-T SG\d+)$/i,
  /\bwish you a (?:productive|pleasant)\b|\bsouhaite une\b|\bassurance de ma\b|^(?:Yours|Veuillez agréer|顺致|此致)/i,
  /\b(?:set out|set forth|shown) in Annex\b|figure(?:nt)? (?:dans|à) l['\u2019]annexe|见附件|\bhotel\b|\bhôtel|酒店/i,
  /\bwireless\b|\bréseau local sans fil\b|无线局域网|有线网络/i,
  /\b(?:meeting|conference) rooms?\b.{0,80}\b(?:screens?|displayed)\b|\bsalles? de réunion\b.{0,60}écrans|电子屏幕/i,
  /\bvisas?\b|\bpasse?port\b|签证|护照/i,
  /^[-_=\u2010-\u2015\u2026. ]+$/,
  /^\d{1,2}$/,
];
const LONGEST = 300;
const MOST = 100;

/** A passage in which nothing was recognized. */
export type Unread = Said;

/**
 * What was not recognized, in the order of the letter: sentences of its text, lines of its heading and annexes. Forms to be filled in, greetings and what
 * stands in every letter are left out.
 */
export function unreadIn(
  { head, body, close, annexes }: LetterParts,
  forms: ReadonlySet<Passage>,
  draft: LetterDraft,
): Unread[] {
  const read = new Map<string, Said[]>();
  for (const said of draft.read) {
    const key = JSON.stringify(said.place);
    read.set(key, [...(read.get(key) ?? []), said]);
  }
  const lines = [...head, ...body, ...close, ...annexes.flatMap((annex) => annex.lines)].filter(
    (line) => !forms.has(line),
  );
  const unread: Unread[] = [];
  for (const line of lines) {
    const known = read.get(JSON.stringify(line.place)) ?? [];
    for (const text of stretchesOf(line.text, (sentence) => !isKnown(sentence, known)))
      unread.push({ text: text.slice(0, LONGEST), place: line.place });
    if (unread.length >= MOST) break;
  }
  return unread.slice(0, MOST);
}

/** The sentences of a line that are wanted, those that follow one another together. */
function stretchesOf(line: string, isWanted: (sentence: string) => boolean): string[] {
  const stretches: { from: number; to: number }[] = [];
  let at = 0;
  let goesOn = false;
  for (const sentence of sentencesOf(line)) {
    const from = line.indexOf(sentence, at);
    at = from + sentence.length;
    const last = stretches.at(-1);
    if (!isWanted(sentence)) goesOn = false;
    else if (goesOn && last !== undefined) last.to = at;
    else {
      stretches.push({ from, to: at });
      goesOn = true;
    }
  }
  return stretches.map(({ from, to }) => line.slice(from, to));
}

function isKnown(sentence: string, known: readonly Said[]): boolean {
  if (ALWAYS.some((pattern) => pattern.test(sentence)) || dateAlone(sentence) !== null) return true;
  return known.some(({ text }) => text.includes(sentence) || sentence.includes(text));
}
