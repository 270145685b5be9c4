import { parseBodyRef } from '../../bodies/rules/notation';
import type { Identifier } from '../../identifiers/rules/identifier';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { dateOf } from './dates';
import type { ReadStatus } from './reading';
import { type RelatonFacts, type RelatonRules, said } from './relaton-facts';
import { dateOfType, type RelatonRecord } from './relaton-record';
import { statusOf } from './statuses';

/**
 * The last letter of an address in the catalogue of Recommendations tells the state; the stage of the record does not, since
 * it says `Withdrawal` of superseded and of withdrawn texts alike, and is missing for some. T stands, as far as can be seen,
 * on amendments and corrigenda that are no longer separate.
 */
const STATES: Readonly<Record<string, string>> = {
  I: 'In force',
  P: 'Pre-published',
  S: 'Superseded',
  W: 'Withdrawn',
  T: 'Superseded',
};
const CATALOGUE = /T-REC-[^/!]+?-\d{6}-([A-Z])(?![A-Za-z])/;

/** ITU: Recommendations and other texts of the three sectors. */
export const readItu: RelatonRules = (record, own, asOf): RelatonFacts => {
  const id = record.ids.find((each) => each.type === 'ITU') ?? record.ids[0];
  const sector = /^ITU-[TRD]/.exec(id?.text ?? '')?.[0] ?? 'ITU-T';
  const published = dateOf(dateOfType(record, 'published') ?? '');
  const editions = editionsOf(record, own, published);
  const { statuses, issues } = statesOf(record, published, editions.later !== null, asOf);
  const twins = record.ids.filter((each) => each.type === 'ISO' || each.type === 'IEC').map((each) => each.text);
  return {
    organization: sector,
    key: id?.text ?? '',
    body: record.committees.flatMap((name) => parseBodyRef(name) ?? [])[0] ?? null,
    process: sector === 'ITU-T' ? null : 'OTHER',
    statuses,
    issues,
    relations: [
      ...twins.map((to) => ({ name: 'IDENTICAL_TEXT' as const, to })),
      ...(editions.earlier === null ? [] : [{ name: 'SUPERSEDES' as const, to: editions.earlier }]),
      ...(editions.later === null ? [] : [{ name: 'SUPERSEDED_BY' as const, to: editions.later }]),
    ],
  };
};

function statesOf(
  record: RelatonRecord,
  published: string | null,
  hasLater: boolean,
  asOf: string | null,
): Pick<RelatonFacts, 'statuses' | 'issues'> {
  const own = wordOf(record.stage);
  if (own !== null) return { statuses: withApproval(own, published, asOf), issues: [] };
  const letter = record.links.flatMap((link) => CATALOGUE.exec(link.uri)?.[1] ?? [])[0] ?? null;
  const state = letter === null ? stateOfStage(record.stage, hasLater) : (STATES[letter] ?? null);
  const issues =
    letter === 'T' || (letter === null && record.stage === 'Withdrawal')
      ? [said('JUDGED_STATUS', `the catalogue says only that the text is no longer in force; "${state}" is judged`)]
      : [];
  const statuses: ReadStatus[] = [];
  const holds = state === 'Pre-published' ? state : 'In force';
  if (published !== null) statuses.push({ nativeStatus: holds, kind: 'APPROVED', on: published, basis: 'OCCURRED' });
  else if (state === holds) statuses.push({ nativeStatus: holds, kind: 'APPROVED', on: asOf, basis: 'OBSERVED' });
  if (state === 'Superseded') statuses.push({ nativeStatus: state, kind: 'SUPERSEDED', on: asOf, basis: 'OBSERVED' });
  if (state === 'Withdrawn') statuses.push({ nativeStatus: state, kind: 'WITHDRAWN', on: asOf, basis: 'OBSERVED' });
  return { statuses, issues };
}

/** The catalogue has two stages; others are the words of ITU-T itself. */
const STAGES = ['Published', 'Withdrawal'];
const wordOf = (stage: string | null): string | null => (stage === null || STAGES.includes(stage) ? null : stage);

function withApproval(word: string, published: string | null, asOf: string | null): ReadStatus[] {
  const read = statusOf(null, word, { on: asOf, basis: 'OBSERVED' }, {}).statuses;
  if (published === null) return [...read];
  if (read.every(({ kind }) => kind === 'APPROVED'))
    return read.map((each) => ({ ...each, on: published, basis: 'OCCURRED' as const }));
  return [{ nativeStatus: 'In force', kind: 'APPROVED', on: published, basis: 'OCCURRED' }, ...read];
}

function stateOfStage(stage: string | null, hasLater: boolean): string | null {
  if (stage === 'Withdrawal') return hasLater ? 'Superseded' : 'Withdrawn';
  return stage === 'Published' ? 'In force' : null;
}

/** `hasEdition` has no direction: the editions are put in order by their dates, and the neighbours count. */
function editionsOf(
  record: RelatonRecord,
  own: Identifier | null,
  published: string | null,
): { earlier: string | null; later: string | null } {
  const mine = own === null ? published : (monthOf(own) ?? published);
  if (mine === null) return { earlier: null, later: null };
  const others = record.relations
    .filter((relation) => relation.type === 'hasEdition' || relation.type === 'editionOf')
    .flatMap(({ to }) => {
      const read = parseIdentifier(to);
      const month = read === null ? null : monthOf(read);
      return read === null || month === null || read.documentKey !== own?.documentKey ? [] : [{ to, month }];
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    earlier: others.filter((each) => each.month < mine.slice(0, 7)).at(-1)?.to ?? null,
    later: others.find((each) => each.month > mine.slice(0, 7))?.to ?? null,
  };
}

/** `(08/2014)` as 2014-08. */
function monthOf({ edition }: Identifier): string | null {
  const match = /(?:(\d{2})\/)?(\d{4})\)?$/.exec(edition ?? '');
  return match === null ? null : match[1] === undefined ? `${match[2]}` : `${match[2]}-${match[1]}`;
}
