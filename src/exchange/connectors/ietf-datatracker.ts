import type { Place } from '../../files/rules/document';
import { dateOf } from '../rules/dates';
import { bodiesOf, purposeOf } from '../rules/letters';
import { plainLine, plainText } from '../rules/markup';
import {
  issue,
  type ReadItem,
  type Reading,
  type ReadLetter,
  type RowReading,
  readItem,
  type SourceContext,
} from '../rules/reading';
import { statusOf } from '../rules/statuses';
import { type Fields, listOf, rawFields, stated, textOf, textsOf } from '../rules/values';
import { jsonLineRecords, jsonRecords, type SourceRecord } from './records';

/** Fields that hold addresses of persons. */
const PERSONAL = [
  'from_contact',
  'to_contacts',
  'response_contacts',
  'technical_contacts',
  'action_holder_contacts',
  'cc_contacts',
  'body',
];

/**
 * Reads answers of the IETF Datatracker (https://datatracker.ietf.org/api/v1/): liaison statements and documents, as the
 * object with `meta` and `objects`, as a list, or one object a line. Names of groups and states stand at the end of addresses.
 */
export function readDatatracker(text: string, context: SourceContext = {}): Reading {
  const letters: ReadLetter[] = [];
  const items: ReadItem[] = [];
  const issues = [];
  for (const record of jsonRecords(text, ['objects'])) {
    const letter = letterOf(record);
    const row = letter === null ? documentOf(record, context.asOf ?? null) : letter;
    if (letter !== null && letter.letter !== null) letters.push(letter.letter);
    if ('item' in row && row.item !== null) items.push(row.item);
    issues.push(...row.issues);
  }
  return { items, letters, issues, attribution: null, asOf: context.asOf ?? null };
}

/** Documents of a large file with one object a line. */
export async function* readDatatrackerDocumentLines(
  lines: AsyncIterable<string>,
  context: SourceContext = {},
): AsyncGenerator<RowReading> {
  for await (const record of jsonLineRecords(lines)) yield documentOf(record, context.asOf ?? null);
}

/** `/api/v1/name/docstatename/active/` is `active`. */
const lastPart = (address: string): string => address.replace(/\/+$/, '').split('/').at(-1) ?? address;

interface LetterReading {
  readonly letter: ReadLetter | null;
  readonly issues: Reading['issues'];
}

/** Null where the record is no liaison statement. */
function letterOf({ fields, place }: SourceRecord): LetterReading | null {
  if (fields === null || !('purpose' in fields) || !('title' in fields)) return null;
  const id = textOf(fields.id);
  const from = groupsOf(fields, 'from', place);
  const to = groupsOf(fields, 'to', place);
  const purpose = purposeOf(lastPart(textOf(fields.purpose) ?? ''));
  const tags = textsOf(fields.tags).map(lastPart);
  const letter: ReadLetter = {
    place,
    sourceKey: id === null ? null : `ietf-liaison:${id}`,
    reference: stated(textOf(fields.other_identifiers)),
    title: plainLine(textOf(fields.title) ?? ''),
    from: from.bodies,
    addressees: to.bodies.map((body) => ({ body, purpose: purpose ?? 'INFORMATION' })),
    sent: dateOf(textOf(fields.submitted) ?? textOf(fields.posted) ?? ''),
    deadline: dateOf(textOf(fields.deadline) ?? ''),
    action: tags.includes('taken') ? 'TAKEN' : tags.includes('required') ? 'REQUIRED' : null,
    answers: listOf(fields.related_to ?? fields.refers_to).flatMap((each) => {
      const target = textOf(each);
      return target === null ? [] : [`ietf-liaison:${lastPart(target)}`];
    }),
    raw: rawFields(fields, place, PERSONAL),
  };
  const unknown =
    purpose === null
      ? [issue('UNKNOWN_PURPOSE', `the purpose "${textOf(fields.purpose) ?? ''}" is not known`, place)]
      : [];
  return { letter, issues: [...from.issues, ...to.issues, ...unknown] };
}

/** The groups by their addresses end in a number, which only their name beside it explains. */
function groupsOf(fields: Fields, side: 'from' | 'to', place: Place) {
  const groups = textsOf(fields[`${side}_groups`])
    .map(lastPart)
    .filter((name) => !/^\d+$/.test(name));
  const names = (textOf(fields[`${side}_name`]) ?? '').split(',').flatMap((name) => stated(name) ?? []);
  return bodiesOf(groups.length > 0 ? groups : names, 'IETF', place);
}

function documentOf({ fields, place, issues }: SourceRecord, asOf: string | null): RowReading {
  if (fields === null) return { item: null, issues };
  const name = textOf(fields.name);
  if (name === null)
    return {
      item: null,
      issues: [issue('NO_REFERENCE', 'the record is neither a liaison statement nor a document', place)],
    };
  const { rfc, native } = standingOf(fields, name);
  const changed = dateOf(textOf(fields.time) ?? '') ?? asOf;
  const read = native === null ? null : statusOf('IETF', native, { on: changed, basis: 'OBSERVED' }, place);
  const abstract = textOf(fields.abstract);
  const group = textOf(fields.group);
  const uri = `https://datatracker.ietf.org/doc/${name}/`;
  const item = readItem({
    place,
    sourceKey: `ietf:${rfc === null ? name : `RFC ${rfc}`}`,
    organization: 'IETF',
    body: group === null || /^\d+$/.test(lastPart(group)) ? null : `IETF ${lastPart(group)}`,
    identifiers: [
      ...(rfc === null ? [] : [{ kind: 'PUBLISHED' as const, text: `RFC ${rfc}`, from: null }]),
      ...(name.startsWith('draft-') ? [{ kind: 'PROVISIONAL' as const, text: name, from: null }] : []),
      { kind: 'URI', text: uri, from: null },
    ],
    titles: textsOf(fields.title).map((title) => ({ title: plainLine(title), language: 'en' })),
    type: 'RFC',
    process: 'IETF',
    statuses: read?.statuses ?? [],
    scope: abstract === null ? null : plainText(abstract),
    uri,
    raw: rawFields(fields, place, ['abstract']),
    ...(changed === null ? {} : { asOf: changed }),
  });
  return { item, issues: read?.issues ?? [] };
}

/** The number of an RFC, and the state of a draft or the level of an RFC. Addresses that end in a number do not tell the state. */
function standingOf(fields: Fields, name: string): { readonly rfc: string | null; readonly native: string | null } {
  const rfc = textOf(fields.rfc_number) ?? textOf(fields.rfc) ?? /^rfc(\d+)$/.exec(name)?.[1] ?? null;
  const states = textsOf(fields.states)
    .map(lastPart)
    .filter((state) => !/^\d+$/.test(state));
  const level = textOf(fields.std_level);
  return { rfc, native: states.at(-1) ?? (rfc === null ? null : level === null ? 'rfc' : lastPart(level)) };
}
