import { parseBodyRef, studyPeriodLabel } from '../../bodies/rules/notation';
import type { DocumentText, Place, ReadingIssue } from '../../files/rules/document';
import { parseIdentifier } from '../../identifiers/rules/parse';
import { fold } from '../../platform/fold';
import { addressFacts } from '../rules/addresses';
import { dateOf } from '../rules/dates';
import { ituProcess, ituType } from '../rules/itu-words';
import { groupsFrom, type Labelled, type LabelRules, labelledValues } from '../rules/labels';
import { type Line, linesOf } from '../rules/lines';
import { hasLostCharacters } from '../rules/markup';
import { referenceFacts } from '../rules/naming';
import {
  issue,
  type Raw,
  type ReadItem,
  type Reading,
  type ReadStatus,
  readItem,
  type SourceContext,
} from '../rules/reading';
import { statusOf } from '../rules/statuses';
import { twinsNamed } from '../rules/twins';
import { stated } from '../rules/values';

const LABELS: LabelRules = {
  colon: ':',
  labels: [
    ...[
      'Work item',
      'Subject/title',
      'Status',
      'Approval process',
      'Type of work item',
      'Version',
      'Equivalent number',
    ],
    ...['Timing', 'Liaison', 'Supporting members', 'Summary', 'Comment', 'Reference(s)', 'Historic references'],
    ...['Contact(s)', 'ITU-T A.5 justification(s)', 'First registration in the WP', 'Last update'],
  ],
};

/**
 * Reads pages of the ITU-T work programme, saved or pasted, one item or many: `Label: value` lines, the two-column table,
 * bars and values each on its own line, or all run together.
 *
 * @param context.name may hold the number of the item (`wp_item.aspx?isn=21467`), which the page itself does not print
 */
export function readWorkProgramme(source: DocumentText | string, context: SourceContext = {}): Reading {
  const lines = linesOf(source);
  const pages = groupsFrom(labelledValues(lines, LABELS), 'Work item');
  const isns = [...new Set(numbersIn(context.name ?? '', lines))];
  const surroundings = surroundingsOf(lines);
  const issues: ReadingIssue[] = [];
  const items = pages.flatMap((page) => {
    const around = page[0] === undefined ? undefined : surroundings.get(page[0].place);
    const isn = pages.length === 1 && isns.length === 1 ? (isns[0] ?? null) : (around?.isn ?? null);
    const read = readPage(new Page(page), around?.breadcrumb ?? null, isn, context.asOf ?? null);
    issues.push(...read.issues);
    return read.item === null ? [] : [read.item];
  });
  if (pages.length === 0) issues.push(issue('NO_WORK_ITEM', 'no line begins with "Work item:"', {}));
  const days = items.map((item) => item.asOf ?? '').filter((day) => day !== '');
  return { items, issues, attribution: null, asOf: context.asOf ?? (days.length === 1 ? (days[0] ?? null) : null) };
}

/** The labelled values of one item. */
class Page {
  constructor(readonly values: readonly Labelled[]) {}

  get place(): Place {
    return this.values[0]?.place ?? {};
  }

  value(label: string): string | null {
    return stated(this.values.find((each) => each.label === label)?.text);
  }

  raw(): Record<string, Raw> {
    return Object.fromEntries(this.values.map(({ label, text, place }) => [label, { text, place }]));
  }
}

interface PageReading {
  readonly item: ReadItem | null;
  readonly issues: readonly ReadingIssue[];
}

function readPage(page: Page, breadcrumb: Breadcrumb | null, isn: string | null, asOf: string | null): PageReading {
  const name = firstLine(page.value('Work item'));
  const title = page.value('Subject/title');
  if (name === null && title === null)
    return { item: null, issues: [issue('NO_REFERENCE', 'the work item has neither a name nor a title', page.place)] };
  const facts = referenceFacts(name ?? '', 'ITU-T');
  const updated = dateOf(page.value('Last update') ?? '');
  const status = statusOfPage(page, asOf ?? updated);
  const equivalent = page.value('Equivalent number');
  const uri = isn === null ? null : `https://www.itu.int/ITU-T/workprog/wp_item.aspx?isn=${isn}`;
  const address = uri === null ? null : addressFacts(uri);
  const item = readItem({
    place: page.place,
    sourceKey: address?.key ?? null,
    organization: 'ITU-T',
    body: breadcrumb?.body ?? null,
    identifiers: [...facts.identifiers, ...(address?.identifiers ?? [])],
    titles: title === null ? [] : [{ title: title.replaceAll('\n', ' '), language: 'en' }],
    type: ituType(page.value('Type of work item'), facts.own),
    process: ituProcess(page.value('Approval process')),
    statuses: status.statuses,
    target: firstLine(page.value('Timing')),
    started: dateOf(page.value('First registration in the WP') ?? ''),
    scope: page.value('Summary'),
    uri,
    editors: editorsOf(page.value('Contact(s)')),
    relations: (equivalent === null ? facts.twins : twinsNamed(equivalent)).map((to) => ({
      name: 'IDENTICAL_TEXT' as const,
      to,
    })),
    raw: { ...page.raw(), ...breadcrumb?.raw },
    ...optional('liaison', page.value('Liaison')),
    ...optional('asOf', updated),
    supportingMembers: membersOf(page.value('Supporting members')),
  });
  return { item, issues: [...status.issues, ...oddities(page, facts.own === null ? name : null, breadcrumb)] };
}

