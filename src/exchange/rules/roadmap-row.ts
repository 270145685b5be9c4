import { parseBodyRef } from '../../bodies/rules/notation';
import type { Cell, ReadingIssue, TableRow } from '../../files/rules/document';
import type { RoadmapColumn } from '../../files/rules/roadmap-columns';
import { parseTarget } from '../../work-items/rules/target';
import { addressFacts, takeAddress } from './addresses';
import { dateOf } from './dates';
import { domainOf } from './domains';
import { organizationOf, organizationOfBody, processOf, type ReferenceFacts, referenceFacts, typeOf } from './naming';
import {
  type EndingCell,
  issue,
  type Raw,
  type ReadIdentifier,
  type ReadItem,
  type RowReading,
  readItem,
} from './reading';
import { splitReference } from './reference-title';
import type { RoadmapHeader } from './roadmap-columns';
import { statusOf } from './statuses';
import { twinsNamed, twinsStated } from './twins';
import { stated } from './values';

/** What the rows of a table share. */
export interface RowContext {
  /** What the caption of the table names: `Q18/13`. */
  readonly body: string | null;
  /** The heading across all columns above the row. */
  readonly section: string | null;
  readonly asOf: string | null;
}

/** Reads one row of a roadmap table; `null` for a row that says nothing. */
export function readRoadmapRow(row: TableRow, header: RoadmapHeader, context: RowContext): RowReading | null {
  const cell = (column: RoadmapColumn): Cell | null => row.cells[header.columns.get(column) ?? -1] ?? null;
  const word = (column: RoadmapColumn): string | null => stated(cell(column)?.text);
  const named = nameOf(word('reference'), word('title'));
  if (named.reference === null && named.title === null) return silentRow(row);
  const issues: ReadingIssue[] = [];
  const body = bodyOf(word('entity'), context, row, issues);
  const facts = namedFacts(named.reference, body);
  const organization =
    body !== null ? organizationOfBody(body) : facts.own === null ? '' : (organizationOf(facts.own) ?? '');
  if (facts.own === null) issues.push(unnamed(named, row));
  const scope = scopeOf(cell('scope'), cell('uri'), cell('title'));
  const address = scope.uri === null ? null : addressFacts(scope.uri);
  const process = processOf(organization);
  const status = word('status');
  const isEmpty = (column: RoadmapColumn): boolean => cell(column) !== null && word(column) === null;
  const read = status === null ? null : statusOf(process, status, { on: context.asOf, basis: 'OBSERVED' }, row.place);
  const item: ReadItem = readItem({
    place: row.place,
    organization,
    body,
    sourceKey: address?.key ?? null,
    identifiers: distinct([...facts.identifiers, ...(address?.identifiers ?? [])]),
    titles: named.title === null ? [] : [{ title: named.title, language: 'en' }],
    type: facts.own === null ? null : typeOf(facts.own),
    process,
    statuses: read?.statuses ?? [],
    target: targetOf(word('target'), row, issues),
    started: startOf(word('start'), row, issues),
    scope: scope.text,
    uri: scope.uri,
    domains: domainsOf(word('domain') ?? context.section, word('domain') !== null, row, issues),
    relations: twinsOf([...facts.twins, ...twinsNamed(word('equivalent')), ...twinsStated(scope.text, organization)]),
    raw: rawCells(row, header),
    isPresumed: true,
    empty: ENDING.filter(
      ([column]) => isEmpty(column) || (column === 'scope' && cell(column) !== null && scope.text === null),
    ).map(([, name]) => name),
    ...(word('reference') === null && { printed: word('title') ?? '' }),
  });
  return { item, issues: [...issues, ...(read?.issues ?? [])] };
}

const twinsOf = (references: readonly string[]): ReadItem['relations'] =>
  [...new Set(references)].map((to) => ({ name: 'IDENTICAL_TEXT', to }));

/** What an empty cell of each column says no longer holds. */
const ENDING: readonly (readonly [RoadmapColumn, EndingCell])[] = [
  ['status', 'STATUS'],
  ['target', 'TARGET'],
  ['start', 'STARTED'],
  ['scope', 'SCOPE'],
  ['uri', 'URI'],
  ['domain', 'DOMAINS'],
];

interface Named {
  readonly reference: string | null;
  readonly title: string | null;
}

/** The reference has its own column, or stands before the title in one cell. */
function nameOf(reference: string | null, title: string | null): Named {
  if (reference === null) return title === null ? { reference: null, title: null } : splitReference(title);
  const split = splitReference(reference);
  if (title === null) return split.reference === null ? { reference, title: null } : split;
  const own = splitReference(title);
  return { reference: split.reference ?? reference, title: own.reference === split.reference ? own.title : title };
}

function silentRow(row: TableRow): RowReading | null {
  const said = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  if (said.length === 0) return null;
  return {
    item: null,
    issues: [issue('ROW_WITHOUT_NAME', `the row "${said.join(' | ').slice(0, 120)}" names no text`, row.place)],
  };
}

