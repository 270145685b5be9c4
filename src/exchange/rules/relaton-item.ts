import type { Place } from '../../files/rules/document';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { asFacts, typeOf } from './naming';
import { issue, type ReadIdentifier, type RowReading, readItem } from './reading';
import type { RelatonRules } from './relaton-facts';
import { readIec, readIso } from './relaton-iso-iec';
import { readItu } from './relaton-itu';
import {
  readEtsiRecord,
  readIeeeRecord,
  readIetfRecord,
  readNistRecord,
  readOasisRecord,
  readThreeGppRecord,
  readW3cRecord,
} from './relaton-others';
import { type RelatonRecord, relatonRecord } from './relaton-record';
import { type Fields, rawFields } from './values';

/** The rules of each SDO, by the type of the primary identifier, with the name that its keys bear. */
const RULES = new Map<string, readonly [string, RelatonRules]>([
  ['ITU', ['itu', readItu]],
  ['ISO', ['iso', readIso]],
  ['IEC', ['iec', readIec]],
  ['3GPP', ['3gpp', readThreeGppRecord]],
  ['ETSI', ['etsi', readEtsiRecord]],
  ['IEEE', ['ieee', readIeeeRecord]],
  ['W3C', ['w3c', readW3cRecord]],
  ['OASIS', ['oasis', readOasisRecord]],
  ['IETF', ['ietf', readIetfRecord]],
  ['Internet-Draft', ['ietf', readIetfRecord]],
  ['NIST', ['nist', readNistRecord]],
]);

const RAW = [
  'title',
  'docid',
  'docidentifier',
  'status',
  'docstatus',
  'date',
  'link',
  'source',
  'version',
  'edition',
  'doctype',
];

/**
 * Reads one record of Relaton by the rules of the SDO that published the text.
 *
 * @param place of the record; a file of one record has none
 */
export function relatonItem(fields: Fields, place: Place, asOf: string | null): RowReading {
  const record = relatonRecord(fields);
  const primary = record.ids.find((id) => id.primary && RULES.has(id.type));
  const rules = RULES.get(primary?.type ?? '');
  if (primary === undefined || rules === undefined)
    return {
      item: null,
      issues: [issue('UNKNOWN_PUBLISHER', 'the record bears no identifier of an SDO that is known', place)],
    };
  const own = parseIdentifier(primary.text);
  const [name, read] = rules;
  const facts = read(record, own, asOf);
  const uri = record.links.find((link) => link.type === 'src')?.uri ?? record.links[0]?.uri ?? null;
  const identifiers =
    facts.identifiers ??
    (own === null ? [{ kind: 'PUBLISHED' as const, text: primary.text, from: null }] : asFacts(own));
  const item = readItem({
    place,
    sourceKey: facts.key === '' ? null : `${name}:${facts.key}`,
    organization: facts.organization,
    body: facts.body,
    identifiers: [...identifiers, ...linked(uri)],
    titles: record.titles,
    type: own === null ? null : typeOf(own),
    process: facts.process,
    statuses: facts.statuses,
    started: facts.started ?? null,
    scope: record.abstract,
    uri,
    editors: editorsOf(record),
    relations: facts.relations,
    isPresumed: true,
    raw: rawFields(Object.fromEntries(RAW.map((field) => [field, fields[field]])), place),
    ...(facts.standing === undefined ? {} : { standing: facts.standing }),
  });
  const unread =
    own === null && facts.organization !== 'ITU-R'
      ? [issue('UNKNOWN_REFERENCE', `"${primary.text}" follows no known numbering`, place)]
      : [];
  return { item, issues: [...unread, ...facts.issues.map(({ rule, message }) => issue(rule, message, place))] };
}

const linked = (uri: string | null): ReadIdentifier[] => (uri === null ? [] : [{ kind: 'URI', text: uri, from: null }]);

/** The editors; where none are named, who wrote it. */
function editorsOf(record: RelatonRecord): string[] {
  const of = (role: string) =>
    record.persons.filter((person) => person.roles.includes(role)).map((person) => person.name);
  const editors = of('editor');
  return [...new Set(editors.length > 0 ? editors : of('author'))];
}