const optional = <Name extends 'liaison' | 'asOf'>(name: Name, value: string | null) =>
  value === null ? {} : { [name]: value.replaceAll('\n', ' ') };

const firstLine = (text: string | null): string | null => stated(text?.split('\n')[0]);

function oddities(page: Page, unreadName: string | null, breadcrumb: Breadcrumb | null): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  if (unreadName !== null)
    issues.push(issue('UNKNOWN_REFERENCE', `"${unreadName}" follows no known numbering`, page.place));
  if (breadcrumb === null || breadcrumb.body === null)
    issues.push(issue('UNKNOWN_BODY', 'the page does not say which Question the item is of', page.place));
  for (const { label, text, place } of page.values)
    if (hasLostCharacters(text))
      issues.push(issue('LOST_CHARACTERS', `"${label}" holds characters that were lost`, place));
  return issues;
}

const LONGEST_STATUS = 200;
const DATED_STATUS = /^(.+?)\s+on\s+(\d{4}-\d{2}-\d{2})\b/i;

/** `Consented on 2026-02-27 [Issued from previous study period]`: what happened and when; without a date, what held. */
function statusOfPage(
  page: Page,
  held: string | null,
): { statuses: readonly ReadStatus[]; issues: readonly ReadingIssue[] } {
  const written = firstLine(page.value('Status'))?.replace(/\s*\[[^[\]]*\]\s*$/, '') ?? '';
  const status = stated(written.slice(0, LONGEST_STATUS));
  if (status === null) return { statuses: [], issues: [] };
  const process = ituProcess(page.value('Approval process'));
  const dated = DATED_STATUS.exec(status);
  if (dated === null) return statusOf(process, status, { on: held, basis: 'OBSERVED' }, page.place);
  return statusOf(process, dated[1] ?? '', { on: dateOf(dated[2] ?? ''), basis: 'OCCURRED' }, page.place);
}

/** `Ying CHENG, Editor`: the role, addresses and other words after the name are left to the raw row. */
function editorsOf(contacts: string | null): string[] {
  return (contacts ?? '')
    .split(/[\n;]/)
    .map((line) => line.split(/[,(<|]/)[0]?.trim() ?? '')
    .filter((name) => /\p{L}/u.test(name) && !name.includes('@') && stated(name) !== null);
}

const membersOf = (members: string | null): string[] =>
  (members ?? '').split(/[,;\n]/).flatMap((member) => stated(member) ?? []);

interface Breadcrumb {
  readonly body: string | null;
  readonly raw: Readonly<Record<string, Raw>>;
}

/** What stands around an item on its line and above. */
interface Surroundings {
  readonly breadcrumb: Breadcrumb | null;
  /** The number in the address that the item's own first line links to. */
  readonly isn: string | null;
}

/** What is around an item, for each line that it may begin on: one walk for all items. */
function surroundingsOf(lines: readonly Line[]): ReadonlyMap<Place, Surroundings> {
  const around = new Map<Place, Surroundings>();
  let breadcrumb: Breadcrumb | null = null;
  for (const line of lines) {
    breadcrumb = breadcrumbIn(line) ?? breadcrumb;
    if (!around.has(line.place)) around.set(line.place, { breadcrumb, isn: linkedNumber(line) });
  }
  return around;
}

/** `[2025-2028] : [SG13] : [Q19/13]`. */
function breadcrumbIn(line: Line): Breadcrumb | null {
  const parts = [...line.text.matchAll(/\[([^[\]]{2,40})\]/g)].map(([, part = '']) => part.trim());
  const period = parts.map(studyPeriodLabel).find((label) => label !== null);
  if (period === undefined || period === null) return null;
  const bodies = parts.flatMap((part) => parseBodyRef(part) ?? []);
  return {
    body: bodies.at(-1) ?? null,
    raw: { 'Study period': { text: period, place: line.place }, Path: { text: line.text, place: line.place } },
  };
}

/** Numbers of work items in an address, or in the name of a file that was saved from it. */
function numbersIn(name: string, lines: readonly Line[]): string[] {
  const named = /isn(?:[=_-]|_?task)?0*(\d{3,7})(?!\d)/i.exec(name)?.[1];
  if (named !== undefined) return [named];
  return lines.flatMap((line) => [line.text, ...line.links].flatMap((text) => isnOf(text) ?? []));
}

function isnOf(text: string): string | null {
  const at = text.toLowerCase().indexOf('wp_item.aspx?');
  const query = at < 0 ? null : /^\S{1,200}/.exec(text.slice(at))?.[0];
  const read = query ? parseIdentifier(`https://www.itu.int/ITU-T/workprog/${query}`) : null;
  return read?.scheme === 'ITU_T_ISN' ? read.canonical.replace(/^ISN:/, '') : null;
}

/** The number of a work item that a line links to, where it is the line of one. */
function linkedNumber(line: Line): string | null {
  if (!fold(line.text).includes('work item')) return null;
  return [line.text, ...line.links].map(isnOf).find((isn) => isn !== null) ?? null;
}
