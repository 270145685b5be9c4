/** Characters that catalogues write as named references. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  trade: '™',
  reg: '®',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const BREAK = /<(?:br|\/p|\/div|\/li|\/h\d|\/tr|p|li|tr)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

/**
 * The words of an HTML fragment, one paragraph a line: without tags, comments and styles, character references resolved.
 * The result is plain text and has to be shown as such. Ordinary text comes back with its blanks unified.
 */
export function plainText(text: string): string {
  const bare = text.includes('<') ? withoutComments(text).replace(BREAK, '\n').replace(TAG, '') : text;
  const resolved = bare.includes('&') ? resolve(bare) : bare;
  return resolved
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function withoutComments(text: string): string {
  const [before = '', ...rest] = text.split('<!--');
  return before + rest.map((part) => part.slice(part.includes('-->') ? part.indexOf('-->') + 3 : part.length)).join('');
}

/** The same in one line. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll('\n', ' ');
}

/** Resolves what `&#8482;` and `&amp;` stand for; some sources write a reference of a reference. */
function resolve(text: string): string {
  const once = text.replace(REFERENCE, replacement);
  return once.includes('&') ? once.replace(REFERENCE, replacement) : once;
}

function replacement(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const printable = code === 9 || code === 10 || (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
  return printable ? String.fromCodePoint(code) : ' ';
}

/** A character that was lost when the source was converted. */
const LOST = '\ufffd';

export const hasLostCharacters = (text: string): boolean => text.includes(LOST);
