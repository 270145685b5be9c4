import type { DocumentText, Place, Table, TableRow } from '../../files/rules/document';
import { fold } from '../../platform/fold';
import { dateOf } from '../rules/dates';
import { issue, type Raw, type Reading, type RowReading, type SourceContext } from '../rules/reading';
import { type WorkPlanRow, workPlanItem } from '../rules/three-gpp-work-item';
import { stated } from '../rules/values';

const COLUMNS = ['unique_id', 'name', 'outline_level', 'completion'];
const HEADER_ROWS = 3;
const VERSION = /^Work Plan 3GPP version (.+)$/i;

/**
 * Reads the 3GPP work plan (https://www.3gpp.org/ftp/Information/WORK_PLAN/) from the table of its workbook. The tree of work
 * items is only in their levels and order.
 */
export function readThreeGppWorkPlan(document: DocumentText, context: SourceContext = {}): Reading {
  const table = document.parts.find((part): part is Table => part.kind === 'TABLE' && headerOf(part) !== null);
  const asOf = context.asOf ?? (table === undefined ? null : versionOf(table));
  const items = [];
  const issues = [];
  if (table === undefined)
    issues.push(issue('NO_WORK_PLAN', 'no table has the columns Unique_ID, Name, Outline_Level and Completion', {}));
  else
    for (const row of readWorkPlanRows(table, asOf)) {
      if (row.item !== null) items.push(row.item);
      issues.push(...row.issues);
    }
  return { items, issues, attribution: null, asOf, isList: true };
}

/** The rows of the table, one at a time; rows that are no work items give nothing. */
export function* readWorkPlanRows(table: Table, asOf: string | null): Generator<RowReading> {
  const header = headerOf(table);
  if (header === null) return;
  const above: string[] = [];
  for (const row of table.rows.slice(header.row + 1)) {
    const read = rowOf(row, header.names);
    if (isHeading(read)) {
      above.length = 0;
      continue;
    }
    const level = Number(read.value('outline_level') ?? '1');
    above.length = Number.isInteger(level) && level >= 1 && level <= 9 ? Math.min(above.length, level - 1) : 0;
    const key = read.value('unique_id');
    yield workPlanItem(read, above.at(-1) ?? null, asOf);
    if (key !== null) above.push(`3gpp-wi:${key}`);
  }
}

interface Header {
  readonly row: number;
  readonly names: readonly string[];
}

function headerOf(table: Table): Header | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, table.rows.length); row += 1) {
    const names = (table.rows[row]?.cells ?? []).map((cell) => fold(cell.text).replace(/\s+/g, '_'));
    if (COLUMNS.every((name) => names.includes(name))) return { row, names };
  }
  return null;
}

/** Title lines and `--- RELEASE 21 ---` bear the number 0. */
const isHeading = (row: WorkPlanRow): boolean => Number(row.value('unique_id') ?? '0') === 0;

function rowOf(row: TableRow, names: readonly string[]): WorkPlanRow {
  const place: Place = row.place;
  const texts = new Map(names.map((name, index) => [name, row.cells[index]?.text.trim() ?? '']));
  return {
    place,
    value: (name) => stated(texts.get(name)),
    isEmpty: (name) => texts.has(name) && stated(texts.get(name)) === null,
    raw: () =>
      Object.fromEntries(
        row.cells.flatMap((cell, index): [string, Raw][] =>
          cell.text === '' ? [] : [[names[index] ?? `column ${index + 1}`, { text: cell.text, place: cell.place }]],
        ),
      ),
  };
}

/** `Work Plan 3GPP version April 1st 2026` stands in the first row. */
function versionOf(table: Table): string | null {
  for (const row of table.rows.slice(0, 8)) {
    const written = row.cells.map((cell) => VERSION.exec(cell.text.trim())?.[1]).find((text) => text !== undefined);
    const match = /^(\w+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(written ?? '');
    if (match !== null) return dateOf(`${match[2]} ${match[1]} ${match[3]}`);
  }
  return null;
}
