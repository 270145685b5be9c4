import { GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate, parsePartialDate } from '../partial-date';

function textScalar(name: string, description: string, accepted: string, accepts: (text: string) => boolean) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new TypeError(`${JSON.stringify(value)} is not a ${name}; accepted: ${accepted}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A day of the calendar, without time or time zone. */
export const CalendarDate = textScalar(
  'Date',
  'A day of the Gregorian calendar as `YYYY-MM-DD` (ISO 8601), without time of day or time zone. Example: `2014-08-13`.',
  'a day that exists, written YYYY-MM-DD',
  isCalendarDate,
);

/** A date known to the day, month, quarter or year. */
export const PartialDateScalar = textScalar(
  'PartialDate',
  'A date that is known as precisely as its form says: `2014-08-13` (day), `2014-08` (month), `2020-Q4` (quarter) or `2014` (year). Nothing more precise is meant.',
  'YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY',
  (text) => parsePartialDate(text) !== null,
);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its offset from UTC. */
export const Instant = textScalar(
  'DateTime',
  'A moment as an ISO 8601 date and time with its offset from UTC. Example: `2015-05-15T18:13:43+00:00`.',
  'YYYY-MM-DDThh:mm:ss followed by Z or the offset from UTC',
  (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
);
