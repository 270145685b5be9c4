import { fold } from './fold';

/** Longer than any number in a reference, so that padded numbers compare byte by byte. */
const NUMBER_WIDTH = 12;

const TRADE_MARKS = /[\u2122\u00ae\u00a9]/gu;

/** A text as references are compared: folded, in capitals; what is left outside ASCII is spelt as code points, so that no two different texts meet. */
export function comparable(text: string): string {
  return fold(text.replace(TRADE_MARKS, ''))
    .toUpperCase()
    .replace(/[^\x20-\x7e]/gu, (character) => `U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
}

/** A key whose plain byte order is the natural order of references: every number padded, a blank before anything else. */
export function naturalSortKey(text: string): string {
  return comparable(text).replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(NUMBER_WIDTH, '0'));
}
