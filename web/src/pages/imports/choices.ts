import type { AcceptedRowInput, PreviewRowFragment } from './imports.operations';

export type Row = PreviewRowFragment;
export type CellName = Row['cells'][number]['name'];

/** What a person decided about a row; what is left out is as the plan has it. */
export interface Choice {
  readonly isTaken?: boolean;
  readonly cells?: ReadonlySet<CellName>;
  /** Number of the work item that it is about. */
  readonly workItem?: string;
}

export type Choices = ReadonlyMap<string, Choice>;

/** Whether the plan takes a row in unless somebody says otherwise. */
const plannedTo = (row: Row): boolean =>
  row.state === 'CREATE' || (row.state === 'UPDATE' && row.cells.some(({ accepted }) => accepted));

/** Whether anything of a row can be taken in at all. */
export const canTake = (row: Row, choice: Choice | undefined): boolean =>
  row.state !== 'REJECT' && row.state !== 'SAME' && (row.state !== 'DECIDE' || choice?.workItem !== undefined);

export const isTaken = (row: Row, choice: Choice | undefined): boolean =>
  canTake(row, choice) && (choice?.isTaken ?? (plannedTo(row) || choice?.workItem !== undefined));

/** The cells of a row that are to be written. */
export const takenCells = (row: Row, choice: Choice | undefined): ReadonlySet<CellName> =>
  choice?.cells ?? new Set(row.cells.filter(({ accepted }) => accepted).map(({ name }) => name));

/** The rows as the API wants them; null where nothing was decided otherwise than planned: then it takes all that the plan accepts. */
export function acceptedRows(rows: readonly Row[], choices: Choices): readonly AcceptedRowInput[] | null {
  if (choices.size === 0) return null;
  return rows
    .filter((row) => isTaken(row, choices.get(row.key)))
    .map((row) => {
      const { cells, workItem } = choices.get(row.key) ?? {};
      return { row: row.key, ...(cells && { cells: [...cells] }), ...(workItem && { workItem }) };
    });
}
