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
  const known = useRef('');
  useLayoutEffect(() => {
    if (!isLaid) return;
    if (!from || !to) {
      if (known.current !== '') return;
      scale.show(firstView(extents, dayNumber(day)));
    } else if (`${from} ${to}` !== known.current && from < to) scale.show({ from: dayNumber(from), to: dayNumber(to) });
    known.current = textOf(scale);
  }, [scale, isLaid, from, to, day, extents]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = scale.listen(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const text = textOf(scale);
        if (known.current === '' || text === known.current) return;
        known.current = text;
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
