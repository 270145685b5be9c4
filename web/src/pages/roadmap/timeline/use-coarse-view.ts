import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Level, levelOf, yearOf } from './axis';
import type { Span } from './bar';
import type { ChartScale } from './chart-scale';
import { packingScale } from './pack';

/** What rendering hangs on: it changes only when another year comes near, or the marks of the axis change. */
export interface CoarseView {
  readonly level: Level;
  /** What is in view and some years on both sides, in full years. */
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
    return [level, ...nearYears(yearOf(from), yearOf(to)), packingScale(scale.pixelsPerDay)].join(' ');
  });
  return useMemo(() => {
    const [level = 0, first = 0, last = 0, packing = 1] = text.split(' ').map(Number);
    const near = { from: Date.UTC(first) / 86_400_000, to: Date.UTC(last) / 86_400_000 };
    return { level: LEVELS[level] ?? 'year', near, packing };
  }, [text]);
}

/** In steps that grow with what is in view: the more there is, the further it moves before anything changes. */
function nearYears(first: number, last: number): [number, number] {
  const step = 2 ** Math.max(0, Math.ceil(Math.log2((last - first + 1) / 2)));
  return [(Math.floor(first / step) - 1) * step, (Math.floor(last / step) + 2) * step];
}
