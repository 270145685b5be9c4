/** What follows the number of an ITU-T text: its part, the text that amends it, and the edition. */
export interface Tail {
  /** ` Annex A`, ` (2017) Cor. 1`: what belongs to the document; empty, or with a leading blank. */
  readonly document: string;
  /** `08/2014`, `2014`, `V2 (03/2025)`, or null. */
  readonly edition: string | null;
  /** The edition as it stands in the canonical form, with its leading blank. */
  readonly printedEdition: string;
  /** `2014-08`, `V2 2025-03`: for sorting. */
  readonly sortEdition: string | null;
}

type Token =
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'version'; readonly number: string }
  | { readonly kind: 'date'; readonly year: string; readonly month: string | null };

const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^annex(?:es)?\.? ?([A-Z]{0,2}\d*\+?)(?![\w+])/i, ([, name]) => `Annex ${name?.toUpperCase()}`],
  [/^ann\.? ?([A-Z]{1,2}\d*\+?)(?![\w+])/i, ([, name]) => `Annex ${name?.toUpperCase()}`],
  [/^app(?:endix)?\.? ?([IVX]+|\d+)(?: (software|test vectors))?(?!\w)/i, (match) => printAppendix(match)],
  [/^attachment(?!\w)/i, () => 'attachment'],
  [/^(?:amd|amend(?:ment)?)\.? ?(\d+(?:\.\d+)?)(?!\w)/i, ([, n]) => `Amd. ${n}`],
  [/^tech(?:nical|\.)? ?cor(?:rigendum|r)?\.? ?(\d+)(?!\w)/i, ([, n]) => `Technical Cor. ${n}`],
  [/^cor(?:rigendum|r)?\.? ?(\d+[a-z]?)(?!\w)/i, ([, n]) => `Cor. ${n}`],
  [/^err(?:atum|ata)?\.? ?(\d+)(?!\w)/i, ([, n]) => `Err. ${n}`],
  [/^add(?:endum)?\.? ?(\d+)(?!\w)/i, ([, n]) => `Add. ${n}`],
  [/^supp?(?:l(?:ement)?)?\.? ?(\d+)(?!\w)/i, ([, n]) => `Suppl. ${n}`],
];
const VERSION = /^(?:\(v\.? ?(\d+)\)|v\.? ?(\d+)(?![\w.]))/i;
const BRACKETED_DATE = /^\((?:(\d{1,2})\/((?:18|19|20)\d{2})|((?:18|19|20)\d{2})(?:-(\d{2})(?:-\d{2})?)?)\)/;
const OPEN_DATE = /^(\d{1,2})\/((?:18|19|20)\d{2})(?![\w/])/;
const JOINT = /^[ ,/]+|^ ?- ?(?=[a-z])/i;

/** Reads the rest of a reference to the end; null if anything in it is not understood. */
export function readTail(text: string): Tail | null {
  const tokens: Token[] = [];
  let rest = text;
  for (;;) {
    const joint = JOINT.exec(rest)?.[0] ?? '';
    if (rest.length === joint.length) return joint.trim() === '' ? assemble(tokens) : null;
    if (joint === '' && !rest.startsWith('(')) return null;
    rest = rest.slice(joint.length);
    const read = readToken(rest);
    if (read === null) return null;
    tokens.push(read.token);
    rest = rest.slice(read.length);
  }
}

function readToken(rest: string): { readonly token: Token; readonly length: number } | null {
  const date = readDate(rest);
  if (date !== null) return date;
  const version = VERSION.exec(rest);
  const number = version?.[1] ?? version?.[2];
  if (version !== null && number !== undefined)
    return { token: { kind: 'version', number }, length: version[0].length };
  for (const [pattern, print] of PARTS) {
    const match = pattern.exec(rest);
    if (match !== null) return { token: { kind: 'part', text: print(match) }, length: match[0].length };
  }
  return null;
}

function readDate(rest: string): { readonly token: Token; readonly length: number } | null {
  const match = BRACKETED_DATE.exec(rest) ?? OPEN_DATE.exec(rest);
  if (match === null) return null;
  const year = match[2] ?? match[3];
  const month = (match[1] ?? match[4])?.padStart(2, '0') ?? null;
  if (year === undefined || (month !== null && (Number(month) < 1 || Number(month) > 12))) return null;
  return { token: { kind: 'date', year, month }, length: match[0].length };
}

function printAppendix([, number = '', extra]: RegExpExecArray): string {
  if (extra === undefined) return `App. ${number.toUpperCase()}`;
  return `App. ${number.toUpperCase()} ${/software/i.test(extra) ? 'Software' : 'test vectors'}`;
}

/** The last date, and the version before it, are the edition; a date before an amendment is the year of the base text. */
function assemble(tokens: readonly Token[]): Tail | null {
  const rest = [...tokens];
  const date = rest.at(-1)?.kind === 'date' ? rest.pop() : undefined;
  const version = rest.at(-1)?.kind === 'version' ? rest.pop() : undefined;
  const last = rest.at(-1);
  if (last !== undefined && last.kind !== 'part') return null;
  const document = rest.map((token) => ` ${printInDocument(token)}`).join('');
  const printed = [version, date].flatMap((token) => (token === undefined ? [] : [printToken(token)]));
  const sortable = [version, date].flatMap((token) => (token === undefined ? [] : [sortToken(token)]));
  return {
    document,
    edition: printed.length === 0 ? null : editionText(version, date),
    printedEdition: printed.map((text) => ` ${text}`).join(''),
    sortEdition: sortable.length === 0 ? null : sortable.join(' '),
  };
}

/** The catalogue names a base text by its year. */
function printInDocument(token: Token): string {
  return token.kind === 'date' ? `(${token.year})` : printToken(token);
}

function printToken(token: Token): string {
  if (token.kind === 'part') return token.text;
  if (token.kind === 'version') return `(V${token.number})`;
  return `(${printDate(token)})`;
}

function printDate(token: { readonly year: string; readonly month: string | null }): string {
  return token.month === null ? token.year : `${token.month}/${token.year}`;
}

function sortToken(token: Token): string {
  if (token.kind === 'date') return token.month === null ? token.year : `${token.year}-${token.month}`;
  return token.kind === 'version' ? `V${token.number}` : token.text;
}

function editionText(version: Token | undefined, date: Token | undefined): string {
  if (version?.kind !== 'version') return date?.kind === 'date' ? printDate(date) : '';
  return date?.kind === 'date' ? `V${version.number} (${printDate(date)})` : `V${version.number}`;
}
