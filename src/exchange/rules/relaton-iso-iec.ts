import { parseBodyRef } from '../../bodies/rules/notation';
import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { dateOf } from './dates';
import { asDraft, organizationOf } from './naming';
import type { ReadItem, ReadStatus, RelationName } from './reading';
import { type RelatonFacts, type RelatonRules, said } from './relaton-facts';
import { dateOfType, type RelatonRecord } from './relaton-record';
import { statusOf } from './statuses';
import { at, textOf } from './values';

const PUBLISHED = '60.60';
/** Before this stage a reference is that of a draft, also where it is written like one of a published text. */
const UNDER_PUBLICATION = '60.00';

/**
 * ISO: several records for one project, of which the highest stage tells how it stands. The date of a draft or an amendment
 * is the year of the base text and says nothing.
 */
export const readIso: RelatonRules = (record, own, asOf): RelatonFacts => {
  const stage = stageOf(record);
  const project = projectOf(record);
  const relations = record.relations.flatMap((relation) => oriented(relation, own));
  const isReplaced = relations.some((relation) => relation.name === 'SUPERSEDED_BY');
  const { statuses, issues } = stagesOf(record, own, stage, isReplaced, asOf);
  return {
    organization: (own === null ? null : organizationOf(own)) ?? 'ISO',
    key: project ?? record.ids[0]?.text ?? '',
    body: bodyOf(record),
    process: 'ISO_IEC',
    statuses,
    relations,
    ...(stage === null ? {} : { standing: stage }),
    ...(own !== null && stage !== null && stage < UNDER_PUBLICATION ? { identifiers: asDraft(own) } : {}),
    issues:
      project === null
        ? [...issues, said('NO_PROJECT_NUMBER', 'the record does not say which project it is of')]
        : issues,
  };
};

/** A code of two parts; other words come from outside the catalogue of ISO and stand as they are. */
const stageOf = ({ stage, substage }: RelatonRecord): string | null =>
  stage !== null && /^\d+$/.test(stage) ? `${stage}.${substage ?? '00'}` : stage;
const isCode = (stage: string) => /^\d/.test(stage);

/** From the page of the standard, else from its feed, else from the structured identifier, which is not always there. */
function projectOf(record: RelatonRecord): string | null {
  const page = record.links.flatMap((link) => /\/standard\/(\d+)(?:\.html)?(?:$|[?#])/.exec(link.uri)?.[1] ?? [])[0];
  const feed = record.links.flatMap((link) => /\/(\d+)\.detail\.rss$/.exec(link.uri)?.[1] ?? [])[0];
  const number = textOf(at(record.ext, 'structuredidentifier', 'project_number'));
  return page ?? feed ?? (number === null ? null : `project ${number}`);
}

function stagesOf(
  record: RelatonRecord,
  own: Identifier | null,
  stage: string | null,
  isReplaced: boolean,
  asOf: string | null,
): { statuses: readonly ReadStatus[]; issues: RelatonFacts['issues'] } {
  if (stage === null) return { statuses: [], issues: [] };
  const published = isCode(stage) && stage >= PUBLISHED ? publicationOf(record, own) : null;
  const statuses: ReadStatus[] = [];
  if (published !== null)
    statuses.push({ nativeStatus: PUBLISHED, kind: 'PUBLISHED', on: published, basis: 'OCCURRED' });
  if (stage === PUBLISHED && published !== null) return { statuses, issues: [] };
  const read = statusOf('ISO_IEC', stage, { on: asOf, basis: 'OBSERVED' }, {});
  const superseded = stage === '95.99' && isReplaced;
  const current = read.statuses.map((each) => (superseded ? { ...each, kind: 'SUPERSEDED' as const } : each));
  return { statuses: [...statuses, ...current], issues: read.issues };
}

function publicationOf(record: RelatonRecord, own: Identifier | null): string | null {
  const year = /^\d{4}$/.test(own?.edition ?? '') ? (own?.edition ?? null) : null;
  if (year === null) return null;
  return /\/(?:Amd|Cor|Add|Suppl|Ext) /.test(own?.canonical ?? '')
    ? year
    : (dateOf(dateOfType(record, 'published') ?? '') ?? year);
}

/**
 * The names of relations mislead: `updates` mostly means "is replaced by", `obsoletes` "replaces", and amendments hang on
 * both. The years tell the direction; a reference without a year is a draft of the successor.
 */
function oriented({ type, to }: RelatonRecord['relations'][number], own: Identifier | null): ReadItem['relations'] {
  if (type !== 'updates' && type !== 'obsoletes') return [];
  const other = parseIdentifier(to);
  if (other === null || own === null || other.key === own.key) return [];
  const name = supplementRelation(own, other) ?? directionOf(type, yearOf(own), yearOf(other));
  return [{ name, to: other.canonical }];
}

function supplementRelation(own: Identifier, other: Identifier): RelationName | null {
  const supplement = /\/[^/]*(?:Amd|AM|Cor|COR) \d/;
  if (other.canonical.startsWith(`${own.canonical}/`) && supplement.test(other.canonical))
    return /Cor|COR/.test(other.canonical.slice(own.canonical.length)) ? 'CORRECTED_BY' : 'AMENDED_BY';
  if (own.canonical.startsWith(`${other.canonical}/`) && supplement.test(own.canonical))
    return /Cor|COR/.test(own.canonical.slice(other.canonical.length)) ? 'CORRECTS' : 'AMENDS';
  return null;
}

function directionOf(type: string, own: string | null, other: string | null): RelationName {
  if (own === null && other !== null) return 'REVISES';
  if (other === null) return 'REVISED_BY';
  if (own !== null && own !== other) return other > own ? 'SUPERSEDED_BY' : 'SUPERSEDES';
  return type === 'updates' ? 'SUPERSEDED_BY' : 'SUPERSEDES';
}

const yearOf = ({ edition }: Identifier): string | null => /(?:^|\s)(\d{4})$/.exec(edition ?? '')?.[1] ?? null;

const bodyOf = (record: RelatonRecord): string | null =>
  record.committees.flatMap((name) => parseBodyRef(name) ?? [])[0] ?? null;

/** IEC: publication and withdrawal to the day; REVISED is followed by a new edition, REPLACED by another number. */
export const readIec: RelatonRules = (record, own, asOf): RelatonFacts => {
  const number = record.links.flatMap((link) => /\/publication\/(\d+)/.exec(link.uri)?.[1] ?? [])[0];
  const published = dateOf(dateOfType(record, 'published') ?? '');
  const ended = dateOf(dateOfType(record, 'obsoleted') ?? '');
  const statuses: ReadStatus[] = [];
  if (published !== null)
    statuses.push({ nativeStatus: 'PUBLISHED', kind: 'PUBLISHED', on: published, basis: 'OCCURRED' });
  const stage = record.stage;
  if (stage === null || (stage === 'PUBLISHED' && published !== null))
    return { ...iecFacts(record, own, number), statuses, issues: [] };
  const when = ended === null ? { on: asOf, basis: 'OBSERVED' as const } : { on: ended, basis: 'OCCURRED' as const };
  const read = statusOf('ISO_IEC', stage, when, {});
  return { ...iecFacts(record, own, number), statuses: [...statuses, ...read.statuses], issues: read.issues };
};

const iecFacts = (record: RelatonRecord, own: Identifier | null, number: string | undefined) => ({
  organization: (own === null ? null : organizationOf(own)) ?? 'IEC',
  key: number ?? record.ids[0]?.text ?? '',
  body: bodyOf(record),
  process: 'ISO_IEC' as const,
  relations: [],
});
