import { addDays } from '../../platform/calendar';

/** Where and when someone wants mail. */
export interface NoticeHour {
  /** IANA name, such as `Europe/Zurich`. */
  readonly timeZone: string;
  /** Hour of the day from which on mail is sent, 0 to 23. */
  readonly hour: number;
}

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a text is the IANA name of a time zone that is known here; offsets such as `+01:00` are not names. */
export function isTimeZone(name: string): boolean {
  if (!NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The day whose mail is to be out by now: today from the hour on, until then yesterday. It follows from the instant alone, so that it does not
 * matter how often, how late, or in which order anybody asks.
 * @returns ISO day in that time zone
 */
export function noticeDay(instant: Date, { timeZone, hour }: NoticeHour): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  return Number(parts.get('hour')) >= hour ? day : addDays(day, -1);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}
