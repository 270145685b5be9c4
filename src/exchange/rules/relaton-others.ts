import { parseBodyRef } from '../../bodies/rules/notation';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { naturalSortKey } from '../../platform/natural-order';
import type { ApprovalProcess } from '../../work-items/rules/vocabulary';
import { dateOf } from './dates';
import { asFacts } from './naming';
import type { ReadItem, ReadStatus, RelationName } from './reading';
import type { RelatonFacts, RelatonRules } from './relaton-facts';
import { dateOfType, type RelatonRecord } from './relaton-record';
import { statusOf } from './statuses';
import { at, textOf } from './values';

/** The parts of {@link RelatonFacts} that most SDOs have alike. */
function facts(
  organization: string,
  process: ApprovalProcess,
  record: RelatonRecord,
  native: string | null,
  on: string | null,
  asOf: string | null,
): RelatonFacts {
  const when = on === null ? { on: asOf, basis: 'OBSERVED' as const } : { on, basis: 'OCCURRED' as const };
  const read = native === null ? { statuses: [], issues: [] } : statusOf(process, native, when, {});
  return {
    organization,
    process,
    key: record.ids[0]?.text ?? '',
    body: record.committees.flatMap((name) => parseBodyRef(name) ?? [])[0] ?? null,
    statuses: read.statuses,
    relations: [],
    issues: read.issues,
  };
}

const published = (record: RelatonRecord): string | null => dateOf(dateOfType(record, 'published', 'issued') ?? '');

const TSG: Readonly<Record<string, string>> = { S: 'SA', R: 'RAN', C: 'CT', G: 'GERAN' };

/** `S6` is 3GPP SA6, `RP` the plenary of RAN. */
export function threeGppGroup(code: string): string | null {
  const match = /^([SRCG])([1-9]|P)$/.exec(code.trim());
  const group = TSG[match?.[1] ?? ''];
  return group === undefined ? null : `3GPP ${group}${match?.[2] === 'P' ? '' : match?.[2]}`;
}

/** 3GPP: one record for every version; a release is one text, which its highest version shows. Releases live side by side. */
export const readThreeGppRecord: RelatonRules = (record, own, asOf): RelatonFacts => {
  const id = record.ids[0]?.text ?? '';
  const [, release = null, version = null] = /^(.*?)(?: V(\d+\.\d+\.\d+))?$/.exec(own?.edition ?? '') ?? [];
  const withdrawn = record.stage === 'withdrawn' ? 'Withdrawn' : null;
  const native = withdrawn ?? (version === null || version === undefined ? null : version);
  const base = facts('3GPP', 'THREE_GPP', record, native, withdrawn === null ? published(record) : null, asOf);
  const text = own === null ? id : [own.document, release].filter((part) => part !== null && part !== '').join(' ');
  const plain = text.replace(/^3GPP /, '');
  return {
    ...base,
    key: plain,
    body: record.committees.flatMap((code) => threeGppGroup(code) ?? [])[0] ?? null,
    identifiers: [{ kind: 'PUBLISHED', text, from: null }],
    standing: naturalSortKey(version ?? ''),
    started: dateOf(textOf(at(record.ext, 'release', 'project_start')) ?? ''),
  };
};

/** ETSI: what is published; the number of the work item is the key. */
export const readEtsiRecord: RelatonRules = (record, _own, asOf): RelatonFacts => {
  const item = record.links.flatMap((link) => /WKI_ID=(\d+)/i.exec(link.uri)?.[1] ?? [])[0];
  const base = facts('ETSI', 'ETSI', record, record.stage ?? 'Published', published(record), asOf);
  return { ...base, key: item ?? base.key };
};

/** IEEE: drafts and standards; whether a standard is active stands outside the status. */
export const readIeeeRecord: RelatonRules = (record, _own, asOf): RelatonFacts => {
  const modified = textOf(at(record.ext, 'standard_modified'));
  const inactive = textOf(at(record.ext, 'standard_status')) === 'Inactive';
  const isApprovedDraft = record.titles.some(({ title }) => /\bApproved (?:IEEE )?Draft\b/i.test(title));
  const ended = inactive && /^(?:Superseded|Reserved|Withdrawn)$/i.test(modified ?? '') ? `Inactive-${modified}` : null;
  const native =
    record.stage === 'draft' ? (isApprovedDraft ? 'Approved Draft' : 'Draft') : (ended ?? record.stage ?? modified);
  const base = facts('IEEE', 'IEEE', record, native, ended === null ? published(record) : null, asOf);
  const first: ReadStatus[] =
    ended !== null && published(record) !== null
      ? [{ nativeStatus: 'Approved', kind: 'APPROVED', on: published(record), basis: 'OCCURRED' }]
      : [];
  return {
    ...base,
    statuses: [...first, ...base.statuses],
    relations: related(record, { obsoletedBy: 'SUPERSEDED_BY', adoptedFrom: 'ADOPTS' }).concat(revisions(record)),
  };
};

