import { parseIdentifier } from '../../identifiers/rules/parse';
import { parsePartialDate } from '../../platform/partial-date';
import { parseTarget } from '../../work-items/rules/target';
import type { Maturity } from '../../work-items/rules/vocabulary';

/** Odd facts about one text or one letter at a time. What is odd is not wrong: the finding names the rule, a person judges. */

/** The rules of the hygiene report, each with what it looks for. */
export const HYGIENE_RULES = {
  START_AFTER_TARGET: 'The work starts after the day by which it was to be done.',
  TARGET_PAST: 'The target is past, and the text is still a draft.',
  IMPOSSIBLE_DATE: 'A date is written that the calendar does not have, or that the event cannot have.',
  ODD_SPELLING: 'A provisional name is written with a blank behind its series, e.g. `M. rcsm`.',
  SHARED_IDENTIFIER: 'Two texts bear one identifier.',
  ORPHAN_REFERENCE: 'A relation names a text that is not known.',
  TWIN_ASYMMETRY: 'A text names another as its twin, and the other does not name it.',
  TWIN_DRIFT: 'A text is in force although every edition of its twin is withdrawn or superseded.',
  LETTER_OLDER_THAN_CITED:
    'A circular, collective letter or liaison statement speaks of something that is younger than itself.',
} as const;
export type HygieneRule = keyof typeof HYGIENE_RULES;

/** What a finding says, wherever it was found. */
export const HYGIENE_WORDS = {
  startAfterTarget: (started: string, target: string) => `started ${started}, target "${target}"`,
  targetPast: (target: string, latest: string) => `target "${target}" ended on ${latest}`,
  targetNoDate: (target: string) => `the target "${target}" is no date`,
  notADate: (name: string, text: string) => `${name} "${text}" is no date`,
  toCome: (name: string, text: string) => `${name} ${text} is a day to come`,
  beforeStart: (name: string, text: string, started: string) => `${name} ${text} is before the start ${started}`,
  oddSpelling: (text: string) => `"${text}" is written with a blank behind its series`,
  shared: (text: string, keys: readonly string[]) => `"${text}" is borne by ${keys.join(' and ')}`,
  orphan: (name: string, to: string) => `${name} "${to}", which is not known`,
  asymmetry: (to: string) => `names "${to}" as its twin and is not named by it`,
  olderThanCited: (sent: string, reference: string, dated: string) => `of ${sent}, speaks of ${reference} of ${dated}`,
  drift: (to: string) => `is in force; no edition of "${to}" is`,
};

export interface HygieneFinding {
  readonly rule: HygieneRule;
  /** Key of the text or letter that is odd. */
  readonly subject: string;
  /** Keys or references of what else is concerned. */
  readonly others: readonly string[];
  readonly message: string;
}

/** What the rules look at. Dates are partial dates unless they were not understood. */
export interface HygieneItem {
  readonly key: string;
  readonly maturity: Maturity | null;
  readonly started: string | null;
  /** The present target, in the words of the source. */
  readonly target: string | null;
  /** Every dated fact, by its name: `approved`, `published`. */
  readonly dates: readonly { readonly name: string; readonly text: string }[];
  readonly identifiers: readonly { readonly kind: string; readonly text: string }[];
  readonly relations: readonly { readonly name: string; readonly to: string }[];
}

export interface HygieneLetter {
  readonly key: string;
  readonly sent: string | null;
  readonly cites: readonly { readonly reference: string; readonly dated: string | null }[];
}

const finding = (
  rule: HygieneRule,
  subject: string,
  message: string,
  others: readonly string[] = [],
): HygieneFinding => ({
  rule,
  subject,
  others,
  message,
});

/** The start counts from its first possible day, the target to its last: nothing is found that the words leave open. */
export function startAfterTarget(item: HygieneItem): HygieneFinding[] {
  const start = item.started === null ? null : parsePartialDate(item.started);
  const target = item.target === null ? null : parseTarget(item.target);
  if (start === null || target === null || target.latest === null || start.earliest <= target.latest) return [];
  return [
    finding('START_AFTER_TARGET', item.key, HYGIENE_WORDS.startAfterTarget(item.started ?? '', item.target ?? '')),
  ];
}

const DRAFT: readonly (Maturity | null)[] = ['PROPOSED', 'IN_DEVELOPMENT'];

/** @param today ISO day */
export function targetPast(item: HygieneItem, today: string): HygieneFinding[] {
  const latest = item.target === null ? null : parseTarget(item.target).latest;
  if (latest === null || latest >= today || !DRAFT.includes(item.maturity)) return [];
  return [finding('TARGET_PAST', item.key, HYGIENE_WORDS.targetPast(item.target ?? '', latest))];
}

/** Dates outside the calendar, events of days to come, and an end before the start. @param today ISO day */
export function impossibleDates(item: HygieneItem, today: string): HygieneFinding[] {
  const found: HygieneFinding[] = [];
  const odd = (message: string) => found.push(finding('IMPOSSIBLE_DATE', item.key, message));
  if (item.target !== null && parseTarget(item.target).flags.includes('IMPOSSIBLE_DATE'))
    odd(HYGIENE_WORDS.targetNoDate(item.target));
  const start = item.started === null ? null : parsePartialDate(item.started);
  if (item.started !== null && start === null) odd(HYGIENE_WORDS.notADate('start', item.started));
  for (const { name, text } of item.dates) {
    const date = parsePartialDate(text);
    if (date === null) odd(HYGIENE_WORDS.notADate(name, text));
    else if (date.earliest > today) odd(HYGIENE_WORDS.toCome(name, text));
    else if (start !== null && date.latest < start.earliest)
      odd(HYGIENE_WORDS.beforeStart(name, text, item.started ?? ''));
  }
  return found;
}

/** `M. rcsm` is M.rcsm: a series and a name have no blank between them. The writing is kept, and shown here. */
export function oddSpelling(item: HygieneItem): HygieneFinding[] {
  return item.identifiers
    .filter(({ kind, text }) => kind === 'PROVISIONAL' && /^[A-Z]+\.\s/.test(text))
    .map(({ text }) => finding('ODD_SPELLING', item.key, HYGIENE_WORDS.oddSpelling(text)));
}

/** A letter cannot cite what was written after it. */
export function letterOlderThanCited(letter: HygieneLetter): HygieneFinding[] {
  const sent = letter.sent === null ? null : parsePartialDate(letter.sent);
  if (sent === null) return [];
  return letter.cites.flatMap(({ reference, dated }) => {
    const date = dated === null ? null : parsePartialDate(dated);
    if (date === null || date.earliest <= sent.latest) return [];
    return [
      finding(
        'LETTER_OLDER_THAN_CITED',
        letter.key,
        HYGIENE_WORDS.olderThanCited(letter.sent ?? '', reference, dated ?? ''),
        [reference],
      ),
    ];
  });
}

/** The key under which a reference is compared; a source key such as `iso:82756` stands for itself. */
export const referenceKey = (text: string): string => parseIdentifier(text)?.key ?? text.toUpperCase();
export const documentKey = (text: string): string => parseIdentifier(text)?.documentKey ?? text.toUpperCase();
