import type { MeetingType } from '../../meetings/rules/vocabulary';
import { addDays, addMonths, addYears } from '../../platform/calendar';
import { parsePartialDate } from '../../platform/partial-date';

/** Meetings of these kinds decide on texts (A.8 3.1; Resolution 1, 9.3.1 and 9.5); a rapporteur group or workshop does not. */
export const DECIDING_TYPES: readonly MeetingType[] = [
  'STUDY_GROUP',
  'STUDY_GROUP_E_PLENARY',
  'WORKING_PARTY',
  'ADVISORY_GROUP',
  'ASSEMBLY',
];

/** Days that something may mean, both included. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** A meeting as days: the first and the last on which it may be. */
export interface Occasion {
  readonly name: string;
  readonly opens: string;
  readonly closes: string;
  /** Whether its first day is known to the day or month. */
  readonly isPlaced: boolean;
}

/** What is known of a meeting: partial dates. */
export interface MeetingDates {
  readonly key: string;
  readonly starts: string | null;
  readonly ends: string | null;
}

/** A study period as far as a pack asks for it. */
export interface Period {
  /** Such as `2013-2016`. */
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The time that a pack looks at. All days are ISO days. */
export interface PackWindow {
  readonly meeting: Occasion;
  /** Whether the meeting decides on texts. */
  readonly decides: boolean;
  readonly previous: Occasion | null;
  /** The next meeting that decides on texts. */
  readonly next: Occasion | null;
  readonly period: Period | null;
  /** The day as of which the lists are made. */
  readonly asOf: string;
  /** The first day that counts as since the last meeting. */
  readonly since: string;
  /** The last day on which something is taken to have been decided at the meeting; before the meeting where nothing is. */
  readonly until: string;
  /** Whether the last day of the meeting is not past. */
  readonly isToCome: boolean;
}

/** The days of a meeting; null where none is known. */
export function occasionOf({ key, starts, ends }: MeetingDates): Occasion | null {
  const first = starts === null ? null : parsePartialDate(starts);
  if (first === null) return null;
  const last = ends === null ? null : parsePartialDate(ends);
  const closes = last === null || last.latest < first.earliest ? first.latest : last.latest;
  return {
    name: key,
    opens: first.earliest,
    closes,
    isPlaced: first.precision === 'DAY' || first.precision === 'MONTH',
  };
}

/**
 * The time that a pack looks at. The lists are made as of the eve of the meeting, or today where it is still to come: what was known as it opened. What it
 * decided is shown all the same, unless a day before it was asked for.
 * @param asked the day that was asked for
 */
export function windowOf(
  meeting: Occasion,
  type: MeetingType,
  around: { readonly previous: Occasion | null; readonly next: Occasion | null; readonly period: Period | null },
  { today, asked }: { readonly today: string; readonly asked: string | null },
): PackWindow {
  const eve = addDays(meeting.opens, -1);
  const asOf = asked ?? (eve < today ? eve : today);
  const latest = asked === null || asked > meeting.closes ? meeting.closes : asked;
  return {
    meeting,
    decides: DECIDING_TYPES.includes(type),
    ...around,
    asOf,
    since: sinceOf(meeting, around),
    until: latest,
    isToCome: meeting.closes >= today,
  };
}

/** The day after the last meeting; where none is recorded, the beginning of the study period; else a year before. */
function sinceOf({ opens }: Occasion, { previous, period }: Pick<PackWindow, 'previous' | 'period'>): string {
  if (previous !== null) return addDays(previous.closes, 1);
  return period?.startsOn ?? addYears(opens, -1);
}

/** Whether every day of the one is a day of the other. */
export const isWithin = (days: Days, occasion: Occasion): boolean =>
  occasion.opens <= days.earliest && days.latest <= occasion.closes;

/** Whether the two have a day in common. */
export const mayBe = (days: Days, occasion: Occasion): boolean =>
  days.earliest <= occasion.closes && occasion.opens <= days.latest;

/** The last day that belongs to the time until the next meeting: at most a year after this one, also where the next is later or none is recorded. */
export function horizonOf({ meeting, next }: Pick<PackWindow, 'meeting' | 'next'>): string {
  const year = addMonths(meeting.closes, 12);
  const eve = next === null ? year : addDays(next.opens, -1);
  return eve < year ? eve : year;
}

/** The last day of a study period: as known, else the end of the last year in its name. */
export const endOfPeriod = ({ label, endsOn }: Period): string => endsOn ?? `${label.slice(-4)}-12-31`;

/** A meeting in words: `SG17-2021-04 (2021-04-20 to 2021-04-30)`. */
export const inWords = ({ name, opens, closes }: Occasion): string =>
  `${name} (${opens === closes ? opens : `${opens} to ${closes}`})`;