/** `updates` says in its description whether the text revises, amends or corrects the other. */
function revisions(record: RelatonRecord): ReadItem['relations'][number][] {
  return record.relations.flatMap(({ type, to, description }) => {
    if (type !== 'updates' || parseIdentifier(to) === null) return [];
    const name = /amend/i.test(description ?? '') ? 'AMENDS' : /corr/i.test(description ?? '') ? 'CORRECTS' : 'REVISES';
    return [{ name, to } as const];
  });
}

/** W3C: dated versions and the undated series; a series is one text. */
export const readW3cRecord: RelatonRules = (record, own, asOf): RelatonFacts => {
  const series =
    record.relations.find((relation) => relation.type === 'editionOf')?.to ??
    own?.document ??
    record.ids[0]?.text ??
    '';
  const read = parseIdentifier(series);
  const base = facts('W3C', 'W3C', record, record.stage, published(record), asOf);
  return {
    ...base,
    key: series.replace(/^W3C /, ''),
    identifiers: read === null ? [{ kind: 'PUBLISHED', text: series, from: null }] : asFacts(read),
    relations: related(record, { obsoletes: 'SUPERSEDES', obsoletedBy: 'SUPERSEDED_BY' }).filter(
      ({ to }) => parseIdentifier(to)?.documentKey !== read?.documentKey,
    ),
    standing: published(record) ?? '',
  };
};

const OASIS_STAGE = /(?:^|[-/.])(WD|CSPRD|CSD|PRD|COS|CS|OS|CN|PSD|PS|Errata)\d*(?=$|[-/.])/i;
const OASIS_WORDS: Readonly<Record<string, string>> = {
  PS: 'Project Specification',
  CN: 'Committee Note',
  ERRATA: 'Approved Errata',
  PSD: 'CSD',
};

/** OASIS: the collection has no status; the stage is in the identifier or the address. */
export const readOasisRecord: RelatonRules = (record, _own, asOf): RelatonFacts => {
  const found = [...record.ids.map((id) => id.text), ...record.links.map((link) => link.uri)].flatMap(
    (text) => OASIS_STAGE.exec(text)?.[1] ?? [],
  )[0];
  const stage = found?.toUpperCase();
  const native = record.stage ?? (stage === undefined ? null : (OASIS_WORDS[stage] ?? stage));
  return {
    ...facts('OASIS', 'OASIS', record, native, published(record), asOf),
    relations: related(record, { partOf: 'PART_OF', hasPart: 'HAS_PART' }),
  };
};

/** IETF: RFCs, their subseries, and drafts, of which the last revision counts. */
export const readIetfRecord: RelatonRules = (record, own, asOf): RelatonFacts => {
  const draft = record.ids.find((id) => /^draft-/.test(id.text)) ?? null;
  const name = draft === null ? null : draft.text.replace(/-\d{2}$/, '');
  const native =
    name === null
      ? (record.stage ?? (/^RFC/.test(own?.canonical ?? '') ? 'rfc' : null))
      : (record.stage ?? 'Internet-Draft');
  return {
    ...facts('IETF', 'IETF', record, native, published(record), asOf),
    key: name ?? own?.canonical ?? record.ids[0]?.text ?? '',
    ...(name === null
      ? {}
      : { identifiers: [{ kind: 'PROVISIONAL' as const, text: name, from: null }], standing: record.version ?? '' }),
    relations: related(record, {
      obsoletes: 'SUPERSEDES',
      obsoletedBy: 'SUPERSEDED_BY',
      updates: 'AMENDS',
      updatedBy: 'AMENDED_BY',
      includes: 'HAS_PART',
    }),
  };
};

/** NIST and others without rules of their own. */
export const readNistRecord: RelatonRules = (record, _own, asOf): RelatonFacts => ({
  ...facts('NIST', 'OTHER', record, record.stage ?? 'final', published(record), asOf),
  relations: related(record, { obsoletes: 'SUPERSEDES', obsoletedBy: 'SUPERSEDED_BY' }),
});

function related(
  record: RelatonRecord,
  names: Readonly<Record<string, RelationName>>,
): ReadItem['relations'][number][] {
  return record.relations.flatMap(({ type, to }) => {
    const name = Object.hasOwn(names, type) ? names[type] : undefined;
    return name === undefined ? [] : [{ name, to: parseIdentifier(to)?.canonical ?? to }];
  });
}
