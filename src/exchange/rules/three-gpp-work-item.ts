import type { Place, ReadingIssue } from '../../files/rules/document';
import { dateOf } from './dates';
import { plainLine } from './markup';
import { type EndingCell, issue, type Raw, type ReadItem, type ReadStatus, type RowReading, readItem } from './reading';
import { threeGppGroup } from './relaton-others';
import { slipsOf } from './three-gpp-notes';

/** One row of the work plan, by its column names in small letters. */
export interface WorkPlanRow {
  readonly place: Place;
  /** Null for an empty cell, `NA` and `-`. */
  readonly value: (name: string) => string | null;
  /** Whether the table has the column and this row leaves it empty. */
  readonly isEmpty: (name: string) => boolean;
  readonly raw: () => Record<string, Raw>;
}

/** The work plan is a spreadsheet: 0.949999999999999 is 95 %. */
const percent = (completion: number): number => Math.round(completion * 100);

/**
 * Reads one work item. A stopped item is stopped whatever its completion says; the dates to which the finish was moved are in
 * its notes. The parent in the tree is named by its key, `3gpp-wi:1020010`.
 */
export function workPlanItem(row: WorkPlanRow, parent: string | null, asOf: string | null): RowReading {
  const key = row.value('unique_id');
  const name = row.value('name');
  if (key === null || name === null || !/^\d+$/.test(key))
    return { item: null, issues: [issue('NOT_A_WORK_ITEM', 'the row has no number or no name', row.place)] };
  const issues: ReadingIssue[] = [];
  const acronym = row.value('acronym')?.replace(/[\s,;]+$/, '') ?? null;
  const finish = dateOf(row.value('finish') ?? '');
  const status = statusOf(row, finish, asOf, issues);
  const slips = slipsOf(row.value('notes') ?? '');
  const codes = (row.value('resource_names') ?? '').split(/[,;]/);
  const item: ReadItem = readItem({
    place: row.place,
    sourceKey: `3gpp-wi:${key}`,
    organization: '3GPP',
    body: codes.flatMap((code) => threeGppGroup(code) ?? [])[0] ?? null,
    identifiers: acronym === null ? [] : [{ kind: 'PROVISIONAL', text: acronym, from: null }],
    titles: [{ title: plainLine(name), language: 'en' }],
    type: /^study on\b/i.test(name) ? 'TECHNICAL_REPORT' : 'OTHER',
    process: 'THREE_GPP',
    statuses: status === null ? [] : [status],
    target: status?.kind === 'DRAFTED' || status?.kind === 'REGISTERED' ? finish : null,
    started: dateOf(row.value('start') ?? ''),
    editors: rapporteurs(row.value('wi_rapporteur_name')),
    relations: [
      ...(parent === null ? [] : [{ name: 'PART_OF' as const, to: parent }]),
      ...impacted(row.value('impacted_tss_and_trs')).map((to) => ({ name: 'INPUT_TO' as const, to })),
    ],
    raw: row.raw(),
    formerTargets: slips.flatMap((slip) => (slip.from === null ? [] : [{ target: slip.from, until: slip.on }])),
    empty: ENDING.filter(([column]) => row.isEmpty(column)).map(([, name]) => name),
    ...lastChange(row),
  });
  return { item, issues };
}

/** What an empty cell of each column says no longer holds. */
const ENDING: readonly (readonly [string, EndingCell])[] = [
  ['start', 'STARTED'],
  ['finish', 'TARGET'],
  ['wi_rapporteur_name', 'EDITORS'],
];

const lastChange = (row: WorkPlanRow): { readonly asOf?: string } => {
  const changed = dateOf(row.value('last_modif') ?? '');
  return changed === null ? {} : { asOf: changed };
};

/** A share of 1, as written in the cell or as the cell shows it: `0.95`, `95%`. NaN where it is neither. */
const shareOf = (written: string | null): number =>
  written?.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written ?? Number.NaN);

function statusOf(
  row: WorkPlanRow,
  finish: string | null,
  asOf: string | null,
  issues: ReadingIssue[],
): ReadStatus | null {
  if (row.value('tsg_stopped') !== null || row.value('pcg_stopped') !== null)
    return { nativeStatus: 'Stopped', kind: 'DISCONTINUED', on: asOf, basis: 'OBSERVED' };
  const written = row.value('completion');
  const completion = shareOf(written);
  if (written === null || Number.isNaN(completion) || completion < 0 || completion > 1) {
    issues.push(issue('UNKNOWN_STATUS', `the completion "${written ?? ''}" is no share of 1`, row.place));
    return null;
  }
  const done = percent(completion);
  if (done === 100)
    return {
      nativeStatus: 'Completed',
      kind: 'PUBLISHED',
      on: finish,
      basis: finish === null ? 'OBSERVED' : 'OCCURRED',
    };
  if (done === 0 && row.value('hyperlink') === null)
    return { nativeStatus: 'No WID', kind: 'REGISTERED', on: asOf, basis: 'OBSERVED' };
  return { nativeStatus: 'Under development', kind: 'DRAFTED', on: asOf, basis: 'OBSERVED' };
}

/** `Guangjing Cao (CMCC)`, or `Baker, Matthew, Nokia` without brackets: the company stays in the raw row where it can be told. */
const rapporteurs = (text: string | null): string[] => {
  const name = text?.replace(/\s*\([^()]*\)\s*$/, '').replace(/[\s,;]+$/, '') ?? '';
  return name === '' ? [] : [name];
};

/** `23.501; 38.300`: the type of a specification is not written, and those of reports have numbers from 800 on. */
function impacted(text: string | null): string[] {
  const numbers = (text ?? '').split(/[;,\s]+/).filter((number) => /^\d{2}\.\d{3}(?:-\d+)?$/.test(number));
  return [...new Set(numbers)].map((number) => `3GPP ${/\.[89]\d\d|\.7\d\d/.test(number) ? 'TR' : 'TS'} ${number}`);
}
