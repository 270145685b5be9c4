import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import { dayNumber } from '../time';
import { useRoadmap } from '../use-roadmap';
import { entriesOf } from './activity';
import { rangeOf } from './axis';
import { ChartScale } from './chart-scale';
import { lanesOf } from './lanes';
import { rowsOf } from './rows';
import type { GridParts } from './timeline-grid';
import { usePacking } from './use-coarse-view';
import { useFold } from './use-fold';
import { usePaneWidth } from './use-pane-width';

/** Lanes, rows and the scale that they are laid out on. */
export function useTimeline() {
  const { items = [], search, day, today } = useRoadmap();
  const { locale, direction } = useLocale();
  const isRtl = direction === 'rtl';
  const [scale] = useState(() => new ChartScale());
  const parts = useParts();
  const packing = usePacking(scale, search.packed ?? false);
  const fold = useFold();
  const compare = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale]);
  const lanes = useMemo(
    () => lanesOf(items, search.group ?? 'domain', day, compare),
    [items, search.group, day, compare],
  );
  const entries = useMemo(() => lanes.flatMap(entriesOf), [lanes]);
  const pixelsPerDay = packing?.pixelsPerDay;
  const rows = useMemo(
    () => rowsOf(lanes, { shut: fold.shut, packing: pixelsPerDay ? { pixelsPerDay } : null }),
    [lanes, fold.shut, pixelsPerDay],
  );
  const extents = useMemo(() => entries.flatMap(({ bar }) => bar.extent ?? []), [entries]);
  const { from, to } = useMemo(() => rangeOf(extents, dayNumber(today)), [extents, today]);
  const range = useMemo(() => ({ from, to }), [from, to]);
  const pane = usePaneWidth(search.packed ?? false);
  const isLaid = useLaid(scale, parts, isRtl, range, pane);
  return { lanes, entries, extents, rows, range, pane, scale, parts, packing, fold, isRtl, isLaid };
}

function useParts(): GridParts {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  return useMemo(() => ({ scroller, canvas, axis, chart }), []);
}

/** Ties the scale to what it lays out. @returns whether it is */
function useLaid(
  scale: ChartScale,
  parts: GridParts,
  isRtl: boolean,
  range: { from: number; to: number },
  pane: number,
) {
  const [isLaid, setLaid] = useState(false);
  useLayoutEffect(() => {
    const [scroller, canvas, axis, chart] = [parts.scroller, parts.canvas, parts.axis, parts.chart].map(
      (ref) => ref.current,
    );
    if (scroller && canvas && axis && chart) return scale.attach({ scroller, canvas, scaled: [axis, chart] }, isRtl);
  }, [scale, parts, isRtl]);
  useLayoutEffect(() => {
    scale.lay(range, pane);
    setLaid(true);
  }, [scale, range, pane]);
  return isLaid;
}
