import type { Row } from './rows';

/** What has the focus: a row, or a cell of it. */
export interface Active {
  readonly key: string;
  /** 0 is the row itself; for an item, 1 to 4 are its cells; for a line of several items, 1 to n are these. */
  readonly cell: number;
}

/** Columns beside the item: stage, start, target, slip. */
export const CELLS = 4;

export type Step = { readonly active: Active } | { readonly toggle: string };

interface Situation {
  readonly rows: readonly Row[];
  readonly active: Active | null;
  /** How many rows a page is. */
  readonly page: number;
  readonly isRtl: boolean;
}

const isFolder = (row: Row): row is Extract<Row, { isOpen: boolean }> => 'isOpen' in row;
const cellsOf = (row: Row): number => (row.kind === 'item' ? CELLS : row.kind === 'pack' ? row.entries.length : 0);

/**
 * Where a key leads, as in a tree grid: up and down through the rows, forward opens or enters, backward leaves or shuts.
 * @returns null where the key leads nowhere
 */
export function stepOf(key: string, { rows, active, page, isRtl }: Situation): Step | null {
  const now = Math.max(
    0,
    rows.findIndex((row) => row.key === active?.key),
  );
  const row = rows[now];
  if (!row) return null;
  const to = (index: number): Step | null => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, index))];
    return target ? { active: { key: target.key, cell: Math.min(active?.cell ?? 0, cellsOf(target)) } } : null;
  };
  switch (key) {
    case 'ArrowDown':
      return to(now + 1);
    case 'ArrowUp':
      return to(now - 1);
    case 'PageDown':
      return to(now + page);
    case 'PageUp':
      return to(now - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      return forward(rows, now, row, active?.cell ?? 0);
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      return backward(row, active?.cell ?? 0);
    default:
      return null;
  }
}

function forward(rows: readonly Row[], now: number, row: Row, cell: number): Step | null {
  if (isFolder(row)) {
    if (!row.isOpen) return { toggle: row.key };
    const child = rows[now + 1];
    return child?.parent === row.key ? { active: { key: child.key, cell: 0 } } : null;
  }
  return cell < cellsOf(row) ? { active: { key: row.key, cell: cell + 1 } } : null;
}

function backward(row: Row, cell: number): Step | null {
  if (cell > 0) return { active: { key: row.key, cell: cell - 1 } };
  if (isFolder(row) && row.isOpen) return { toggle: row.key };
  return row.parent === null ? null : { active: { key: row.parent, cell: 0 } };
}
