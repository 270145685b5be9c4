const MAIL = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[^\s<>()[\],;:"'.]+/gu;
/** What has no place in a text: control characters (XML 1.0 2.2 forbids most of them) and halves of characters. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text for a calendar or feed: mail addresses that someone wrote into it are taken out, characters that have no place in it become blanks. */
export const withoutAddresses = (text: string): string => text.replace(NOT_TEXT, ' ').replace(MAIL, '(address)');

/** The beginning of a text that is longer than so many characters. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
