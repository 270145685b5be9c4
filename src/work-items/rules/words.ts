import { searchable } from '../../platform/fold';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are indexed: folded, without punctuation; Chinese, Japanese and Korean runs as pairs of characters. */
export function words(text: string): string[] {
  return searchable(text).match(WORD) ?? [];
}

/**
 * A full-text query (syntax of PostgreSQL's `tsquery`) for texts that hold every word, each possibly only begun.
 * A text without words finds nothing.
 * @param weights letters of the parts to look at: A identifiers, B titles, C scope; all parts where left out
 */
export function prefixQuery(text: string, weights = ''): string {
  const found = [...new Set(words(text))].slice(0, 16);
  return found.map((word) => `'${word}':*${weights}`).join(' & ');
}
