import type { Passage } from './passages';

/** A letter in its parts. */
export interface LetterParts {
  /** Above the words with which it greets: number, date, to whom, subject. */
  readonly head: readonly Passage[];
  readonly body: readonly Passage[];
  /** From the words with which it takes leave: who signs, how many annexes. */
  readonly close: readonly Passage[];
  readonly annexes: readonly AnnexText[];
  /** What printers and word processors leave on the page: paths of files with dates. */
  readonly stamps: readonly Passage[];
}

export interface AnnexText {
  /** `1`, `A`; null where it bears none. */
  readonly label: string | null;
  /** Its heading, with the number of the letter that it belongs to; null where it has none. */
  readonly heading: Passage | null;
  /** The line "(to TSB Circular 124)" below its heading. */
  readonly belongs: Passage | null;
  readonly lines: readonly Passage[];
}

const STAMP = /(?:^|\s)(?:[A-Z]:\\|[\w-]+\\[\w-]+\\)\S|\.docx?\b\s*(?:\(\d+\))?\s*(?:\d{2}[./]\d{2}[./]\d{4})?\s*$/i;
const PAGE_MARK = /^[-\u2013] ?\d{1,3} ?[-\u2013]$/;
const ANNEX =
  /^(?:annexe?|appendix|appendice|附件|附录)\s*([A-Z]|\d{1,2})?\s*(?:[(\uff08]([^()\uff08\uff09]{0,80})[)\uff09])?$/i;
const BELONGS =
  /^[(\uff08](?:to|de la|de l['\u2019]|à la)?\s?.{0,40}(?:circular|circulaire|letter|lettre|号|函).{0,20}[)\uff09]$/i;
/** A form for hotels is sent along without a heading of its own. */
export const HOTEL_FORM =
  /^(?:This confirmation form should be sent direct|Cette confirmation doit être envoyée directement)/i;
const GREETING = /^(?:Dear\b|Madame\b|Monsieur\b|Mesdames\b|尊敬的)/;
const LEAVE =
  /^(?:Yours (?:faithfully|sincerely|truly)|Veuillez agréer|Je vous prie (?:de croire|d['\u2019]agréer)|顺致|此致|谨致)/i;

/** Parts a letter at the words by which such letters greet and take leave, and at the headings of its annexes. */
export function partsOfLetter(passages: readonly Passage[]): LetterParts {
  const stamps = passages.filter(({ text }) => STAMP.test(text));
  const lines = passages.filter(({ text }) => !STAMP.test(text) && !PAGE_MARK.test(text));
  const annexAt = lines.findIndex(({ text }) => ANNEX.test(text));
  const letter = annexAt < 0 ? lines : lines.slice(0, annexAt);
  const greets = letter.findIndex(({ text }) => GREETING.test(text) && text.length < 120);
  const begins = greets < 0 ? endOfHead(letter) : greets + 1;
  const leaves = letter.findIndex(({ text }, at) => at >= begins && LEAVE.test(text));
  const ends = leaves < 0 ? letter.length : leaves;
  return {
    head: letter.slice(0, greets < 0 ? begins : greets),
    body: letter.slice(begins, ends),
    close: letter.slice(ends),
    annexes: annexAt < 0 ? [] : annexesOf(lines.slice(annexAt)),
    stamps,
  };
}

/** Where nobody is greeted, the text begins with its first numbered paragraph, or with its first long one. */
function endOfHead(lines: readonly Passage[]): number {
  const numbered = lines.findIndex(({ text }) => /^1\.? \S/.test(text));
  const long = lines.findIndex(({ text }) => text.length > 200);
  if (numbered >= 0 && (long < 0 || numbered <= long)) return numbered;
  return long < 0 ? 0 : long;
}

function annexesOf(lines: readonly Passage[]): AnnexText[] {
  const annexes: { label: string | null; heading: Passage | null; belongs: Passage | null; lines: Passage[] }[] = [];
  for (const line of lines) {
    const last = annexes.at(-1);
    const found = ANNEX.exec(line.text);
    if (found !== null) {
      const belongs = found[2] === undefined ? null : line;
      annexes.push({ label: found[1]?.toUpperCase() ?? null, heading: line, belongs, lines: [] });
    } else if (last !== undefined && last.lines.length === 0 && BELONGS.test(line.text)) last.belongs = line;
    else if (last !== undefined && last.lines.length > 0 && HOTEL_FORM.test(line.text))
      annexes.push({ label: null, heading: null, belongs: null, lines: [line] });
    else last?.lines.push(line);
  }
  return annexes;
}
