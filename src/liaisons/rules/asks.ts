/** One thing that a text asks of those it is written to. */
export interface Ask {
  /** Its mark as written, e.g. `1)`; null for a sentence that is in no list. */
  readonly mark: string | null;
  /** Its words as written, without the mark. */
  readonly text: string;
  /** Characters before its words (UTF-16 code units): `text` stands there in what was read. */
  readonly position: number;
}

/** Longer texts are read no further; a letter does not ask more than so many things. */
const LONGEST_TEXT = 100_000;
const MOST_ASKS = 50;
const MOST_MARKS = 500;
/** How far before its first point the words that open a list are looked for. */
const LONGEST_OPENING = 400;

/** Marks of points: `1)`, `(1)`, `a)`, and `1.` at the beginning of a line. */
const MARK = /(?<=^|\n)[ \t]*(\d{1,2})\.(?=\s)|(?<![\w.)(])\(?(\d{1,2}|[a-z])\)(?=\s)/gu;

/** Words that open a list of proposals, requests or questions; a Question of a study group is written with a capital. */
const OPENS =
  /\b(?:[Pp]ropos(?:es?|als?|ing)|[Rr]equests?|[Aa]sks?|[Ii]nvites?|[Ss]eeks?|[Ss]uggest(?:s|ions?)?|questions|(?:asked|requested|invited|agreed) to|would like to (?:ask|invite|know|propose|receive|request|seek|suggest)|would (?:appreciate|welcome|be grateful))\b/;

/** Sentences that ask something of the reader. */
const ASKS: readonly RegExp[] = [
  /\b(?:ask|asks|request|requests|invite|invites|urge|urges|seek|seeks) (?:you|for|that|the|your|feedback|comments|information|clarification|guidance|confirmation|advice|ITU|SG|WP|ISO|IETF|ETSI|3GPP)/,
  /\bpropos(?:e|es) (?:to|that)\b/,
  /\b(?:is|are) (?:also |kindly |hereby |respectfully |cordially )*(?:asked|requested|invited|encouraged) (?:to|for)\b/,
  /\b(?:would|should) (?:also |kindly |very much |highly |greatly )*(?:appreciate|welcome|be grateful|like to (?:ask|request|invite|know|receive|seek))\b/,
  /\b[Pp]lease (?:also |kindly )?(?:advise|check|comment|confirm|consider|contact us with|find out|forward|give|help|indicate|inform|keep us|let us|note any|provide|review|respond|reply|return|send|share|state|submit|take into account|tell|update)\b/,
  /\b(?:welcomes?|appreciates?|solicits?) (?:any |all |your |further )+(?:advice|answers?|comments?|contributions?|feedback|information|inputs?|repl(?:y|ies)|responses?|suggestions?|views?)\b/,
  /\blooks? forward to (?:receiving |hearing |getting )?(?:any |all |your |further )*(?:advice|answers?|comments?|contributions?|feedback|inputs?|repl(?:y|ies)|responses?|views?)\b/,
  /\?$/,
];

interface Point {
  readonly mark: string;
  readonly begins: number;
  readonly ends: number;
}

interface Span {
  readonly begins: number;
  readonly ends: number;
}

/**
 * Finds what a text in English asks: the points of a numbered list that words of asking or proposing open, and sentences that ask. Each is a passage of the
 * text as it stands; what is not found so is not listed. Never throws.
 * @param text plain text
 */
export function findAsks(text: string): Ask[] {
  const read = text.slice(0, LONGEST_TEXT);
  const lists = listsOf(read);
  const covered = lists.flatMap(({ opening, points }) => [opening, ...points]);
  const listed = lists.flatMap(({ points }) => points.map(({ mark, begins, ends }) => ask(read, mark, begins, ends)));
  const asked = sentencesOf(read)
    .filter((span) => !covered.some(({ begins, ends }) => span.begins < ends && begins < span.ends))
    .map(({ begins, ends }) => ask(read, null, begins, ends))
    .filter((each) => ASKS.some((pattern) => pattern.test(each.text)));
  return [...listed, ...asked]
    .filter(({ text: words }) => words !== '')
    .sort((a, b) => a.position - b.position)
    .slice(0, MOST_ASKS);
}

/** Without blanks around it, and without what joins it to the next point. */
function ask(text: string, mark: string | null, begins: number, ends: number): Ask {
  const raw = text.slice(begins, ends);
  const words = raw.trim().replace(/(?:[;,]\s*(?:and|or)?|[;,])$/, '');
  return { mark, text: words, position: begins + raw.length - raw.trimStart().length };
}

interface List {
  readonly opening: Span;
  readonly points: readonly Point[];
}

