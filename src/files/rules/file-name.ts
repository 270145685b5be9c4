import type { FileProblem } from './file-problem';
import { endingFits, type FileType, usualEnding } from './file-types';

const LONGEST = 160;
/** Characters that turn the direction of what follows: `exe.docx` can be made to look like another name. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const RESERVED = /[<>:"|?*]/g;

/** Why a name that came with a file is refused; null where it is fine. An empty name is fine: there may be none. */
export function problemOfName(name: string): FileProblem | null {
  if (/[/\\]/.test(name) || name === '..')
    return { rule: 'NAME_WITH_PATH', field: 'name', message: 'names a folder', accepted: 'the name of the file alone' };
  if (/\p{Cc}/u.test(name) || TURNING.test(name))
    return {
      rule: 'NAME_HIDES_SOMETHING',
      field: 'name',
      message: 'holds characters that cannot be seen',
      accepted: 'one line of plain letters',
    };
  return null;
}

/**
 * The name to show and to offer for saving: without what a file system takes for something else, not too long, and with an ending that says what
 * the bytes are.
 * @param name a name that `problemOfName` found no fault with
 */
export function shownName(name: string, type: FileType): string {
  const plain = name
    .normalize('NFC')
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const whole = plain === '' ? 'file' : plain;
  if (endingFits(whole, type)) return shortened(whole);
  return `${shortened(whole)}.${usualEnding(type)}`;
}

/** Cuts the middle of the stem, never the ending nor half a character. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  return `${letters.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`;
}

/** Value of the header that has a browser save a file under a name, in any script (RFC 6266, RFC 8187). */
export function savedAs(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
