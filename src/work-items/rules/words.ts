import { searchable } from '../../platform/fold';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are indexed: folded, without punctuation; Chinese, Japanese and Korean runs as pairs of characters. */
export function words(text: string): string[] {
  return searchable(text).match(WORD) ?? [];
}

/** More words than these say nothing more. */
const MOST_WORDS = 16;

const wordsOf = (text: string) => [...new Set(words(text))].slice(0, MOST_WORDS);

/**
 * A full-text query (syntax of PostgreSQL's `tsquery`) for texts that hold every word, each possibly only begun.
 * A text without words finds nothing.
 */
export const prefixQuery = (text: string): string => joined(wordsOf(text), () => true);

/** The same for texts that hold every word as a whole. */
export const wholeQuery = (text: string): string => joined(wordsOf(text), () => false);

/** The same for texts that hold every word as a whole, save that the last is possibly only begun, as while it is being typed. */
export const begunQuery = (text: string): string => {
  const found = wordsOf(text);
  return joined(found, (place) => place === found.length - 1);
};

/** The last word alone, possibly only begun. */
export const lastWordQuery = (text: string): string => joined(wordsOf(text).slice(-1), () => true);

const joined = (found: readonly string[], isBegun: (place: number) => boolean) =>
  found.map((word, place) => `'${word}'${isBegun(place) ? ':*' : ''}`).join(' & ');
