import type { Precision } from '../../platform/partial-date';

/** What has a clock. */
export const CLOCK_KINDS = [
  'TARGET',
  'STATEMENT_DEADLINE',
  'LAST_CALL_END',
  'ADDITIONAL_REVIEW_END',
  'CONSULTATION_END',
  'ANNOUNCEMENT_DUE',
  'TEXT_IN_LANGUAGES_DUE',
  'MORE_TIME_END',
  'DELETION_OBJECTIONS_END',
  'MEETING',
  'MEETING_DEADLINE',
  'LIFETIME_END',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What a clock is about: numbers of the rows; one of them is always there, a life-cycle clock has item and body. */
export interface ClockSubject {
  readonly workItemId: string | null;
  readonly bodyId: string | null;
  readonly statementId: string | null;
  readonly meetingId: string | null;
}

/**
 * Something open that falls due: a day, or what is known of it. Only what is public, and what nothing has become of yet.
 */
export interface Clock {
  readonly kind: ClockKind;
  /**
   * What this is, for ever: `target:12`, `addressee:7`, `meeting:3`, `meeting-deadline:3:CONTRIBUTIONS`, `lifetime:9`, `life-cycle:5:2:LAST_CALL_END`.
   * It outlives restarts. A target that is moved is another target with another key; everything else keeps its key when its day
   * changes, so who remembers what was said of a clock keeps `key` and `dueOn` together.
   */
  readonly key: string;
  /** First and last ISO day that the words can mean; of a meeting, its first and last day. The same day where the day is known. */
  readonly earliest: string;
  readonly latest: string;
  /** How much of the day is known. */
  readonly precision: Precision;
  /** The ISO day that reminders count down to: the last day; of a meeting the first on which it can begin. */
  readonly dueOn: string;
  /** The last instant in UTC (`2021-04-07T21:59:00Z`), or of a meeting the one at which it opens, where a time is set. */
  readonly at: string | null;
  /** The instant at which a meeting of one day closes, in UTC, where that is set. */
  readonly until: string | null;
  /** IANA name of the zone in which those times are set; null without one. */
  readonly timeZone: string | null;
  /** The due date in the words of the source: `2014 for consent`. Where a rule gives it, the rule. */
  readonly words: string;
  /** What it is, in one line of text: `Target of Y.ccra: 2014 for consent`. */
  readonly title: string;
  readonly subject: ClockSubject;
  /** Numbers of the bodies concerned, with those above them and those that continue them. */
  readonly bodyIds: readonly string[];
  /** The activity domains of the item. */
  readonly domains: readonly string[];
  /** Numbers of the persons concerned today: officers of the body, editors, contacts of an addressee who are known. */
  readonly personIds: readonly string[];
  /** When the record of its subject last changed, an ISO 8601 instant, and how many entries the record has about it. */
  readonly updatedAt: string;
  readonly revision: number;
}

/** Clocks in the order in which they fall due. */
export const byDueDay = (a: Pick<Clock, 'dueOn' | 'key'>, b: Pick<Clock, 'dueOn' | 'key'>): number =>
  a.dueOn === b.dueOn ? (a.key < b.key ? -1 : Number(a.key > b.key)) : a.dueOn < b.dueOn ? -1 : 1;
