import type { Column, Properties, WrittenDocument, WrittenPart } from '../../files/rules/written';
import type { PackList } from '../../roadmap/rules/pack-lists';
import type { PackSheetRow } from './meeting-pack-row';
import { packColumns, packRows } from './meeting-pack-tables';
import { SOURCE_AND_LICENCE } from './roadmap-document';

/** A list of a meeting pack. */
export interface PackSheet {
  readonly kind: PackList;
  readonly title: string;
  readonly agendaItem: string | null;
  readonly note: string | null;
  readonly rows: readonly PackSheetRow[];
}

/** A meeting pack, as far as its documents tell it. */
export interface PackSheets {
  readonly meeting: {
    readonly key: string;
    readonly title: string | null;
    readonly starts: string | null;
    readonly ends: string | null;
  };
  readonly group: { readonly ref: string; readonly name: string | null };
  readonly asOf: string;
  readonly since: string;
  readonly lists: readonly PackSheet[];
}

/** Names of the sheets of a workbook: at most 31 letters, without any of []:*?/\ (Excel specifications and limits). */
export const PACK_SHEETS: Readonly<Record<PackList, string>> = {
  AAP_RESULTS: 'AAP results',
  TAP_RESULTS: 'TAP results',
  STATEMENTS_TO_ANSWER: 'Statements to answer',
  ITEMS_DUE: 'Items due',
  SLIPS: 'Slips',
  OVERLAPS: 'Overlaps',
  TAP_APPROVAL: 'TAP approval',
  AAP_APPROVAL: 'AAP approval',
  AGREEMENT: 'Agreement',
  TAP_DETERMINATION: 'TAP determination',
  AAP_CONSENT: 'AAP consent',
  A5_JUSTIFICATIONS: 'A.5 justifications',
  A25_JUSTIFICATIONS: 'A.25 justifications',
  NEW_ITEMS: 'New work items',
  DELETED_ITEMS: 'Deleted work items',
  NEXT_MEETING: 'Next meeting',
  NEXT_PERIOD: 'Next study period',
  WORK_PROGRAMME: 'Work programme',
  OUTGOING_STATEMENTS: 'Outgoing statements',
  APPOINTMENTS: 'Appointments',
  PLANNED_MEETINGS: 'Planned meetings',
  GROUPS: 'Groups',
  LIFETIMES: 'Lifetimes',
};

/** What is asked for under one agenda item is one of several lists: `7c Recommendations for AAP consent`. */
const headingOf = ({ agendaItem, title }: PackSheet): string =>
  agendaItem === null ? title : `${agendaItem} ${title}`;

const titleOf = ({ meeting, group }: PackSheets): string =>
  `Meeting pack of ${group.ref}: ${meeting.title ?? meeting.key}`;

/** What the pack is, one statement a line. */
export function packLines({ meeting, group, asOf, since }: PackSheets): string[] {
  const { starts, ends } = meeting;
  const days = ends === null || ends === starts ? (starts ?? 'date not known') : `${starts} to ${ends}`;
  return [
    `Meeting: ${meeting.key}, ${days}`,
    `Group: ${group.ref}${group.name === null ? '' : `, ${group.name}`}`,
    `As of ${asOf}; since the last meeting means since ${since}`,
    'Numbers of agenda items are those of SG17 in April 2021 (TSB Collective letter 11/17). Base and final text: the latest document that is recorded.',
    'Decided: the meeting decided so, or it happened. Planned: a target names the time, or the state leads there. Possible: what is known leaves it open.',
    ...SOURCE_AND_LICENCE,
  ];
}

export const packProperties = (pack: PackSheets, now: Date): Properties => ({
  title: titleOf(pack),
  subject: `As of ${pack.asOf}`,
  creator: 'standards-roadmap',
  description: packLines(pack).join('\n'),
  keywords: 'standards, meeting, agenda, work programme',
  created: now,
});

/** The lists as tables, in the order of the agenda; an empty one is said to be empty. */
export function packDocument(pack: PackSheets, now: Date): WrittenDocument {
  const head: WrittenPart[] = [
    { kind: 'HEADING', text: titleOf(pack) },
    ...packLines(pack).map((text) => ({ kind: 'PARAGRAPH', text }) as const),
  ];
  return { properties: packProperties(pack, now), isLandscape: true, parts: [...head, ...pack.lists.flatMap(partsOf)] };
}

function partsOf(sheet: PackSheet): WrittenPart[] {
  const { kind, note, rows } = sheet;
  const said: WrittenPart[] = note === null ? [] : [{ kind: 'PARAGRAPH', text: note }];
  const heading: WrittenPart = { kind: 'HEADING', text: headingOf(sheet) };
  if (rows.length === 0) return [heading, ...said, { kind: 'PARAGRAPH', text: 'None.' }];
  const marks: WrittenPart[] =
    kind === 'NEXT_MEETING' ? [{ kind: 'PARAGRAPH', text: '* TAP, ** agreement, else AAP.' }] : [];
  return [heading, ...said, { kind: 'TABLE', columns: packColumns(kind), rows: packRows(kind, rows) }, ...marks];
}

/** One list as a table of values: the columns, then the rows. */
export const packTable = ({ kind, rows }: PackSheet): { columns: readonly Column[]; rows: string[][] } => ({
  columns: packColumns(kind),
  rows: packRows(kind, rows),
});
