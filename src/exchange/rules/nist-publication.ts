import type { Place } from '../../files/rules/document';
import { parseIdentifier } from '../../identifiers/rules/parse';
import type { WorkItemType } from '../../work-items/rules/vocabulary';
import { dateOf } from './dates';
import { plainLine } from './markup';
import { issue, type ReadItem, type RowReading, readItem } from './reading';
import { statusOf } from './statuses';
import { at, type Fields, listOf, rawFields, textOf } from './values';

/** What a record of the feed says of its predecessor or successor, by series and number. */
export interface NistContext {
  /** Series and number of every publication that is final. */
  readonly finals: ReadonlySet<string>;
  readonly asOf: string | null;
}

/** Series and number, which a draft shares with its final text. */
export const nistNumber = (record: Fields): string => [textOf(record.series), textOf(record.docnumber)].join(' ');

export const isFinal = (record: Fields): boolean => textOf(record.status) === 'final';

/**
 * Reads one record of the publications of the NIST Computer Security Resource Center. A draft counts there as withdrawn once its
 * final text is out: it is superseded by it. The end of a call for comments is the target of a draft.
 */
export function nistPublication(record: Fields, place: Place, { finals, asOf }: NistContext): RowReading {
  const reference = textOf(record.docidentifier);
  const uri = textOf(record.uri);
  if (reference === null)
    return { item: null, issues: [issue('NO_REFERENCE', 'the record has no docidentifier', place)] };
  const iteration = textOf(record.iteration) ?? 'final';
  const printed = `${/^NIST/i.test(reference) ? '' : 'NIST '}${reference}${isFinal(record) ? '' : ` ${iteration}`}`;
  const own = parseIdentifier(printed);
  const status = statusesOf(record, place, finals.has(nistNumber(record)) && !isFinal(record), asOf);
  const deadline = dateOf(textOf(record['comment-to']) ?? '');
  const title = [record['title-main'], record['title-sub']].flatMap((part) => textOf(part) ?? []).join(' – ');
  const item: ReadItem = readItem({
    place,
    sourceKey: `nist:${uri ?? printed}`,
    organization: 'NIST',
    identifiers: [
      { kind: isFinal(record) ? 'PUBLISHED' : 'PROVISIONAL', text: own?.canonical ?? printed, from: null },
      ...(uri === null ? [] : [{ kind: 'URI' as const, text: uri, from: null }]),
    ],
    titles: title === '' ? [] : [{ title: plainLine(title), language: textOf(record.language) ?? 'en' }],
    type: typeOfSeries(textOf(record.series)),
    process: 'OTHER',
    statuses: status.statuses,
    target: status.statuses.at(-1)?.kind === 'DRAFTED' && deadline !== null ? `${deadline} for comments` : null,
    uri,
    editors: namesOf(record),
    relations: [...numbers(record.supersedes, 'SUPERSEDES'), ...numbers(record['superseded-by'], 'SUPERSEDED_BY')],
    raw: rawFields(record, place, ['authors', 'editors']),
  });
  const unread = own === null ? [issue('UNKNOWN_REFERENCE', `"${reference}" follows no known numbering`, place)] : [];
  return { item, issues: [...unread, ...status.issues] };
}

function statusesOf(record: Fields, place: Place, hasFinal: boolean, asOf: string | null) {
  const published = dateOf(textOf(record['published-date']) ?? textOf(record['issued-date']) ?? '');
  const ended = dateOf(textOf(record['obsoleted-date']) ?? '');
  const substage = textOf(record.substage) ?? 'active';
  const when =
    published === null ? { on: asOf, basis: 'OBSERVED' as const } : { on: published, basis: 'OCCURRED' as const };
  const first = statusOf('OTHER', isFinal(record) ? 'final/active' : 'draft-public/active', when, place);
  if (substage === 'active') return first;
  const native = `${textOf(record.status)}/${substage}`;
  const gone = ended === null ? { on: asOf, basis: 'OBSERVED' as const } : { on: ended, basis: 'OCCURRED' as const };
  const last = statusOf('OTHER', native, gone, place);
  const replaced = hasFinal || listOf(record['superseded-by']).length > 0;
  const current = last.statuses.map((each) => (replaced ? { ...each, kind: 'SUPERSEDED' as const } : each));
  return { statuses: [...first.statuses, ...current], issues: [...first.issues, ...last.issues] };
}

function typeOfSeries(series: string | null): WorkItemType | null {
  if (series === 'nist-fips') return 'STANDARD';
  return series === 'csrc-white-paper' ? 'WHITE_PAPER' : series === 'nist-sp' ? 'GUIDE' : null;
}

function namesOf(record: Fields): string[] {
  const names = (field: string) => listOf(record[field]).flatMap((person) => textOf(at(person, 'fullName')) ?? []);
  const editors = names('editors');
  return [...new Set(editors.length > 0 ? editors : names('authors'))];
}

function numbers(value: unknown, name: 'SUPERSEDES' | 'SUPERSEDED_BY'): ReadItem['relations'] {
  return listOf(value).flatMap((each) => {
    const uri = textOf(at(each, 'uri'));
    const text = textOf(at(each, 'docidentifier'));
    return uri === null && text === null ? [] : [{ name, to: uri === null ? `NIST ${text}` : `nist:${uri}` }];
  });
}
