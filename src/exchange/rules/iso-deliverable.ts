import { parseBodyRef } from '../../bodies/rules/notation';
import type { Place, ReadingIssue } from '../../files/rules/document';
import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { isoStageCode } from '../../work-items/rules/maturity';
import type { WorkItemType } from '../../work-items/rules/vocabulary';
import { dateOf } from './dates';
import { plainLine, plainText } from './markup';
import { asDraft, asFacts, organizationOf } from './naming';
import { issue, type ReadItem, type ReadStatus, type RowReading, readItem } from './reading';
import { statusOf } from './statuses';
import { at, type Fields, listOf, rawFields, textOf } from './values';

const TYPES = new Map<string, WorkItemType>([
  ['IS', 'STANDARD'],
  ['TS', 'TECHNICAL_SPECIFICATION'],
  ['TR', 'TECHNICAL_REPORT'],
  ['PAS', 'SPECIFICATION'],
  ['GUIDE', 'GUIDE'],
  ['Amd', 'AMENDMENT'],
  ['Cor', 'CORRIGENDUM'],
  ['Suppl', 'SUPPLEMENT'],
]);

/** From this stage on a text is published (ISO/IEC Directives, Part 1: harmonized stage codes). */
const PUBLISHED = '60.60';
const WITHDRAWN = '95.99';
const UNDER_PUBLICATION = '60.00';

/**
 * Reads one deliverable of ISO Open Data (https://www.iso.org/open-data.html). The number of the project is the key: the
 * reference changes while the project moves. Texts that it replaces are named by their project, as `iso:12345`.
 *
 * @param record as in JSON, or with the dotted names and list cells of the CSV
 */
export function isoDeliverable(record: Fields, place: Place, asOf: string | null): RowReading {
  const id = textOf(record.id);
  const reference = textOf(record.reference);
  if (id === null || !/^\d+$/.test(id) || reference === null)
    return { item: null, issues: [issue('NOT_A_DELIVERABLE', 'the record has no id or no reference', place)] };
  const own = parseIdentifier(reference);
  const issues: ReadingIssue[] = [];
  if (own === null) issues.push(issue('UNKNOWN_REFERENCE', `"${reference}" follows no known numbering`, place));
  const committee = textOf(record.ownerCommittee);
  const organization =
    (own === null ? null : organizationOf(own)) ?? /^ISO\/IEC|^ISO|^IEC/.exec(reference)?.[0] ?? 'ISO';
  const status = stagesOf(record, place, asOf);
  const isDraft = (isoStageCode(textOf(record.currentStage) ?? '') ?? UNDER_PUBLICATION) < UNDER_PUBLICATION;
  const uri = `https://www.iso.org/standard/${id}.html`;
  const item = readItem({
    place,
    sourceKey: `iso:${id}`,
    organization,
    body: committee === null ? null : (parseBodyRef(committee) ?? committee),
    identifiers: [
      ...(own === null
        ? [{ kind: 'PUBLISHED' as const, text: reference, from: null }]
        : isDraft
          ? asDraft(own)
          : asFacts(own)),
      { kind: 'URI', text: uri, from: null },
    ],
    titles: titlesOf(record),
    type: TYPES.get(textOf(record.supplementType) ?? '') ?? TYPES.get(textOf(record.deliverableType) ?? '') ?? null,
    process: 'ISO_IEC',
    statuses: status.statuses,
    scope: scopeOf(record),
    uri,
    relations: [...replacements(record), ...baseOf(own, record)],
    raw: rawFields(record, place, ['scope', 'scope.en']),
  });
  return { item, issues: [...issues, ...status.issues] };
}

function titlesOf(record: Fields): ReadItem['titles'] {
  return ['en', 'fr'].flatMap((language) => {
    const title = textOf(at(record, 'title', language)) ?? textOf(record[`title.${language}`]);
    return title === null ? [] : [{ title: plainLine(title), language }];
  });
}

function scopeOf(record: Fields): string | null {
  const scope = textOf(at(record, 'scope', 'en')) ?? textOf(record['scope.en']);
  return scope === null ? null : textOf(plainText(scope));
}

/** The stage is a plain number, without leading zeros: 20 is 00.20. A withdrawn text that another replaced is superseded. */
function stagesOf(
  record: Fields,
  place: Place,
  asOf: string | null,
): { statuses: ReadStatus[]; issues: readonly ReadingIssue[] } {
  const written = textOf(record.currentStage);
  const code = isoStageCode(written ?? '');
  if (code === null)
    return { statuses: [], issues: [issue('UNKNOWN_STATUS', `the stage "${written ?? ''}" is no stage code`, place)] };
  const published = dateOf(textOf(record.publicationDate) ?? '');
  const statuses: ReadStatus[] = [];
  if (published !== null && code >= PUBLISHED)
    statuses.push({ nativeStatus: PUBLISHED, kind: 'PUBLISHED', on: published, basis: 'OCCURRED' });
  if (code === PUBLISHED && published !== null) return { statuses, issues: [] };
  const read = statusOf('ISO_IEC', code, { on: asOf, basis: 'OBSERVED' }, place);
  const replaced = code === WITHDRAWN && members(record.replacedBy).length > 0;
  const current = read.statuses.map((each) => (replaced ? { ...each, kind: 'SUPERSEDED' as const } : each));
  return { statuses: [...statuses, ...current], issues: read.issues };
}

function replacements(record: Fields): ReadItem['relations'] {
  return [
    ...members(record.replaces).map((to) => ({ name: 'SUPERSEDES' as const, to: `iso:${to}` })),
    ...members(record.replacedBy).map((to) => ({ name: 'SUPERSEDED_BY' as const, to: `iso:${to}` })),
  ];
}

/** The data do not link a supplement to its base; its reference does: `ISO/IEC 19566-7:2022/Amd 1:2025`. */
function baseOf(own: Identifier | null, record: Fields): ReadItem['relations'] {
  const supplement = textOf(record.supplementType);
  const base = own?.canonical.replace(/\/[^/]*\b(?:Amd|Cor|F?P?DAM|F?DCOR|[A-Z]+ (?:Amd|Cor)) [^/]*$/, '');
  if (own === null || base === undefined || base === own.canonical) return [];
  if (supplement === 'Amd') return [{ name: 'AMENDS', to: base }];
  return supplement === 'Cor' ? [{ name: 'CORRECTS', to: base }] : [];
}

/** A list, which the CSV writes as Python does: `[12346]`, `['en', 'fr']`. */
export function members(value: unknown): string[] {
  if (typeof value !== 'string') return listOf(value).flatMap((member) => textOf(member) ?? []);
  return [...value.matchAll(/'([^']*)'|"([^"]*)"|(\d+)/g)].flatMap(
    ([, single, double, number]) => textOf(single ?? double ?? number) ?? [],
  );
}
