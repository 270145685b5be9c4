/** A mail address begins where a word does: tried from each letter of a long word, it would take time that grows with the square of its length. */
const MAIL = /(?<=^|[\s<>()[\],;:"'@])[^\s<>()[\],;:"'@]+@(?:[^\s<>()[\],;:"'@.]+\.)+[^\s<>()[\],;:"'@.]+/gu;
/** What has no place in a text: control characters (XML 1.0 2.2 forbids most of them) and halves of characters. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text for a calendar or feed: mail addresses that someone wrote into it are taken out, characters that have no place in it become blanks. */
export function withoutAddresses(text: string): string {
  const plain = text.replace(NOT_TEXT, ' ');
  return plain.includes('@') ? plain.replace(MAIL, '(address)') : plain;
}

/** The same in one line. */
export const inOneLine = (text: string): string => withoutAddresses(text).replace(/\s+/g, ' ').trim();

/** The beginning of a text that is longer than so many characters. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
