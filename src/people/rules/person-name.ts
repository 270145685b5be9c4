import { fold } from '../../platform/fold';

/** ISO 15924 code of the script a name is written in; a name in several is of the first that is found here. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Grek', /\p{Script=Greek}/u],
];

export const scriptOf = (name: string): string => SCRIPTS.find(([, letters]) => letters.test(name))?.[0] ?? 'Latn';

/** Short name of the record of a person, e.g. `kangchan-lee`; empty where the name has no Latin letters. */
export const personKey = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
