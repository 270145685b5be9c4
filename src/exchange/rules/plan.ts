import type { Place } from '../../files/rules/document';
import type { CellName, Known, Resolved } from './cells';
import type { Match, MatchRule } from './matching';
import { cellsOf, type PlannedCell } from './planned-cells';
import type { ReadItem } from './reading';

export const ROW_STATES = ['CREATE', 'UPDATE', 'SAME', 'DECIDE', 'REJECT'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RowProblem {
  readonly rule: string;
  readonly message: string;
}

export interface PlannedRow {
  /** Stable name of the row within the file. */
  readonly key: string;
  readonly place: Place;
  readonly state: RowState;
  readonly workItemId: string | null;
  readonly matchedBy: MatchRule | null;
  /** Other texts it may be about, where a person decides. */
  readonly candidates: readonly string[];
  readonly cells: readonly PlannedCell[];
  readonly problems: readonly RowProblem[];
  /** Key of the earlier row that creates the text this one is about; null where there is none. */
  readonly repeats: string | null;
  readonly item: ReadItem;
}

export interface Scope extends Resolved {
  /** Numbers of the bodies by their notation as the rows write it; what is missing is not known here. */
  readonly bodies: ReadonlyMap<string, string>;
  /** The day of the file: an older snapshot never overrides a newer fact. */
  readonly asOf: string | null;
}

/** What would become of one row. */
export function planRow(item: ReadItem, match: Match, known: Known | null, scope: Scope): PlannedRow {
  const base = {
    key: keyOf(item),
    place: item.place,
    item,
    repeats: null,
    candidates: match.kind === 'SEVERAL' ? match.ids : [],
  };
  const problems = problemsOf(item, known, scope);
  if (match.kind === 'SEVERAL')
    return {
      ...base,
      state: 'DECIDE',
      workItemId: null,
      matchedBy: match.by,
      cells: cellsOf(item, null, scope),
      problems,
    };
  const cells = cellsOf(item, known, scope);
  const blocked = problems.length > 0 && known === null;
  const changes = cells.some(({ state }) => state !== 'SAME');
  const state: RowState = blocked ? 'REJECT' : known === null ? 'CREATE' : changes ? 'UPDATE' : 'SAME';
  return {
    ...base,
    state,
    workItemId: known?.id ?? null,
    matchedBy: match.kind === 'FOUND' ? match.by : null,
    cells,
    problems,
  };
}

/** The place of a row tells it from the others of its file. */
export function keyOf({ place }: Pick<ReadItem, 'place'>): string {
  const { sheet, line, paragraph, table, row } = place;
  return [sheet, table && `t${table}`, row && `r${row}`, paragraph && `p${paragraph}`, line && `l${line}`]
    .filter(Boolean)
    .join('/');
}

function problemsOf(item: ReadItem, known: Known | null, { bodies }: Scope): RowProblem[] {
  if (known) return [];
  const body = item.body ?? item.organization;
  return [
    ...(item.identifiers.length === 0 && item.titles.length === 0
      ? [{ rule: 'NAMELESS', message: 'the row names no text' }]
      : []),
    ...(bodies.has(body) ? [] : [{ rule: 'BODY_KNOWN', message: `no body is known as "${body}"` }]),
  ];
}

/** What of a plan is to be applied, as a client says it. */
export interface Acceptance {
  readonly row: string;
  /** Cells to write; all that the plan accepts where left out. */
  readonly cells: readonly CellName[] | null;
  /** The work item that a person decided for, where several fit; a new one where none. */
  readonly workItemId: string | null;
}

/** The cells of a row that are written. */
export function acceptedCells(row: PlannedRow, cells: readonly CellName[] | null): CellName[] {
  const changed = row.cells.filter(({ state }) => state !== 'SAME');
  if (cells === null) return changed.filter(({ accepted }) => accepted).map(({ name }) => name);
  return changed.map(({ name }) => name).filter((name) => cells.includes(name));
}