function namedFacts(reference: string | null, body: string | null): ReferenceFacts {
  if (reference === null) return { own: null, identifiers: [], twins: [] };
  return referenceFacts(reference, body === null ? '' : organizationOfBody(body));
}

function unnamed({ reference, title }: Named, row: TableRow): ReadingIssue {
  if (reference === null) return issue('NO_REFERENCE', `"${title}" stands without a reference`, row.place);
  return issue('UNKNOWN_REFERENCE', `"${reference}" follows no known numbering`, row.place);
}

function bodyOf(entity: string | null, context: RowContext, row: TableRow, issues: ReadingIssue[]): string | null {
  if (entity === null)
    return context.body ?? (context.section === null ? null : parseBodyRef(context.section.slice(0, LONGEST_TARGET)));
  const body = entity.length > LONGEST_TARGET ? null : parseBodyRef(entity);
  if (body === null)
    issues.push(issue('UNKNOWN_BODY', `"${entity.slice(0, 120)}" does not name one known body`, row.place));
  return body ?? context.body;
}

function scopeOf(
  scope: Cell | null,
  uri: Cell | null,
  title: Cell | null,
): { text: string | null; uri: string | null } {
  const taken = takeAddress(stated(scope?.text) ?? '');
  const own = uri === null ? null : (takeAddress(uri.text).uri ?? uri.links[0] ?? null);
  const found = own ?? taken.uri ?? scope?.links[0] ?? title?.links[0] ?? null;
  return { text: taken.text === '' ? null : taken.text, uri: found };
}

const LONGEST_TARGET = 300;

function targetOf(target: string | null, row: TableRow, issues: ReadingIssue[]): string | null {
  if (target === null) return null;
  if (target.length > LONGEST_TARGET) {
    issues.push(issue('UNREAD_TARGET', 'the target is too long for one', row.place));
    return null;
  }
  const { flags } = parseTarget(target);
  const impossible = flags.includes('IMPOSSIBLE_DATE');
  if (impossible) issues.push(issue('IMPOSSIBLE_DATE', `the target "${target}" is no date of the calendar`, row.place));
  else if (flags.includes('UNREAD_WORDS') || flags.includes('SEVERAL_DATES'))
    issues.push(issue('UNREAD_TARGET', `the target "${target}" was not understood`, row.place));
  return target;
}

function startOf(start: string | null, row: TableRow, issues: ReadingIssue[]): string | null {
  if (start === null) return null;
  const date = dateOf(start);
  if (date === null) issues.push(issue('IMPOSSIBLE_DATE', `the starting date "${start}" is no date`, row.place));
  return date;
}

/** A heading across the table may name a body or anything else; only what stands in the column is taken to name a domain. */
function domainsOf(text: string | null, isColumn: boolean, row: TableRow, issues: ReadingIssue[]): ReadItem['domains'] {
  if (text === null) return [];
  const whole = domainOf(text);
  if (whole !== null) return [whole];
  const several = text.split(/[,;/\n]/).flatMap((part) => domainOf(part) ?? []);
  if (several.length === 0 && isColumn)
    issues.push(issue('UNKNOWN_DOMAIN', `"${text}" is no activity domain of the matrix`, row.place));
  return [...new Set(several)];
}

function rawCells(row: TableRow, header: RoadmapHeader): Record<string, Raw> {
  const entries: [string, Raw][] = row.cells.map((cell, index) => [
    header.names[index] || `column ${index + 1}`,
    { text: cell.text, place: cell.place },
  ]);
  return Object.fromEntries(entries);
}

function distinct(identifiers: readonly ReadIdentifier[]): ReadIdentifier[] {
  const seen = new Map(identifiers.map((each) => [`${each.kind} ${each.text}`, each]));
  return [...seen.values()];
}

/** A text that only a bullet tells of: `ITU-T X.1601: This Recommendation ...`. */
export function readBullet(
  bullet: { readonly reference: string; readonly scope: string; readonly uri: string | null },
  line: { readonly place: ReadItem['place']; readonly text: string },
): ReadItem | null {
  const facts = referenceFacts(bullet.reference, '');
  if (facts.own === null) return null;
  const address = bullet.uri === null ? null : addressFacts(bullet.uri);
  const organization = organizationOf(facts.own) ?? '';
  return readItem({
    place: line.place,
    organization,
    sourceKey: address?.key ?? null,
    identifiers: distinct([...facts.identifiers, ...(address?.identifiers ?? [])]),
    type: typeOf(facts.own),
    process: processOf(organization),
    scope: bullet.scope === '' ? null : bullet.scope,
    uri: bullet.uri,
    relations: twinsOf([...facts.twins, ...twinsStated(bullet.scope, organization)]),
    isPresumed: true,
    raw: { bullet: { text: line.text, place: line.place } },
  });
}

export const identifiersOf = (item: ReadItem): readonly string[] =>
  item.identifiers.filter((each) => each.kind !== 'URI' && each.kind !== 'ISN').map((each) => each.text);
