import { daysBetween, monthsBetween } from '../../platform/calendar';
import { fold } from '../../platform/fold';
import { type PartialDate, type Precision, parsePartialDate } from '../../platform/partial-date';
import type { TargetEvent, TargetPriority } from './vocabulary';

/** Why a target gives no interval, or what else its words say. */
export const TARGET_FLAGS = [
  /** A date is written that does not exist in the calendar, such as the printed `109/2019`. */
  'IMPOSSIBLE_DATE',
  /** The work has no end: `ongoing`. */
  'ONGOING',
  /** The place for a target was left empty: `-`, `TBD`. */
  'NOT_GIVEN',
  /** More than one date is written. */
  'SEVERAL_DATES',
  /** Words that were not understood stand beside the date, or instead of it. */
  'UNREAD_WORDS',
] as const;
export type TargetFlag = (typeof TARGET_FLAGS)[number];

/** What the words of a target say. Without an interval, `earliest`, `latest` and `precision` are all null. */
export interface TargetReading {
  /** The words as written. */
  readonly text: string;
  readonly event: TargetEvent;
  /** First and last ISO day that the words can mean, both included. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  readonly priority: TargetPriority | null;
  readonly flags: readonly TargetFlag[];
}

const NOT_GIVEN = /^(?:|-+|n\/?a|none|tbd|tbc|\?|to be (?:determined|defined|decided|confirmed))\.?$/;
const ONGOING = /\b(?:ongoing|on-going|continuous|living list)\b/;
const PRIORITY = /\b(high|medium|low) priority\b|\bpriority:? (high|medium|low)\b/;

const EVENTS: readonly (readonly [RegExp, TargetEvent])[] = [
  [/\bconsent(?:ed)?\b/, 'CONSENT'],
  [/\bdetermin(?:ation|ed)\b/, 'DETERMINATION'],
  [/\blast call\b|\blc\b/, 'LAST_CALL'],
  [/\bapprov(?:al|ed)\b/, 'APPROVAL'],
  [/\bagree(?:ment|d)\b/, 'AGREEMENT'],
  [/\bpubli(?:cation|shed)\b/, 'PUBLICATION'],
];

/** Words that may stand beside a date without changing the days that it means. */
const FILLERS = /\b(?:for|in|at|on|the|target(?:ed)?|date|planned|expected|aap|tap|priority)\b|[()[\]:;,.|]/g;

/**
 * Reads a target date as the work programmes and roadmap tables write it: `2014 for consent`, `Q4/2020`,
 * `2026-Q1 (High priority)`, `09/2019`, `ongoing`. The interval holds every day that the words can mean; words that
 * might move it (`after`, `end of`) are not understood, and then there is no interval. Never throws.
 */
export function parseTarget(text: string): TargetReading {
  const words = fold(text);
  if (NOT_GIVEN.test(words)) return reading(text, { flags: ['NOT_GIVEN'] });
  const priority = readPriority(words);
  const { event, rest: afterEvent } = readEvent(words.replace(PRIORITY, ' '));
  const { dates, impossible, rest: afterDates } = readDates(afterEvent);
  const ongoing = ONGOING.test(afterDates);
  const unread =
    afterDates
      .replace(ONGOING, ' ')
      .replace(FILLERS, ' ')
      .replace(/[\s-]+/g, '') !== '';
  const flags: TargetFlag[] = [];
  if (impossible) flags.push('IMPOSSIBLE_DATE');
  if (ongoing) flags.push('ONGOING');
  if (dates.length > 1) flags.push('SEVERAL_DATES');
  if (unread) flags.push('UNREAD_WORDS');
  const date = flags.length === 0 ? (dates[0] ?? null) : null;
  return reading(text, { event, priority, date, flags });
}

/** How far a target moved: positive is later. */
export interface Slip {
  readonly days: number;
  /** Calendar months; a move inside one month is none. */
  readonly months: number;
}

/**
 * The change of the latest day between two targets stated for the same milestone.
 * @returns null where the milestones differ or one of the targets has no interval: such targets cannot be compared
 */
export function slipOf(
  earlier: Pick<TargetReading, 'event' | 'latest'>,
  later: Pick<TargetReading, 'event' | 'latest'>,
): Slip | null {
  if (earlier.event !== later.event || earlier.latest === null || later.latest === null) return null;
  return {
    days: daysBetween(earlier.latest, later.latest),
    months: monthsBetween(earlier.latest, later.latest),
  };
}

function reading(
  text: string,
  parts: {
    readonly event?: TargetEvent;
    readonly priority?: TargetPriority | null;
    readonly date?: PartialDate | null;
    readonly flags: readonly TargetFlag[];
  },
): TargetReading {
  return {
    text,
    event: parts.event ?? 'UNSPECIFIED',
    earliest: parts.date?.earliest ?? null,
    latest: parts.date?.latest ?? null,
    precision: parts.date?.precision ?? null,
    priority: parts.priority ?? null,
    flags: parts.flags,
  };
}

const PRIORITIES: Readonly<Record<string, TargetPriority>> = { high: 'HIGH', medium: 'MEDIUM', low: 'LOW' };

function readPriority(words: string): TargetPriority | null {
  const match = PRIORITY.exec(words);
  return PRIORITIES[match?.[1] ?? match?.[2] ?? ''] ?? null;
}

/** The one milestone named; with two different ones (`determination and approval`) the words stay unread. */
function readEvent(words: string): { readonly event: TargetEvent; readonly rest: string } {
  const named = EVENTS.filter(([pattern]) => pattern.test(words));
  const [first] = named;
  if (first === undefined || named.length > 1) return { event: 'UNSPECIFIED', rest: words };
  return { event: first[1], rest: words.replace(first[0], ' ') };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

type Parts = readonly (string | undefined)[];

/** Each way to write a date, the longest first, with the canonical text that it stands for. */
const DATE_FORMS: readonly (readonly [RegExp, (parts: Parts) => string])[] = [
  [/(?<!\w)(\d{4})-(\d{2})-(\d{2})(?![\w/])/, ([, year, month, day]) => `${year}-${month}-${day}`],
  [
    namedMonth(`(\\d{1,2}) ${MONTH_NAME},? (\\d{4})`),
    ([, day, month, year]) => `${year}-${monthNumber(month)}-${pad(day)}`,
  ],
  [namedMonth(`${MONTH_NAME},? (\\d{4})`), ([, month, year]) => `${year}-${monthNumber(month)}`],
  [/(?<!\w)q(\d{1,2}) ?[/-]? ?(\d{4})(?!\w)/, ([, quarter, year]) => `${year}-Q${quarter}`],
  [/(?<!\w)(\d{1,2})q ?[/-]? ?(\d{4})(?!\w)/, ([, quarter, year]) => `${year}-Q${quarter}`],
  [/(?<!\w)(\d{4}) ?[/-]? ?q(\d{1,2})(?!\w)/, ([, year, quarter]) => `${year}-Q${quarter}`],
  [/(?<![\w/-])(\d{1,4}) ?\/ ?(\d{4})(?![\w/-])/, ([, month, year]) => `${year}-${pad(month)}`],
  [/(?<![\w/-])(\d{4}) ?[/-] ?(\d{1,2})(?![\w/-])/, ([, year, month]) => `${year}-${pad(month)}`],
  [/(?<![\w/-])(\d{4})(?![\w/-])/, ([, year]) => `${year}`],
];

function namedMonth(pattern: string): RegExp {
  return new RegExp(`(?<![\\w/-])${pattern}(?![\\w/-])`);
}

function monthNumber(name: string | undefined): string {
  return pad(String(MONTHS.indexOf((name ?? '').slice(0, 3)) + 1));
}

function pad(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function readDates(words: string): {
  readonly dates: PartialDate[];
  readonly impossible: boolean;
  readonly rest: string;
} {
  const dates: PartialDate[] = [];
  let impossible = false;
  let rest = words;
  for (const [form, canonical] of DATE_FORMS) {
    for (let match = form.exec(rest); match !== null; match = form.exec(rest)) {
      const date = parsePartialDate(canonical(match));
      if (date === null) impossible = true;
      else dates.push(date);
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    }
  }
  return { dates, impossible, rest };
}
