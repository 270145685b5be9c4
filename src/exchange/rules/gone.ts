import type { CellName } from './cells';
import type { PlannedRow } from './plan';

/**
 * A source that lists one text in several rows says what any of them says: a cell that one row leaves empty is gone only where no row fills it,
 * and is told once.
 */
export function withoutSaidElsewhere(rows: readonly PlannedRow[]): PlannedRow[] {
  const said = new Map<string, Set<CellName>>();
  for (const { workItemId, cells } of rows) {
    if (workItemId === null) continue;
    const names = said.get(workItemId) ?? new Set();
    for (const { name, proposed } of cells) if (proposed !== null) names.add(name);
    said.set(workItemId, names);
  }
  return rows.map((row) => {
    const names = said.get(row.workItemId ?? '');
    if (names === undefined) return row;
    const cells = row.cells.filter(({ name, proposed }) => proposed !== null || !names.has(name));
    for (const { name } of cells) names.add(name);
    if (cells.length === row.cells.length) return row;
    const isSame = row.state === 'UPDATE' && cells.every(({ state }) => state === 'SAME');
    return { ...row, cells, state: isSame ? 'SAME' : row.state };
  });
}

/** The cells of a row that it ends rather than writes. */
export const endedCells = (row: PlannedRow, accepted: readonly CellName[]): CellName[] =>
  row.cells
    .filter(({ name, state, proposed }) => state !== 'SAME' && proposed === null && accepted.includes(name))
    .map(({ name }) => name);
