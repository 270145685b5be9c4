import type { Place } from '../../files/rules/document';
import { parseStatementNumber } from '../../liaisons/rules/number';
import { dateOf } from '../rules/dates';
import { bodiesOf, isResponse, purposeNamed } from '../rules/letters';
import { fillText } from '../rules/liaison-body';
import { fillIssuer } from '../rules/liaison-filling';
import { letterLines } from '../rules/liaison-lines';
import { type LiaisonReading, type Said, SheetDraft } from '../rules/liaison-sheet';
import { plainLine, plainText } from '../rules/markup';
import { collected, issue, type Reading, type RowReading, readItem, type SourceContext } from '../rules/reading';
import { statusOf } from '../rules/statuses';
import { type Fields, listOf, rawFields, stated, textOf, textsOf } from '../rules/values';
import { jsonLineRecords, jsonRecords, type SourceRecord } from './records';

/**
 * Reads documents in answers of the IETF Datatracker (https://datatracker.ietf.org/api/v1/), as the object with `meta` and `objects`, as a list, or
 * one object a line. Names of groups and states stand at the end of addresses. Liaison statements are no work items: see `readDatatrackerLetter`.
 */
export function readDatatracker(text: string, context: SourceContext = {}): Reading {
  const rows = jsonRecords(text, ['objects']).map(
    (record): RowReading =>
      isLetter(record)
        ? { item: null, issues: [issue('LIAISON_STATEMENT', 'a liaison statement is no work item', record.place)] }
        : documentOf(record, context.asOf ?? null),
  );
  return collected(rows, { asOf: context.asOf ?? null });
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

const isLetter = ({ fields }: SourceRecord): boolean => fields !== null && 'purpose' in fields && 'title' in fields;

/** Reads the first liaison statement in such an answer; null where there is none. Never throws. */
export function readDatatrackerLetter(text: string): LiaisonReading | null {
  const [record, ...others] = jsonRecords(text, ['objects']).filter(isLetter);
  if (record?.fields === undefined || record.fields === null) return null;
  const draft = new SheetDraft();
  const { fields, place } = record;
  const said = (name: string) => ({ text: textOf(fields[name]) ?? '', place });
  fillReference(stated(textOf(fields.other_identifiers)), said('other_identifiers'), draft);
  draft.set('title', stated(plainLine(textOf(fields.title) ?? '')), said('title'));
  draft.set('sent', dateOf(textOf(fields.submitted) ?? textOf(fields.posted) ?? ''), said('submitted'));
  fillGroups(fields, place, draft);
  for (const each of listOf(fields.related_to ?? fields.refers_to)) {
    const target = textOf(each);
    if (target !== null)
      draft.add(
        'refersTo',
        { kind: 'CITES', text: `https://datatracker.ietf.org/liaison/${lastPart(target)}/` },
        { text: target, place },
      );
  }
  fillText(letterLines(textOf(fields.body) ?? ''), draft);
  if (others.length > 0) draft.doubt('SEVERAL_STATEMENTS', `${others.length} more statements are not read`, place);
  fillIssuer(draft);
  return draft.done('DATATRACKER_RECORD');
}

function fillReference(text: string | null, said: Said, draft: SheetDraft): void {
  if (text === null) return;
  draft.set(parseStatementNumber(text) === null ? 'document' : 'number', text, said);
}

function fillGroups(fields: Fields, place: Place, draft: SheetDraft): void {
  const from = groupsOf(fields, 'from', place);
  const to = groupsOf(fields, 'to', place);
  const wanted = lastPart(textOf(fields.purpose) ?? '');
  const purpose = purposeNamed(wanted);
  const deadline = dateOf(textOf(fields.deadline) ?? '');
  for (const body of from.bodies) draft.add('sources', body, { text: body, place });
  for (const body of to.bodies) draft.add('addressees', { body, purpose, deadline }, { text: body, place });
  draft.issues.push(...from.issues, ...to.issues);
  if (purpose === null && !isResponse(wanted)) draft.doubt('NOT_UNDERSTOOD', `"${wanted}" is no purpose`, place);
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