/** Lists from 1 (or a) on, one after another, that words of asking open. */
function listsOf(text: string): List[] {
  const marks = [...text.matchAll(MARK)]
    .slice(0, MOST_MARKS)
    .map(({ index, 0: written, 1: atLine, 2: inBrackets }) => ({
      mark: written.trim(),
      // Points of one list are marked alike.
      style: `${/\d/.test(written)}${written.at(-1)}`,
      rank: rankOf(atLine ?? inBrackets ?? ''),
      at: index,
      begins: index + written.length,
    }));
  const lists: List[] = [];
  for (let first = 0; first < marks.length; first++) {
    const head = marks[first];
    if (head?.rank !== 1) continue;
    const opening = openingOf(text, head.at);
    const run = [head];
    for (const next of marks.slice(first + 1)) {
      if (next.style !== head.style || next.rank !== run.length + 1) continue;
      if (next.at - (run.at(-1)?.begins ?? 0) > LONGEST_TEXT / 10) break;
      run.push(next);
    }
    if (run.length < 2 || !OPENS.test(text.slice(opening.begins, opening.ends))) continue;
    const points = run.map(({ mark, begins }, place) => {
      const limit = run[place + 1]?.at ?? text.length;
      return { mark, begins, ends: endOf(text, begins, limit, place === run.length - 1) };
    });
    lists.push({ opening, points });
    const last = marks.findIndex(({ begins }) => begins === run.at(-1)?.begins);
    first = Math.max(first, last);
  }
  return lists;
}

const rankOf = (mark: string): number => (/\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96);

/** The sentence or line that stands before a list. */
function openingOf(text: string, at: number): Span {
  const from = Math.max(0, at - LONGEST_OPENING);
  const before = text.slice(from, at).trimEnd();
  const cut = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s[^.!?\n]*$/));
  return { begins: from + cut + 1, ends: from + before.length };
}

/** A point ends where its paragraph ends, or the next one begins; the last one of a paragraph that goes on ends with its sentence. */
function endOf(text: string, begins: number, limit: number, isLast: boolean): number {
  const end = Math.min(paragraphEnd(text, begins), limit);
  // A mark alone in its line has its words below.
  if (end < limit && text.slice(begins, end).trim() === '') return endOf(text, end + 1, limit, isLast);
  const before = text.slice(Math.max(0, begins - 8), begins);
  const isAtLine = begins < 8 || /\n[ \t]*\S{1,4}\s*$/.test(before);
  if (!isLast || isAtLine) return end;
  const sentence = /[.!?](?=\s+\p{Lu})/u.exec(text.slice(begins, end));
  return sentence ? begins + sentence.index + 1 : end;
}

function paragraphEnd(text: string, from: number): number {
  for (let line = text.indexOf('\n', from); line >= 0; line = text.indexOf('\n', line + 1))
    if (!isWrapped(text, line)) return line;
  return text.length;
}

/** So long is a line that was broken to fit a width, at least and at most. */
const WRAPPED = { least: 50, most: 90 };

/** Whether the line that ends at a place goes on in the next one: that is set in, or it is about as long as lines were made and its sentence is not over. */
function isWrapped(text: string, end: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - WRAPPED.most - 1), end).trimEnd();
  const next = text.slice(end + 1, end + 20);
  if (/^[ \t]+\p{Ll}/u.test(next)) return true;
  const goesOn = /^[ \t]*[\p{L}\p{N}“"'([]/u.test(next);
  return goesOn && line.length >= WRAPPED.least && line.length <= WRAPPED.most && !/[.!?:;]$/.test(line);
}

/** A stop before a blank and a capital ends a sentence, but for abbreviations. */
const STOP = /[.!?](?=\s+[\p{Lu}“"'([])|\n|$/gu;
const SHORT = /(?:\b(?:e\.g|i\.e|etc|cf|vs|No|Nos|Rec|Recs|Fig|Mr|Ms|Mrs|Dr|Prof|St)|\b\p{Lu})\.$/u;

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let begins = 0;
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const ends = index + (stop === '\n' ? 0 : stop.length);
    if (stop === '\n' && isWrapped(text, index)) continue;
    if (stop === '.' && SHORT.test(text.slice(Math.max(begins, ends - 8), ends))) continue;
    if (ends > begins) spans.push({ begins, ends });
    begins = Math.max(begins, ends);
  }
  return spans;
}

/** So much of an ask is repeated where it is answered. */
const LONGEST_HEADING = 160;

/** The text of an answer to begin with: what was asked, thing by thing, each with room below it. Null where nothing was. */
export function answerTo(asks: readonly Ask[]): string | null {
  if (asks.length === 0) return null;
  return asks.map(({ mark, text }) => `${[mark, `On “${shortened(text)}”:`].filter(Boolean).join(' ')}\n`).join('\n');
}

function shortened(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ');
  return words.length <= LONGEST_HEADING ? words : `${words.slice(0, LONGEST_HEADING).trimEnd()}…`;
}
