/** Letters that Unicode does not decompose although readers without them on the keyboard write them so. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Printable ASCII, which most texts are, has nothing to resolve. */
const PLAIN = /^[ -~]*$/;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u2039\u203a\u02bc\u00b4`]/gu;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\u301d-\u301f]/gu;

/**
 * Reduces a text to the form in which two spellings of it are compared: compatibility characters resolved, Latin, Greek
 * and Cyrillic letters without accents and in lower case, one kind of dash and of quotation mark, single blanks.
 * Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/`/g, "'").replace(/ +/g, ' ').trim();
  return (
    text
      .replace(INVISIBLE, '')
      .replace(DOUBLE_QUOTES, '"')
      .replace(SINGLE_QUOTES, "'")
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFD')
      .replace(ACCENTED, '$1')
      .replace(/[ßæœøđłıς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .normalize('NFC')
      // A few letters resolve into a quotation mark and another letter.
      .replace(SINGLE_QUOTES, "'")
      .replace(DASHES, '-')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** A run of characters of the scripts that are written without blanks; U+30FC lengthens a kana vowel. */
const UNSPACED_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]+/gu;

/**
 * Folds a text and spells every run of Chinese, Japanese or Korean characters as overlapping pairs of code points in
 * ASCII (`u4e91u8ba1 u8ba1u7b97`; a lone character as `u4e91`), so that any full-text index splits it alike, whatever
 * the locale of the database. Queries have to pass through the same function.
 */
export function searchable(text: string): string {
  return fold(text)
    .replace(UNSPACED_RUN, (run) => ` ${pairs([...run].map(codePointWord)).join(' ')} `)
    .replace(/ +/g, ' ')
    .trim();
}

function pairs(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  return words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`);
}

function codePointWord(character: string): string {
  return `u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
