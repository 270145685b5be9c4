import { addDays } from '../../platform/calendar';
import type { Clock, ClockKind } from './clock';
import { inOneLine } from './public-text';

/** An entry of a calendar, before it is written as iCalendar. */
export interface CalendarEvent {
  /** Stays the same for as long as it is the same thing (RFC 5545 3.8.4.7, without the part after `@`). */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Days from the first to the one after the last; instants in UTC, the end null where only a moment is known. */
  readonly allDay: boolean;
  readonly start: string;
  readonly end: string | null;
  /** Whether it takes up the time of who has it in a calendar: only a meeting whose days are known does. */
  readonly busy: boolean;
  readonly subject: Clock['subject'];
  readonly updatedAt: string;
  readonly revision: number;
}

const WORDS: Readonly<Record<ClockKind, string>> = {
  TARGET: 'Target',
  STATEMENT_DEADLINE: 'Liaison statement',
  LAST_CALL_END: 'Last call',
  ADDITIONAL_REVIEW_END: 'Additional review',
  CONSULTATION_END: 'Consultation',
  ANNOUNCEMENT_DUE: 'Announcement',
  TEXT_IN_LANGUAGES_DUE: 'Translation',
  MORE_TIME_END: 'More time',
  DELETION_OBJECTIONS_END: 'Deletion',
  MEETING: 'Meeting',
  MEETING_DEADLINE: 'Deadline of a meeting',
  LIFETIME_END: 'Lifetime',
};

/** Lines of a description at most. */
const MOST_LINES = 60;

/**
 * The clocks as entries of a calendar, in their order. Nothing becomes a day that is none: a target of a year spans the year, with the words of its
 * source. What one statement asks of many by the same day is one entry.
 */
export function eventsOf(clocks: readonly Clock[]): CalendarEvent[] {
  const groups = new Map<string, Clock[]>();
  for (const clock of clocks) groups.set(uidOf(clock), [...(groups.get(uidOf(clock)) ?? []), clock]);
  return [...groups].flatMap(([uid, group]) => {
    const [first, ...others] = group.toSorted((a, b) => numberOf(a) - numberOf(b));
    return first ? [eventOf(uid, first, others)] : [];
  });
}

/** Addressees stand in the order in which they were entered. */
const numberOf = ({ key }: Clock) => Number(key.slice(key.lastIndexOf(':') + 1));

const uidOf = ({ kind, key, subject, earliest, latest }: Clock) =>
  kind === 'STATEMENT_DEADLINE'
    ? `answers-${subject.statementId}-${earliest}-${latest}`
    : key.replaceAll(':', '-').toLowerCase();

function eventOf(uid: string, clock: Clock, others: readonly Clock[]): CalendarEvent {
  const all = [clock, ...others];
  return {
    uid,
    summary: inOneLine(`${clock.title}${others.length > 0 ? ` and ${others.length} more` : ''}`),
    description: descriptionOf(clock, others),
    categories: [WORDS[clock.kind], ...new Set(all.flatMap(({ domains }) => domains))],
    ...timesOf(clock),
    busy: clock.kind === 'MEETING' && clock.precision === 'DAY',
    subject: clock.subject,
    updatedAt: all.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b)),
    revision: Math.max(...all.map(({ revision }) => revision)),
  };
}

function descriptionOf(clock: Clock, others: readonly Clock[]): string {
  const interval =
    clock.precision === 'DAY'
      ? []
      : [`Known to the ${clock.precision.toLowerCase()}: ${clock.earliest} to ${clock.latest}.`];
  const more = others.slice(0, MOST_LINES).map(({ title }) => title);
  const rest = others.length - more.length;
  const lines = [`When: ${clock.words}`, ...interval, ...(more.length > 0 ? [clock.title, ...more] : [])];
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].map(inOneLine).join('\n');
}

/** A time where there is one; a meeting of several days is those days, its hours are in the words. */
function timesOf({ kind, at, until, earliest, latest }: Clock): Pick<CalendarEvent, 'allDay' | 'start' | 'end'> {
  if (at !== null && (kind !== 'MEETING' || earliest === latest)) return { allDay: false, start: at, end: until };
  return { allDay: true, start: earliest, end: addDays(latest, 1) };
}
