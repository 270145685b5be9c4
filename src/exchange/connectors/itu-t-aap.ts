import { parseBodyRef } from '../../bodies/rules/notation';
import type { DocumentText, Place, ReadingIssue } from '../../files/rules/document';
import { maturityOf } from '../../work-items/rules/maturity';
import { dateOf } from '../rules/dates';
import { type Labelled, type LabelRules, labelledValues } from '../rules/labels';
import { type Line, linesOf } from '../rules/lines';
import { asFacts, referenceFacts, typeOf } from '../rules/naming';
import {
  issue,
  type Raw,
  type ReadItem,
  type Reading,
  type ReadStatus,
  readItem,
  type SourceContext,
} from '../rules/reading';
import { splitReference } from '../rules/reference-title';
import { statusOf } from '../rules/statuses';
import { stated } from '../rules/values';

const LABELS: LabelRules = {
  colon: 'none',
  labels: [
    ...['Study Group', 'Study Period', 'Consent Date', 'Approval Date', 'Provisional Name', 'Input used for Consent'],
    ...['Status', 'IPR', 'AAP Current Status'],
  ],
};

const HEADING = /^AAP Recommendation$/i;
const STEP = /^(?:\d+\s*\|?\s*)?(LC|LJ|AR|AJ)\b.*?(\d{4}-\d{2}-\d{2})\D{1,20}(\d{4}-\d{2}-\d{2})/;

/**
 * Reads pages of the Alternative Approval Process (A.8), saved or pasted: each names the Recommendation, the name that it
 * had while it was drafted, the day of consent and the state of the approval.
 */
export function readAap(source: DocumentText | string, context: SourceContext = {}): Reading {
  const lines = linesOf(source);
  const issues: ReadingIssue[] = [];
  const items = pagesOf(lines).flatMap((page) => {
    const read = readPage(page, context);
    issues.push(...read.issues);
    return read.item === null ? [] : [read.item];
  });
  if (items.length === 0 && issues.length === 0)
    issues.push(issue('NO_WORK_ITEM', 'no page of the Alternative Approval Process was found', {}));
  return { items, issues, attribution: null, asOf: context.asOf ?? null };
}

/** Each page begins with its heading; a page saved without it is one. */
function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (HEADING.test(line.text)) pages.push([]);
    else pages.at(-1)?.push(line);
  }
  return pages.filter((page) => page.some((line) => /^(?:Provisional Name|Consent Date)\b/i.test(line.text)));
}

interface PageReading {
  readonly item: ReadItem | null;
  readonly issues: readonly ReadingIssue[];
}

function readPage(page: readonly Line[], context: SourceContext): PageReading {
  const place: Place = page[0]?.place ?? {};
  const values = labelledValues(page, LABELS);
  const value = (label: string) => stated(firstLine(values, label));
  const heading = page
    .map((line) => ({ line, ...splitReference(line.text) }))
    .find((each) => each.reference !== null && each.title !== null);
  const facts = referenceFacts(heading?.reference ?? '', 'ITU-T');
  const former = referenceFacts(value('Provisional Name') ?? '', 'ITU-T').own;
  if (facts.own === null && former === null)
    return { item: null, issues: [issue('NO_REFERENCE', 'the page names no Recommendation', place)] };
  const group = value('Study Group');
  const status = statusesOf(values, page, place, context.asOf ?? null);
  const own = facts.own ?? former;
  const number = /recdetails\/(\d+)|recdetails_(\d+)/i.exec(context.name ?? '');
  const item = readItem({
    place,
    sourceKey: number === null ? null : `aap:${number[1] ?? number[2]}`,
    organization: 'ITU-T',
    body: group === null ? null : parseBodyRef(/^\d+$/.test(group) ? `SG${group}` : group),
    identifiers: [...facts.identifiers, ...(former === null || former.key === facts.own?.key ? [] : asFacts(former))],
    titles: heading?.title ? [{ title: heading.title, language: 'en' }] : [],
    type: own === null ? null : typeOf(own),
    process: 'AAP',
    statuses: status.statuses,
    scope: scopeOf(values),
    raw: rawOf(values, heading?.line ?? null),
  });
  return { item, issues: status.issues };
}

function firstLine(values: readonly Labelled[], label: string): string | null {
  return values.find((each) => each.label === label)?.text.split('\n')[0] ?? null;
}

/** The summary follows the last value before the steps. */
function scopeOf(values: readonly Labelled[]): string | null {
  const [, ...rest] = values.find((each) => each.label === 'IPR')?.text.split('\n') ?? [];
  return stated(rest.join('\n'));
}

/** Consent and approval with their days, and the state that the page shows; a step with its dates happened on the first. */
function statusesOf(
  values: readonly Labelled[],
  page: readonly Line[],
  place: Place,
  asOf: string | null,
): { statuses: readonly ReadStatus[]; issues: readonly ReadingIssue[] } {
  const statuses: ReadStatus[] = [];
  const dated = (label: string) => dateOf(stated(firstLine(values, label)) ?? '');
  const consented = dated('Consent Date');
  if (consented !== null) statuses.push({ nativeStatus: 'C', kind: 'CONSENTED', on: consented, basis: 'OCCURRED' });
  const approved = dated('Approval Date');
  const shown = stated(firstLine(values, 'Status'));
  const since = stepStart(page, shown);
  if (shown === null) return { statuses, issues: [] };
  const isApproved = maturityOf('AAP', shown)?.maturity === 'APPROVED';
  const on = isApproved ? approved : since;
  if (/^c(?:onsented)?$/i.test(shown) && consented !== null) return { statuses, issues: [] };
  const when = on === null ? { on: asOf, basis: 'OBSERVED' as const } : { on, basis: 'OCCURRED' as const };
  const read = statusOf('AAP', shown, when, place);
  return { statuses: [...statuses, ...read.statuses], issues: read.issues };
}

function stepStart(page: readonly Line[], shown: string | null): string | null {
  const step = page.map((line) => STEP.exec(line.text)).find((match) => match !== null && match[1] === shown);
  return dateOf(step?.[2] ?? '');
}

function rawOf(values: readonly Labelled[], heading: Line | null): Record<string, Raw> {
  const named = values.map(({ label, text, place }): [string, Raw] => [label, { text, place }]);
  if (heading !== null) named.unshift(['Recommendation', { text: heading.text, place: heading.place }]);
  return Object.fromEntries(named);
}
