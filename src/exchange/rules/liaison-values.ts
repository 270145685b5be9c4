import { parseStatementNumber } from '../../liaisons/rules/number';
import type { ApprovalLevel } from '../../liaisons/rules/vocabulary';
import { dateOf } from './dates';
import type { SheetAttachment } from './liaison-sheet';
import { stated } from './values';

const DASH = '[-\\u2010-\\u2015\\u2212]';
const NUMBER = new RegExp(
  `(?<![\\w/-])(?:COM\\s?${DASH}?\\s?\\d{1,2}|[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)\\s?${DASH}\\s?LS\\s?\\d{1,4}(?:\\s?${DASH}\\s?[A-Z](?![\\w-]))?(?!\\w)`,
  'g',
);

/** Numbers of liaison statements in a text, as written, with what stands before each. */
export function numbersIn(text: string): { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(NUMBER)].flatMap((match) =>
    parseStatementNumber(match[0]) === null ? [] : [{ text: match[0], at: match.index }],
  );
}

const DAY = '\\d{1,2} \\p{L}{3,9} \\d{4}';
const PLACE_DATE = new RegExp(`^(\\p{Lu}[\\p{L} .'\\u2019()-]{1,60}), (${DAY})$`, 'u');
const PLACE_DAYS = new RegExp(
  `^(\\p{Lu}[\\p{L} .,'\\u2019()-]{1,60}), (\\d{1,2} ?(?:\\p{L}{3,9} ?)?${DASH} ?${DAY})$`,
  'u',
);

/** `Geneva, 19 November 2014`; null for other words. */
export function placeAndDate(text: string): { place: string; dated: string } | null {
  const [, place, day] = PLACE_DATE.exec(text.trim()) ?? [];
  const dated = dateOf(day ?? '');
  return place === undefined || dated === null ? null : { place, dated };
}

/** The place of a meeting of several days, `Geneva, 4-15 March 2019`. */
export const placeOfDays = (text: string): string | null => PLACE_DAYS.exec(text.trim())?.[1] ?? null;

const SPOKEN = 'Arabic|Chinese|English|French|Russian|Spanish';
/** `English only`, `Original: English`, as the template prints it. */
export const languageOf = (text: string): string | null =>
  new RegExp(`^(?:${SPOKEN})(?: only)?(?=\\s|$)`, 'i').exec(text.trim())?.[0] ?? null;

/** Words with which a level is written where the approval itself does not tell it. */
export const LEVEL_WORDS: readonly (readonly [ApprovalLevel | null, string])[] = [
  ['STUDY_GROUP', '[study group]'],
  ['WORKING_PARTY', '[working party]'],
  ['RAPPORTEUR_MEETING', '[rapporteur meeting]'],
  ['OTHER_GROUP', '[other group]'],
  [null, '[level not stated]'],
];

const LEVELS: readonly (readonly [ApprovalLevel, RegExp])[] = [
  ['RAPPORTEUR_MEETING', /\brapporteurs?\b|\bQ\d+\/\d+ meeting/i],
  ['WORKING_PARTY', /\bWP ?\d|\bworking party\b/i],
  ['OTHER_GROUP', /\b(?:JCA|FG|JRG|TSAG|focus group|joint coordination)\b/i],
  ['STUDY_GROUP', /\bSG ?\d|\bstudy group\b|\bCOM ?\d/i],
];

/** The approval as written, and the level that it names. */
export function approvalOf(text: string): { approval: string | null; level: ApprovalLevel | null } {
  const marked = LEVEL_WORDS.find(([, words]) => text.endsWith(words));
  if (marked === undefined) return { approval: stated(text), level: levelNamed(text) };
  return { approval: stated(text.slice(0, -marked[1].length)), level: marked[0] };
}

/** The level of approval that some words name; null where they name none. */
export const levelNamed = (text: string): ApprovalLevel | null =>
  LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** A list apart by semicolons where there are some, else by commas. */
export const listed = (text: string): string[] =>
  text.split(text.includes(';') ? ';' : ',').flatMap((each) => stated(each) ?? []);

const NONE = /^\(?none\)?$/i;
const DIGEST = /^SHA-256: ([0-9a-f]{64})$/;
const ADDRESS = /^URI: (https?:\/\/\S+)$/;

/** What is named under `Attachments`, one a line, each with its address and digest below it. */
export function attachmentsOf(lines: readonly string[]): SheetAttachment[] {
  const found: SheetAttachment[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const digest = DIGEST.exec(line)?.[1];
    const uri = ADDRESS.exec(line)?.[1];
    if (last !== undefined && (digest !== undefined || uri !== undefined)) {
      found[found.length - 1] = { ...last, ...(digest !== undefined && { digest }), ...(uri !== undefined && { uri }) };
    } else if (stated(line) !== null && !NONE.test(line) && !/^\d+$/.test(line))
      found.push({ title: line, digest: null, uri: null });
  }
  return found;
}

/** Documents of meetings: `TD 275 (GEN/13)`, `SG13-TD275/GEN`. */
export const documentsIn = (text: string): string[] =>
  text.match(/\bTD ?\d+(?: ?Rev\.? ?\d+)? ?\([A-Z]+\d?\/\d+\)|\b(?:SG\d+|TSAG)-TD\d+(?:-?R\d+)?(?:\/[A-Z0-9]+)?/g) ??
  [];
