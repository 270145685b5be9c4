import ical, { escape as escaped, ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from './rules/calendar-events';
import { folded } from './rules/fold-line';
import { inOneLine } from './rules/public-text';

/** What a whole calendar says of itself. */
export interface CalendarHeading {
  readonly name: string;
  /** Where it is, and where a person reads on. */
  readonly source: string;
  readonly url: string;
  /** What stands behind the `@` of each entry. */
  readonly installation: string;
}

/** Clients look again after six hours (RFC 7986 5.7). */
const REFRESH_SECONDS = 6 * 3_600;

/** A calendar has to have a component (RFC 5545 3.6), also where nothing falls due. */
const NOTHING_DUE = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * The entries as an iCalendar file (RFC 5545, RFC 7986), without attendees or alarms: for reading.
 * @param pageOf address of the page of what an entry is about
 */
export function calendarFile(
  { name, source, url, installation }: CalendarHeading,
  events: readonly CalendarEvent[],
  pageOf: (event: CalendarEvent) => string,
): string {
  const heading = ical({
    prodId: { company: 'standards-roadmap', product: 'calendar' },
    method: ICalCalendarMethod.PUBLISH,
    // The library writes the name as it is given.
    name: escaped(inOneLine(name), false),
    source,
    url,
    ttl: REFRESH_SECONDS,
  });
  // A calendar of the library folds its lines with an encoder for each character: a second for two thousand entries, in which nothing else is answered.
  const calendar = ical();
  const entries = events.map((event) =>
    calendar
      .createEvent(entryOf(event, installation, pageOf(event)))
      .toString()
      .trimEnd(),
  );
  const parts = entries.length > 0 ? entries.flatMap((entry) => entry.split('\r\n').map(folded)) : NOTHING_DUE;
  const opening = heading.toString().trimEnd().slice(0, -END.length);
  return `${opening}${[...parts, END, ''].join('\r\n')}`;
}

const END = 'END:VCALENDAR';

const entryOf = (event: CalendarEvent, installation: string, page: string): ICalEventData => ({
  id: `${event.uid}@${installation}`,
  sequence: event.revision,
  stamp: event.updatedAt,
  lastModified: event.updatedAt,
  allDay: event.allDay,
  start: event.start,
  end: event.end,
  transparency: event.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  summary: event.summary,
  description: event.description,
  categories: event.categories.map((category) => ({ name: category })),
  url: page,
});
