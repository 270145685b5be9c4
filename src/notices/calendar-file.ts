import ical, { escape as escaped, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from './rules/calendar-events';
import { withoutAddresses } from './rules/public-text';

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
].join('\r\n');

/**
 * The entries as an iCalendar file (RFC 5545, RFC 7986), without attendees or alarms: for reading.
 * @param pageOf address of the page of what an entry is about
 */
export function calendarFile(
  { name, source, url, installation }: CalendarHeading,
  events: readonly CalendarEvent[],
  pageOf: (event: CalendarEvent) => string,
): string {
  const calendar = ical({
    prodId: { company: 'standards-roadmap', product: 'calendar' },
    method: ICalCalendarMethod.PUBLISH,
    // The library writes the name as it is given.
    name: escaped(withoutAddresses(name), false),
    source,
    url,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events) {
    calendar.createEvent({
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
      url: pageOf(event),
    });
  }
  const text = `${calendar.toString().trimEnd()}\r\n`;
  return events.length > 0 ? text : text.replace('END:VCALENDAR', `${NOTHING_DUE}\r\nEND:VCALENDAR`);
}
