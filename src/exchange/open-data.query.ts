import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { BadUserInput } from '../platform/graphql/errors';
import { LARGEST_PAGE } from '../platform/graphql/page';
import { problemsIn } from '../platform/graphql/validation';
import { isCalendarDate } from '../platform/partial-date';
import { RoadmapArgs } from '../roadmap/roadmap.inputs';
import { LAYOUTS, type Layout } from './rules/roadmap-document';

/** The query of an address, as it came: each name with one text or several. */
export type AskedFile = Readonly<Record<string, unknown>>;

/** Fields of the filter that can be asked for by name, each with one value or several. */
const LISTS = ['bodies', 'domains', 'maturities', 'nativeStatuses'] as const;
const NAMES: readonly string[] = ['filter', 'asOf', 'layout', ...LISTS];

/**
 * What of the roadmap an address asks for: `filter` is a RoadmapFilter as JSON; `bodies`, `domains`, `maturities` and `nativeStatuses` are those of its
 * fields, one value at a time; `asOf` is a day.
 * @throws BadUserInput where the query cannot be understood, in the words of the API
 */
export async function readRoadmapArgs(asked: AskedFile): Promise<RoadmapArgs> {
  onlyNames(asked, NAMES);
  const asOf = readDay(asked);
  const args = plainToInstance(RoadmapArgs, {
    filter: filterOf(asked),
    asOf,
    sort: 'REF',
    descending: false,
    first: LARGEST_PAGE,
  });
  const errors = await validate(args, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new BadUserInput(problemsIn(errors));
  return args;
}

/** @throws BadUserInput where an address gives a name that is not among these */
export function onlyNames(asked: AskedFile, names: readonly string[]): void {
  const unknown = Object.keys(asked).find((name) => !names.includes(name));
  if (unknown !== undefined) throw bad(unknown.slice(0, 40), 'is not known', names.join(', '));
}

/** The day that an address asks for; null where it names none. @throws BadUserInput */
export function readDay(asked: AskedFile): string | null {
  const asOf = one(asked, 'asOf');
  if (asOf !== null && !isCalendarDate(asOf))
    throw bad('asOf', 'is not a day', 'a day that exists, written YYYY-MM-DD');
  return asOf;
}

/** The layout that an address asks for; that of a JCA where it names none. @throws BadUserInput */
export function readLayout(asked: AskedFile): Layout {
  const name = one(asked, 'layout');
  const layout = name === null ? 'jca' : LAYOUTS.find((each) => each === name);
  if (layout === undefined) throw bad('layout', 'is not known', LAYOUTS.join(', '));
  return layout;
}

/** A filter in words: `bodies: SG2, SC 38; superseded: false`. */
export const filterInWords = (filter: RoadmapArgs['filter']): string =>
  Object.entries(filter ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${worded(value)}`)
    .join('; ');

const worded = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The one value of a name; null where the address does not give it. @throws BadUserInput where it gives several */
export function one(asked: AskedFile, name: string): string | null {
  const value = asked[name];
  if (value === undefined) return null;
  if (typeof value !== 'string') throw bad(name, 'is given more than once', 'one value');
  return value;
}

function filterOf(asked: AskedFile): unknown {
  const text = one(asked, 'filter');
  const filter = text === null ? {} : parsed(text);
  const lists = LISTS.filter((name) => asked[name] !== undefined);
  const twice = lists.find((name) => Object.hasOwn(filter, name));
  if (twice !== undefined) throw bad(twice, 'stands in the filter too', 'one of the two');
  return { ...filter, ...Object.fromEntries(lists.map((name) => [name, [asked[name]].flat()])) };
}

function parsed(text: string): object {
  try {
    const filter: unknown = JSON.parse(text);
    if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter;
  } catch {
    // Said below, as for any other text that is no object.
  }
  throw bad('filter', 'is not an object in JSON', 'a RoadmapFilter as JSON, e.g. {"bodies":["SG13"]}');
}

export const bad = (field: string, message: string, accepted: string) =>
  new BadUserInput([{ field, message, accepted }]);
