import { useEffect, useLayoutEffect, useRef } from 'react';
import { dayNumber } from '../time';
import { useRoadmap, useSet } from '../use-roadmap';
import type { Span } from './bar';
import type { ChartScale } from './chart-scale';
import { firstView } from './first-view';

const PAUSE_MS = 400;

/** Shows the days that the address names, and writes there which ones are in view once the reader moved. */
export function useViewInAddress(scale: ChartScale, isLaid: boolean, extents: readonly Span[]): void {
  const set = useSet();
  const { search, day } = useRoadmap();
  const { from, to } = search;
  /** What the address says, as far as it was followed or written here; and what was in view then. */
  const followed = useRef<string | null>(null);
  const known = useRef('');
  useLayoutEffect(() => {
    const asked = from && to && from < to ? { from: dayNumber(from), to: dayNumber(to) } : null;
    const address = asked ? `${from} ${to}` : '';
    if (!isLaid || followed.current === address) return;
    if (asked) scale.show(asked);
    else if (followed.current === null) scale.show(firstView(extents, dayNumber(day)));
    followed.current = address;
    known.current = textOf(scale);
  }, [scale, isLaid, from, to, day, extents]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = scale.listen(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const text = textOf(scale);
        if (followed.current === null || text === known.current) return;
        known.current = text;
        followed.current = text;
        set(scale.asText(), { replace: true });
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [scale, set]);
}

const textOf = (scale: ChartScale): string => Object.values(scale.asText()).join(' ');
