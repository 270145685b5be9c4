import type { Columns } from '../platform/db/upsert';
import { identifierFact, statusFact, targetFact, titleFact } from '../work-items/facts';
import { maturityOf } from '../work-items/rules/maturity';
import type { CellName } from './rules/cells';
import type { ReadItem } from './rules/reading';

/** What of a row is written to one work item. */
export interface RowToWrite {
  readonly item: ReadItem;
  readonly cells: readonly CellName[];
  /** Key of the work item. */
  readonly key: string;
  readonly isNew: boolean;
}

/** One table of facts, and the cells that its rows are written for. */
interface FactTable {
  readonly table: string;
  readonly unique: readonly string[];
  readonly cells: readonly CellName[];
  readonly columns: (row: RowToWrite, asOf: string | null) => readonly Columns[];
}

/** The facts of rows, table by table, without the work item and source that they belong to. */
export const FACT_TABLES: readonly FactTable[] = [
  {
    table: 'work_item_identifier',
    unique: ['work_item_id', 'kind', 'text'],
    cells: ['IDENTIFIER'],
    columns: ({ item }) => item.identifiers.map(({ kind, text, from }) => identifierFact(kind, text, from)),
  },
  {
    table: 'work_item_title',
    unique: ['work_item_id', 'language', 'title'],
    cells: ['TITLE'],
    columns: ({ item, isNew }, asOf) =>
      item.titles.map(({ title, language }) => titleFact(title, language, isNew ? null : asOf)),
  },
  {
    table: 'target',
    unique: ['work_item_id', 'text', 'stated'],
    cells: ['TARGET', 'FORMER_TARGETS'],
    columns: targetsOf,
  },
  { table: 'status_event', unique: ['key'], cells: ['STATUS', 'STARTED'], columns: statusesOf },
  {
    table: 'placement',
    unique: ['work_item_id', 'domain', 'category', 'basis'],
    cells: ['DOMAINS'],
    columns: ({ item }, asOf) =>
      item.domains.map((domain) => ({ domain, category: null, basis: 'ASSIGNED', valid_from: asOf })),
  },
];

const isWritten = ({ cells, isNew }: RowToWrite, cell: CellName) => isNew || cells.includes(cell);

/** The columns of the work item itself that a row changes. */
export function columnsOf(item: ReadItem, cells: readonly CellName[]): Columns {
  const all: readonly (readonly [CellName, string, string | null])[] = [
    ['TYPE', 'type', item.type],
    ['PROCESS', 'approval_process', item.process],
    ['SCOPE', 'scope', item.scope],
    ['URI', 'uri', item.uri],
  ];
  return Object.fromEntries(all.filter(([cell]) => cells.includes(cell)).map(([, column, value]) => [column, value]));
}

/** The present target is stated on the day of the source; each former one when the one before it gave way. */
function targetsOf(row: RowToWrite, asOf: string | null): Columns[] {
  const { target, formerTargets: former = [] } = row.item;
  const facts: Columns[] = [];
  if (isWritten(row, 'FORMER_TARGETS'))
    facts.push(...former.map((each, index) => targetFact(each.target, former[index - 1]?.until ?? null, null)));
  if (target !== null && isWritten(row, 'TARGET'))
    facts.push(targetFact(target, asOf ?? former.at(-1)?.until ?? null, null));
  return facts;
}

function statusesOf(row: RowToWrite, asOf: string | null): Columns[] {
  const { item, key, isNew } = row;
  const process = item.process ?? 'AAP';
  const started =
    item.started === null || !isWritten(row, 'STARTED')
      ? []
      : [{ nativeStatus: null, kind: 'REGISTERED' as const, on: item.started, basis: 'OCCURRED' as const }];
  const stated = isWritten(row, 'STATUS') ? item.statuses : [];
  const facts = [...started, ...stated].flatMap(({ nativeStatus, kind, on, basis }) => {
    const reading =
      nativeStatus === null ? { maturity: 'IN_DEVELOPMENT' as const, flags: [] } : maturityOf(process, nativeStatus);
    return reading ? [statusFact(key, { kind, nativeStatus, reading, happened: on, basis, note: null })] : [];
  });
  return isNew && facts.length === 0 ? [unstated(row, asOf)] : facts;
}

/** A text whose status is not stated was seen on the day of the source: published if it bears a published number, else in work. */
function unstated({ item, key }: RowToWrite, asOf: string | null): Columns {
  const isPublished = item.identifiers.some(({ kind }) => kind === 'PUBLISHED');
  return statusFact(key, {
    kind: isPublished ? 'PUBLISHED' : 'REGISTERED',
    nativeStatus: null,
    reading: { maturity: isPublished ? 'APPROVED' : 'IN_DEVELOPMENT', flags: [] },
    happened: asOf,
    basis: 'OBSERVED',
    note: isPublished
      ? 'The source states no status that is known; the text bears a published number.'
      : 'The source states no status that is known.',
  });
}

/** The same fact twice in one statement is one fact. */
export function once(rows: readonly Columns[]): Columns[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
