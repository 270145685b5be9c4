import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { isCalendarDate } from '../platform/partial-date';
import { ACTIVITY_DOMAINS, type ActivityDomain } from '../work-items/rules/vocabulary';
import { slugOf } from './rules/addresses';
import { CLOCK_KINDS, type ClockKind } from './rules/clock';

/** The query of an address, as it came. */
export type AskedCalendar = Readonly<Record<string, unknown>>;

export interface CalendarRange {
  readonly from: string | null;
  readonly to: string | null;
  readonly kinds: readonly ClockKind[] | null;
}

const NAMES = ['from', 'to', 'kinds'];
const NUMBER = /^(\d{1,18})\.(?:ics|atom)$/;

/** What of a calendar an address asks for. @throws BadUserInput */
export function readCalendarRange(asked: AskedCalendar): CalendarRange {
  const unknown = Object.keys(asked).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw bad(unknown.slice(0, 40), 'is not known', NAMES.join(', '));
  return { from: readDay(asked, 'from'), to: readDay(asked, 'to'), kinds: readKinds(asked) };
}

/** The number before the ending of `12.ics`. @throws NotFound where there is no number */
export function readNumber(file: string): string {
  const [, number] = NUMBER.exec(file) ?? [];
  if (number === undefined) throw nothing();
  return number;
}

/** The activity domain of `inter-cloud-csb.ics`. @throws NotFound where there is none */
export function readDomain(file: string): ActivityDomain {
  const slug = file.replace(/\.(?:ics|atom)$/, '');
  const domain = ACTIVITY_DOMAINS.find((each) => slugOf(each) === slug);
  if (domain === undefined || slug === file) throw nothing();
  return domain;
}

export const nothing = () => new NotFound('There is nothing at this address.');

function readDay(asked: AskedCalendar, name: 'from' | 'to'): string | null {
  const day = asked[name];
  if (day === undefined) return null;
  if (typeof day === 'string' && isCalendarDate(day)) return day;
  throw bad(name, 'is not a day', 'a day that exists, written YYYY-MM-DD');
}

function readKinds({ kinds }: AskedCalendar): ClockKind[] | null {
  if (kinds === undefined) return null;
  const words = typeof kinds === 'string' ? kinds.split(',') : [];
  const known = CLOCK_KINDS.filter((kind) => words.includes(kind));
  if (known.length > 0 && known.length === new Set(words).size) return known;
  throw bad('kinds', 'are not all known', `${CLOCK_KINDS.join(', ')}; several with commas`);
}

const bad = (field: string, message: string, accepted: string) => new BadUserInput([{ field, message, accepted }]);
