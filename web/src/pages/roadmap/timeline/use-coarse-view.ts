import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Level, levelOf, yearOf } from './axis';
import type { Span } from './bar';
import type { ChartScale } from './chart-scale';
import { packingScale } from './pack';

/** What the axis hangs on: it changes only when another year comes near, or the marks of the axis change. */
export interface CoarseView {
  readonly level: Level;
  /** What is in view and some years on both sides, in full years. */
  readonly near: Span;
}

/** What lines of several items hang on. */
export interface Packing {
  readonly near: Span;
  /** The scale that lines are packed for. */
  readonly pixelsPerDay: number;
}

const LEVELS: readonly Level[] = ['month', 'quarter', 'year', 'decade'];
const DAY_MS = 86_400_000;

/** Only what shows it asks for it: all else stays as it is while one zooms. */
export function useCoarseView(scale: ChartScale): CoarseView {
  const [level = 0, first = 0, last = 0] = useNumbers(
    scale,
    useCallback(() => [LEVELS.indexOf(levelOf(scale.pixelsPerDay)), ...nearYears(scale)], [scale]),
  );
  return useMemo(() => ({ level: LEVELS[level] ?? 'year', near: yearsFrom(first, last) }), [level, first, last]);
}

/** Null where each item has a row of its own: then nothing is packed anew. */
export function usePacking(scale: ChartScale, isPacked: boolean): Packing | null {
  const [pixelsPerDay = 0, first = 0, last = 0] = useNumbers(
    scale,
    useCallback(() => (isPacked ? [packingScale(scale.pixelsPerDay), ...nearYears(scale)] : []), [scale, isPacked]),
  );
  return useMemo(
    () => (pixelsPerDay > 0 ? { near: yearsFrom(first, last), pixelsPerDay } : null),
    [pixelsPerDay, first, last],
  );
}

/** Numbers that hang on the scale; one who asks is called again only when one of them is another. */
function useNumbers(scale: ChartScale, read: () => readonly number[]): readonly number[] {
  const listen = useCallback((listener: () => void) => scale.listen(listener), [scale]);
  const text = useSyncExternalStore(listen, () => read().join(' '));
  return text === '' ? [] : text.split(' ').map(Number);
}

const yearsFrom = (first: number, last: number): Span => ({
  from: Date.UTC(first) / DAY_MS,
  to: Date.UTC(last) / DAY_MS,
});

/** In steps that grow with what is in view: the more there is, the further it moves before anything changes. */
function nearYears({ view }: ChartScale): [number, number] {
  const [first, last] = [yearOf(view.from), yearOf(view.to)];
  const step = 2 ** Math.max(0, Math.ceil(Math.log2((last - first + 1) / 2)));
  return [(Math.floor(first / step) - 1) * step, (Math.floor(last / step) + 2) * step];
}
