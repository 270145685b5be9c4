/**
 * The instant, in UTC to the second, of 23:59 on an ISO day in a time zone (an IANA name), daylight saving time included.
 * `Europe/Zurich` is Geneva time.
 */
export const endOfDayIn = (timeZone: string, day: string): string => instantIn(timeZone, day, '23:59');

/**
 * The instant, in UTC to the second, at which the clocks of a time zone (an IANA name) show a time (`HH:MM`) on an ISO day. Of a time that daylight
 * saving skips, one an hour off; of one that it repeats, one of the two.
 */
export function instantIn(timeZone: string, day: string, time: string): string {
  const wallClock = Date.parse(`${day}T${time}:00Z`);
  // The offset is taken near the instant itself: the first guess is off by the offset, never by more than a day.
  const guess = wallClock - offsetAt(timeZone, wallClock);
  const instant = wallClock - offsetAt(timeZone, guess);
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const shown = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => shown.get(name) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - instant;
}

const AREA = /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2})$/;

/** Whether it is a name of the IANA time zone database as it is meant for people: `Europe/Zurich`, or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!AREA.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
