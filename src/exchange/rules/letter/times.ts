/** A time of day in a text. */
export interface TimeFound {
  /** `HH:MM`. */
  readonly time: string;
  readonly text: string;
  readonly index: number;
}

/** `09:30`, `9 h 30`, `0930 hours`, `9:30 a.m.`. Years and numbers of documents are no times. */
const TIME =
  /(?<![\d:.])(?:(\d{1,2}):(\d{2})(?!\d{3})|(\d{1,2}) ?h(?:eures?)? ?(\d{2})?\b|([01]\d|2[0-3])([0-5]\d) (?:hours|hrs|heures)\b)(?: ?([ap])\.?m\b\.?)?/gi;

/** The times of day in a text, in their order. */
export function timesIn(text: string): TimeFound[] {
  // A dash that does not break is lost by some programs: `10:0015:00`.
  const whole = text.replace(/(\d{1,2}:\d{2})(?=\d{1,2}:\d{2})/g, '$1-');
  return [...whole.matchAll(TIME)].flatMap((match) => {
    const hours = Number(match[1] ?? match[3] ?? match[5]);
    const minutes = Number(match[2] ?? match[4] ?? match[6] ?? '0');
    const half = match[7]?.toLowerCase();
    const hour = half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours;
    if (hour > 23 || minutes > 59) return [];
    const time = `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    return [{ time, text: match[0], index: match.index }];
  });
}

const RANGE = /^(?:[-\u2010-\u2015]|to|until|à|至)$/i;

/** From when to when, where a text says both: `10:00-16:00 hours`; null where it does not. */
export function timeSpanIn(text: string): { from: string; to: string; text: string; index: number } | null {
  const whole = text.replace(/(\d{1,2}:\d{2})(?=\d{1,2}:\d{2})/g, '$1-');
  const times = timesIn(text);
  for (const [at, first] of times.entries()) {
    const second = times[at + 1];
    if (second === undefined) break;
    const between = whole.slice(first.index + first.text.length, second.index).trim();
    if (RANGE.test(between))
      return {
        from: first.time,
        to: second.time,
        text: whole.slice(first.index, second.index + second.text.length),
        index: first.index,
      };
  }
  return null;
}

/** The time zone that a text names, by its IANA name; null where it names none. */
export function timeZoneIn(text: string): string | null {
  if (/Geneva time|heures? de Genève|日内瓦时间/i.test(text)) return 'Europe/Zurich';
  return /\bUTC\b|\bGMT\b/.test(text) ? 'UTC' : null;
}

/** The time zone of a place, as far as letters need it: Geneva, where most of these meetings are held; null for any other. */
export const timeZoneAt = (place: string | null): string | null =>
  /\bGeneva\b/.test(place ?? '') ? 'Europe/Zurich' : null;
