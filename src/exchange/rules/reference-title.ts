import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier, parseWithFormer } from '../../identifiers/rules/parse';
import { withoutEnds } from './values';

/** A cell that holds a reference and a title, taken apart. */
export interface ReferenceAndTitle {
  /** As written; null where the cell begins with no reference. */
  readonly reference: string | null;
  readonly title: string | null;
}

/** A reference is not longer, and takes no more words. */
const LONGEST_REFERENCE = 120;
const MOST_CUTS = 24;

const STRONG = /\s*(?:,(?=\s|$)|:(?=\s|$)|;|\n|\t|\s[\u2010-\u2015-](?=\s)|\s\|\|\s)\s*/g;
const BLANK = /\s+/g;
const AROUND = ' ,:;-\u2010\u2011\u2012\u2013\u2014\u2015';

/**
 * Takes `ITU-T M.occm, Overview of Cloud Computing Management` apart, also where only a blank stands between reference and
 * title (`ITU-T M. rcsm Requirements for Cloud Service Management`). The longest beginning that is a reference counts,
 * and a beginning before a separator is looked for first.
 */
export function splitReference(text: string): ReferenceAndTitle {
  const whole = text.trim();
  if (whole === '') return { reference: null, title: null };
  if (read(whole) !== null && !isWordy(whole)) return { reference: whole, title: null };
  const cut = longest(whole, cutsOf(whole, STRONG)) ?? byBlanks(whole);
  if (cut === null) return { reference: null, title: tidy(whole) };
  return { reference: whole.slice(0, cut).trim(), title: tidy(whole.slice(cut)) };
}

const tidy = (title: string): string | null => {
  const trimmed = withoutEnds(title.replace(BLANK, ' ').replace(/^[ .]+/, ''), AROUND);
  return trimmed === '' ? null : trimmed;
};

/** References of OASIS are made of words, so that any words after `OASIS` could be one. */
const isWordy = (text: string): boolean => /^OASIS\b.*\s\S+\s/i.test(text);

function cutsOf(text: string, at: RegExp): number[] {
  const cuts: number[] = [];
  for (const match of text.slice(0, LONGEST_REFERENCE).matchAll(at)) {
    if (match.index > 0) cuts.push(match.index);
    if (cuts.length === MOST_CUTS) break;
  }
  return cuts;
}

/** Among words that could all be part of the reference, the fewest are. */
function byBlanks(text: string): number | null {
  const cuts = cutsOf(text, BLANK);
  return longest(text, /^OASIS\b/i.test(text) ? cuts.reverse() : cuts);
}

function longest(text: string, cuts: readonly number[]): number | null {
  return [...cuts].reverse().find((cut) => read(text.slice(0, cut)) !== null) ?? null;
}

function read(text: string): Identifier | null {
  const reading = text.includes('|') ? common(text) : (parseWithFormer(text)?.identifier ?? null);
  return reading === null || reading.scheme === 'URI' || reading.scheme === 'ITU_T_ISN' ? null : reading;
}

function common(text: string): Identifier | null {
  const members = text.split('|').map((part) => parseIdentifier(part.trim()));
  return members.some((member) => member === null) ? null : (members[0] ?? null);
}
