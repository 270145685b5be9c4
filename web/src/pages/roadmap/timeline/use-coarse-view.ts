import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Level, levelOf, yearOf } from './axis';
import type { Span } from './bar';
import type { ChartScale } from './chart-scale';
import { packingScale } from './pack';

/** What rendering hangs on: it changes only when another year comes near, or the marks of the axis change. */
export interface CoarseView {
  readonly level: Level;
  /** What is in view and a year on both sides, in full years. */
  readonly near: Span;
  /** The scale that lines are packed for. */
  readonly packing: number;
}

const LEVELS: readonly Level[] = ['month', 'quarter', 'year', 'decade'];

export function useCoarseView(scale: ChartScale): CoarseView {
  const listen = useCallback((listener: () => void) => scale.listen(listener), [scale]);
  const text = useSyncExternalStore(listen, () => {
    const { from, to } = scale.view;
    const level = LEVELS.indexOf(levelOf(scale.pixelsPerDay));
    return [level, yearOf(from) - 1, yearOf(to) + 2, packingScale(scale.pixelsPerDay)].join(' ');
  });
  return useMemo(() => {
    const [level = 0, first = 0, last = 0, packing = 1] = text.split(' ').map(Number);
    const near = { from: Date.UTC(first) / 86_400_000, to: Date.UTC(last) / 86_400_000 };
    return { level: LEVELS[level] ?? 'year', near, packing };
  }, [text]);
}
