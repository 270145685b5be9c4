import type { Place } from '../../files/rules/document';
import { parsePartialDate } from '../../platform/partial-date';
import { maturityOf } from '../../work-items/rules/maturity';
import { parseTarget } from '../../work-items/rules/target';
import type { ApprovalProcess } from '../../work-items/rules/vocabulary';
import { type Compared, grown, identifiersCompared, inOneLine, isPrintedAs, plain, unlessPresumed } from './compared';
import type { Match, MatchRule } from './matching';
import type { ReadItem } from './reading';

/** What a cell of a row is about. */
export const CELL_NAMES = [
  'IDENTIFIER',
  'TITLE',
  'TYPE',
  'PROCESS',
  'STATUS',
  'TARGET',
  'STARTED',
  'SCOPE',
  'URI',
  'DOMAINS',
] as const;
export type CellName = (typeof CELL_NAMES)[number];

export const CELL_STATES = ['SAME', 'NEW', 'CHANGED', 'GONE', 'CONFLICT', 'OLDER'] as const;
export type CellState = (typeof CELL_STATES)[number];

export const ROW_STATES = ['CREATE', 'UPDATE', 'SAME', 'DECIDE', 'REJECT'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface PlannedCell {
  readonly name: CellName;
  readonly state: CellState;
  /** What is known now, and what the row says, in words. */
  readonly current: string | null;
  readonly proposed: string | null;
  /** Whether it is written unless a person says otherwise: what is new or changed, and neither older nor edited by hand. */
  readonly accepted: boolean;
}

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
  readonly item: ReadItem;
}

/** What is known of a work item that a row is about. */
export interface Known {
  readonly id: string;
  readonly identifierTexts: readonly string[];
  readonly titles: readonly string[];
  readonly type: string;
  readonly process: ApprovalProcess | null;
  readonly nativeStatus: string | null;
  readonly statusOn: string | null;
  readonly target: string | null;
  readonly started: string | null;
  readonly scope: string | null;
  readonly uri: string | null;
  readonly domains: readonly string[];
  /** Cells whose present value a person wrote. */
  readonly byHand: readonly CellName[];
  /** For each cell, the day of the source of its present value, where known. */
  readonly asOf: Readonly<Partial<Record<CellName, string>>>;
}

export interface Scope {
  /** Numbers of the bodies by their notation as the rows write it; what is missing is not known here. */
  readonly bodies: ReadonlyMap<string, string>;
  /** The day of the file: an older snapshot never overrides a newer fact. */
  readonly asOf: string | null;
}

/** What would become of one row. */
export function planRow(item: ReadItem, match: Match, known: Known | null, scope: Scope): PlannedRow {
  const base = { key: keyOf(item), place: item.place, item, candidates: match.kind === 'SEVERAL' ? match.ids : [] };
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

function cellsOf(item: ReadItem, known: Known | null, { asOf }: Scope): PlannedCell[] {
  return CELL_NAMES.flatMap((name): PlannedCell[] => {
    const compared = COMPARE[name](item, known);
    if (compared.proposed === null) return [];
    const state = stateOf(name, compared, known, asOf);
    return [
      {
        name,
        state,
        current: compared.current,
        proposed: compared.proposed,
        accepted: state === 'NEW' || state === 'CHANGED',
      },
    ];
  });
}

function stateOf(name: CellName, { current, same }: Compared, known: Known | null, asOf: string | null): CellState {
  if (same) return 'SAME';
  if (current === null) return 'NEW';
  if (known?.byHand.includes(name)) return 'CONFLICT';
  const since = known?.asOf[name];
  return asOf !== null && since !== undefined && dayOf(asOf) < dayOf(since) ? 'OLDER' : 'CHANGED';
}

const dayOf = (date: string) => parsePartialDate(date)?.latest ?? date;
const COMPARE: Readonly<Record<CellName, (item: ReadItem, known: Known | null) => Compared>> = {
  IDENTIFIER: identifiersCompared,
  TITLE: (item, known) => {
    const [first] = item.titles;
    const proposed = first?.title ?? null;
    const titles = (known?.titles ?? []).map(inOneLine);
    const same = proposed !== null && (titles.includes(inOneLine(proposed)) || isPrintedAs(item, known));
    return { current: known?.titles.at(-1) ?? null, proposed, same };
  },
  TYPE: (item, known) => unlessPresumed(item, known?.type ?? null, item.type),
  PROCESS: (item, known) => unlessPresumed(item, known?.process ?? null, item.process),
  STATUS: (item, known) => {
    const last = item.statuses.at(-1);
    const proposed = last?.nativeStatus ?? null;
    const process = item.process ?? known?.process ?? 'AAP';
    const readable = proposed !== null && maturityOf(process, proposed) !== null;
    return {
      current: known?.nativeStatus ?? null,
      proposed: readable ? proposed : null,
      same: known?.nativeStatus === proposed,
    };
  },
  TARGET: (item, known) => ({
    ...plain(known?.target ?? null, item.target),
    same:
      item.target !== null && known?.target !== null && known !== null && sameTarget(known.target ?? '', item.target),
  }),
  STARTED: (item, known) => plain(known?.started ?? null, item.started),
  SCOPE: (item, known) => ({
    ...plain(known?.scope ?? null, item.scope),
    same: inOneLine(known?.scope ?? '') === inOneLine(item.scope ?? ''),
  }),
  URI: (item, known) => plain(known?.uri ?? null, item.uri),
  DOMAINS: (item, known) => grown(known?.domains ?? [], item.domains),
};

/** The same interval and milestone is the same target, in whatever words. */
function sameTarget(current: string, proposed: string): boolean {
  const [a, b] = [parseTarget(current), parseTarget(proposed)];
  if (a.latest === null || b.latest === null) return current === proposed;
  return a.event === b.event && a.earliest === b.earliest && a.latest === b.latest;
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
