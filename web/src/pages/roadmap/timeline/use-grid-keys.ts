import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useRoadmap, useSet } from '../use-roadmap';
import type { ChartScale } from './chart-scale';
import { type Active, stepOf } from './keys';
import type { Entry } from './lanes';
import type { Row } from './rows';

export interface GridCommands {
  readonly rows: readonly Row[];
  readonly active: Active | null;
  /** Where the row that has the focus stands. */
  readonly focused: number;
  readonly scale: ChartScale;
  readonly isRtl: boolean;
  /** How many rows fit into view. */
  page(): number;
  /** Goes to a row, or a cell of it. */
  go(active: Active): void;
  toggle(key: string): void;
  fit(): void;
  goToday(): void;
  help(): void;
}

/** The item of a row, or of a cell of a line of several. */
export const entryAt = (row: Row | undefined, cell: number): Entry | undefined =>
  row?.kind === 'item' ? row.entry : row?.kind === 'pack' ? row.entries[Math.max(0, cell - 1)] : undefined;

const PAN = 0.25;

/** What the keys do while the grid has the focus. */
export function useGridKeys(commands: GridCommands): (event: KeyboardEvent) => void {
  const set = useSet();
  const navigate = useNavigate();
  const { search } = useRoadmap();
  const { rows, active, focused, scale, isRtl } = commands;
  const row = rows[focused];
  const entry = entryAt(row, active?.cell ?? 0);
  const signs: Readonly<Record<string, () => void>> = {
    '+': scale.zoomIn,
    '=': scale.zoomIn,
    '-': scale.zoomOut,
    '0': commands.fit,
    t: commands.goToday,
    '[': () => scale.panBy(-PAN),
    ']': () => scale.panBy(PAN),
    '/': () => document.querySelector<HTMLElement>('.control-row input[type=search]')?.focus(),
    '?': commands.help,
    v: () => set({ view: 'table' }),
    Enter: () =>
      entry ? void navigate({ to: '/items/$id', params: { id: entry.item.id } }) : row && commands.toggle(row.key),
    ' ': () =>
      entry
        ? set({ sel: search.sel === entry.item.id ? undefined : entry.item.id }, { replace: true })
        : row && commands.toggle(row.key),
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, { rows, active, page: commands.page(), isRtl });
    const sign = signs[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!step && !sign) return;
    event.preventDefault();
    if (!step) sign?.();
    else if ('toggle' in step) commands.toggle(step.toggle);
    else commands.go(step.active);
  };
}
