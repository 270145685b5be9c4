import type { Place } from '../../files/rules/document';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { plainLine } from '../rules/markup';
import { asFacts, organizationOf, processOf, typeOf } from '../rules/naming';
import {
  collected,
  issue,
  type ReadIdentifier,
  type ReadItem,
  type Reading,
  type RowReading,
  readItem,
  type SourceContext,
} from '../rules/reading';
import { statusOf } from '../rules/statuses';
import { at, type Fields, listOf, rawFields, textOf, textsOf } from '../rules/values';
import { jsonRecords } from './records';

/** The licence of the index (https://github.com/w3c/browser-specs) is CC0: it asks for nothing. */
export function readBrowserSpecs(text: string, context: SourceContext = {}): Reading {
  const asOf = context.asOf ?? null;
  const rows = jsonRecords(text).map(({ fields, place, issues }) =>
    fields === null ? { item: null, issues } : readSpec(fields, place, asOf),
  );
  return collected(rows, { asOf });
}

function readSpec(record: Fields, place: Place, asOf: string | null): RowReading {
  const shortname = textOf(record.shortname);
  const url = textOf(record.url);
  if (shortname === null || url === null)
    return { item: null, issues: [issue('NO_REFERENCE', 'the record has no shortname or no url', place)] };
  const named = textOf(record.organization) ?? '';
  const own = parseIdentifier(url);
  const known =
    own === null || own.scheme === 'URI' ? (named === 'W3C' ? parseIdentifier(`W3C ${shortname}`) : null) : own;
  const organization = organizationFor(named) ?? (known === null ? null : organizationOf(known)) ?? named;
  const native = statusText(record);
  const read =
    native === null ? null : statusOf(processFor(organization, native), native, { on: asOf, basis: 'OBSERVED' }, place);
  const item: ReadItem = readItem({
    place,
    sourceKey: `browser-specs:${shortname}`,
    organization,
    body: textOf(at(listOf(record.groups)[0], 'name')),
    identifiers: identifiersOf(record, known, url, organization),
    titles: textsOf(record.title).map((title) => ({ title: plainLine(title), language: 'en' })),
    type: known === null ? 'SPECIFICATION' : (typeOf(known) ?? 'SPECIFICATION'),
    process: processOf(organization),
    statuses: read?.statuses ?? [],
    uri: url,
    relations: textsOf(record.obsoletedBy).map((to) => ({ name: 'SUPERSEDED_BY' as const, to: `browser-specs:${to}` })),
    raw: rawFields(record, place, ['tests']),
  });
  return { item, issues: read?.issues ?? [] };
}

/** `Ecma International` and the like keep their own name. */
const organizationFor = (named: string): string | null =>
  named === 'W3C/OGC' ? 'W3C' : named === '' ? null : named === 'FIDO Alliance' ? 'FIDO Alliance' : named;

/** The statuses of other bodies in the index are drafts of Community Groups, or the editor's copies: the words of W3C. */
const processFor = (organization: string, native: string) =>
  organization === 'IETF' && !/draft/i.test(native) ? 'IETF' : 'W3C';

/** A discontinued or superseded specification keeps the status that its last release had: the standing counts first. */
function statusText(record: Fields): string | null {
  if (textOf(record.standing) === 'discontinued')
    return listOf(record.obsoletedBy).length > 0 ? 'Obsoleted' : 'Discontinued Draft';
  return textOf(at(record, 'release', 'status')) ?? textOf(at(record, 'nightly', 'status'));
}

function identifiersOf(
  record: Fields,
  own: ReturnType<typeof parseIdentifier>,
  url: string,
  organization: string,
): ReadIdentifier[] {
  const former = textsOf(record.formerNames).map((name) => ({
    kind: 'FORMER' as const,
    text: organization === 'W3C' ? `W3C ${name}` : name,
    from: null,
  }));
  return [...(own === null ? [] : asFacts(own)), ...former, { kind: 'URI', text: url, from: null }];
}
