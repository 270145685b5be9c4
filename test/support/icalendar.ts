import ICAL from 'ical.js';

/** What RFC 5545 asks of the bytes of a file, whatever a parser lets pass; empty where nothing is wrong. */
export function wrongWith(text: string): string[] {
  const lines = text.split('\r\n');
  const octets = (line: string) => Buffer.byteLength(line, 'utf8');
  const unfolded = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const opened: string[] = [];
  const nested = unfolded.flatMap((line) => {
    const [, what, name] = /^(BEGIN|END):(.*)$/.exec(line) ?? [];
    if (what === 'BEGIN') opened.push(name ?? '');
    return what === 'END' && opened.pop() !== name ? [`nesting: ${line}`] : [];
  });
  return [
    ...(text.replaceAll('\r\n', '').match(/[\r\n]/g) ?? []).map(() => 'a line break that is not CRLF (3.1)'),
    ...lines.filter((line) => octets(line) > 75).map((line) => `a line of more than 75 octets (3.1): ${line}`),
    ...(lines.at(-1) === '' ? [] : ['the last line does not end (3.1)']),
    ...(/[\p{Cc}]/u.test(text.replaceAll('\r\n', '')) ? ['a control character (3.1)'] : []),
    ...(Buffer.from(text).toString('utf8') === text ? [] : ['not UTF-8']),
    ...unfolded
      .filter((line) => line !== '' && !/^[A-Z0-9-]+(?:;[^:]*)?:/.test(line))
      .map((line) => `no property: ${line}`),
    ...nested,
    ...(opened.length > 0 ? ['something is not ended'] : []),
    ...componentsWrong(unfolded),
  ];
}

/** What each event must have, and at most once (3.6.1). */
function componentsWrong(unfolded: readonly string[]): string[] {
  const events = unfolded.join('\n').split('BEGIN:VEVENT').slice(1);
  const count = (event: string, name: string) =>
    event.split('\n').filter((line) => line.split(/[;:]/, 1)[0] === name).length;
  return events.flatMap((event) => [
    ...['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE', 'LAST-MODIFIED', 'URL', 'TRANSP']
      .filter((name) => count(event, name) !== 1)
      .map((name) => `${name} is not there once`),
    ...(count(event, 'DTEND') > 1 ? ['two ends'] : []),
  ]);
}

/** An event as a strict parser reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** `2014-01-01` for a day, `2021-04-07T21:59:00Z` for an instant. */
  readonly start: string;
  readonly end: string | null;
  readonly transparency: string;
  readonly url: string;
  readonly sequence: number;
  readonly modified: string;
}

/** The calendar as ical.js reads it in its strict mode. @throws where it cannot be read */
export function readCalendar(text: string): { name: string; refresh: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  calendar.toString();
  const of = (component: InstanceType<typeof ICAL.Component>, name: string) =>
    String(component.getFirstPropertyValue(name) ?? '');
  const events = calendar.getAllSubcomponents('vevent').map((event): ReadEvent => {
    const read = new ICAL.Event(event, { strictExceptions: true });
    const hasEnd = event.getFirstProperty('dtend') !== null;
    return {
      uid: read.uid,
      summary: read.summary,
      description: read.description,
      categories: event.getAllProperties('categories').flatMap((each) => each.getValues().map(String)),
      start: read.startDate.toString(),
      end: hasEnd ? read.endDate.toString() : null,
      transparency: of(event, 'transp'),
      url: of(event, 'url'),
      sequence: Number(of(event, 'sequence')),
      modified: of(event, 'last-modified'),
    };
  });
  // RFC 7986 5.1: NAME is text. The parser does not know it, and leaves the text as it stands.
  const name = of(calendar, 'name').replace(/\\([\\;,])/g, '$1');
  return { name, refresh: of(calendar, 'refresh-interval'), events };
}
