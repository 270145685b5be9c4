import type { Identifier } from './identifier';
import { makeIdentifier } from './keys';

const NUMBER = '([A-Z]?\\d+[A-Z]{0,3}(?:\\.\\d+[A-Z]{0,3})*)';
const STANDARD = new RegExp(`^IEEE(?:/[A-Z0-9]+)* ?(?:Std\\.? ?)?${NUMBER}(?:[-:]((?:18|19|20)\\d{2}))?$`, 'i');
const PROJECT = new RegExp(
  `^(?:IEEE(?:/[A-Z0-9]+)* ?)?(?:(?:Unapproved |Approved )?(?:Draft )?Std\\.? ?)?P${NUMBER}(.*)$`,
  'i',
);
const DRAFT =
  /^[ /]*D-?(\d+(?:\.\d+)*[a-z]?)(?:(?:-|, ?| )(?:((?:19|20)\d{2})(?:-(0[1-9]|1[0-2]))?|([a-z]{3,9})\.? ((?:19|20)\d{2})))?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads an IEEE standard (`IEEE Std 2302-2021`) or project (`IEEE P2302`), with its draft (`IEEE P2302/D3, Oct 2021`).
 *
 * @param text blanks and dashes already unified, trade marks removed
 */
export function readIeee(text: string): Identifier | null {
  return readProject(text) ?? readStandard(text);
}

function readStandard(text: string): Identifier | null {
  const match = STANDARD.exec(text);
  if (match === null) return null;
  const document = `IEEE Std ${printNumber(match[1])}`;
  const edition = match[2] ?? null;
  return makeIdentifier({
    scheme: 'IEEE',
    canonical: edition === null ? document : `${document}-${edition}`,
    document,
    edition,
  });
}

/** One letter after the digits is printed as a capital (802.1Q), several as small letters (802.11ax). */
function printNumber(number = ''): string {
  return number
    .toUpperCase()
    .replace(/(?<=\d)[A-Z]+/g, (letters) => (letters.length > 1 ? letters.toLowerCase() : letters));
}

function readProject(text: string): Identifier | null {
  const match = PROJECT.exec(text);
  if (match === null || (!/^IEEE/i.test(text) && !/^P\d{3,}/i.test(text))) return null;
  const [, number = '', tail = ''] = match;
  const document = `IEEE P${printNumber(number)}`;
  const draft = DRAFT.exec(tail);
  if (draft === null)
    return tail.trim() === '' ? makeIdentifier({ scheme: 'IEEE', canonical: document, document, edition: null }) : null;
  const date = draftDate(draft);
  if (date === undefined) return null;
  const edition = `D-${draft[1]}${date === null ? '' : `-${date}`}`;
  return makeIdentifier({ scheme: 'IEEE', canonical: `${document}/${edition}`, document, edition });
}

/** `2021-10` or `2021`; null if no date is written, undefined if its month is unknown. */
function draftDate([, , year, month, monthName, namedYear]: RegExpExecArray): string | null | undefined {
  if (year !== undefined) return month === undefined ? year : `${year}-${month}`;
  if (monthName === undefined) return null;
  const index = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : `${namedYear}-${String(index + 1).padStart(2, '0')}`;
}
