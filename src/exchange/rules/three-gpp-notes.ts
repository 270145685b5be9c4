import { parsePartialDate } from '../../platform/partial-date';
import { dateOf, fullYear } from './dates';

/** A change of the planned finish, as the notes of the 3GPP work plan record it. */
export interface Slip {
  /** The day on which it was changed. */
  readonly on: string | null;
  /** As partial dates; null where the note is too short to tell. */
  readonly from: string | null;
  readonly to: string | null;
}

const ENTRY = /^\s*(\d{1,2}\/\d{1,2}\/\d{2}):/;
const FINISH = /\bFCD:\s*([^;]*?)->([^;]*)/g;

/**
 * The slips among notes such as `4/9/24: 40%->80; 4/9/24: FCD:09/09/2024->12/24`. What follows the arrow replaces the end of what
 * stands before it: `30/08/2024->/25` is 30 August 2025. Notes are cut at 255 characters.
 */
export function slipsOf(notes: string): Slip[] {
  const slips: Slip[] = [];
  let on: string | null = null;
  for (const part of notes.split(';')) {
    const day = ENTRY.exec(part)?.[1];
    if (day !== undefined) on = dateOf(day);
    for (const [, before = '', after = ''] of part.matchAll(FINISH)) slips.push(slip(on, before, after));
  }
  return slips;
}

const WEEKDAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+/i;

/** The written parts of a date from its end: year, month, day. `03/03/` has left the year out. */
function partsOf(text: string): string[] {
  const bare = text
    .trim()
    .replace(WEEKDAY, '')
    .replace(/[\s,.].*$/, '');
  return /^[\d/]+$/.test(bare) ? bare.split('/').reverse() : [];
}

function slip(on: string | null, before: string, after: string): Slip {
  const from = partsOf(before);
  const to = partsOf(after);
  return { on, from: day(from), to: day([0, 1, 2].map((index) => written(to[index]) ?? written(from[index]) ?? '')) };
}

const written = (part: string | undefined): string | null => (part === undefined || part === '' ? null : part);

function day([year = '', month = '', date = '']: readonly string[]): string | null {
  if (!/^(?:\d{2}|\d{4})$/.test(year) || month === '') return null;
  const months = `${fullYear(year)}-${month.padStart(2, '0')}`;
  return parsePartialDate(date === '' ? months : `${months}-${date.padStart(2, '0')}`)?.text ?? null;
}
