import { memo, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { dayNumber } from '../time';
import { columnsOf } from './activity';
import { yearTicks } from './axis';
import type { Span } from './bar';
import type { ChartScale } from './chart-scale';
import type { Entry } from './lanes';
import { drawStrip } from './strip-drawing';

interface Props {
  readonly entries: readonly Entry[];
  readonly range: Span;
  readonly scale: ChartScale;
  readonly today: string;
  readonly isRtl: boolean;
}

const EDGE_PX = 8;

/** All of time in one strip, and the part that is in view, which can be dragged, or pulled at its edges. For the pointer alone: keys have `[ ] + - 0 T`. */
export const Strip = memo(function Strip({ entries, range, scale, today, isRtl }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(entries), [entries]);
  const drawing = useMemo(() => ({ columns, range, today: dayNumber(today), isRtl }), [columns, range, today, isRtl]);
  useDrawing(canvas, drawing);
  useFollowing(pane, range, scale);
  const drag = useDrag(box, range, scale, isRtl);
  return (
    <div ref={box} className="tl-strip" aria-hidden="true" {...drag}>
      <canvas ref={canvas} />
      <Years range={range} />
      <div ref={pane} className="tl-strip-view" />
    </div>
  );
});

function Years({ range }: { readonly range: Span }) {
  const ticks = yearTicks(range, 'year');
  const every = Math.ceil(ticks.length / 12);
  const length = range.to - range.from;
  return ticks
    .filter((_, index) => index % every === 0)
    .map(({ year, from }) => (
      <span
        key={year}
        className="tl-strip-year"
        style={{ insetInlineStart: `${((from - range.from) / length) * 100}%` }}
      >
        {year}
      </span>
    ));
}

/** Puts the part in view where it is now, once a frame. */
function useFollowing(pane: RefObject<HTMLElement | null>, range: Span, scale: ChartScale): void {
  useEffect(() => {
    let frame = 0;
    const part = (day: number) => Math.min(100, Math.max(0, ((day - range.from) / (range.to - range.from)) * 100));
    const follow = () => {
      frame = 0;
      const { from, to } = scale.view;
      if (!pane.current) return;
      pane.current.style.insetInlineStart = `${part(from)}%`;
      pane.current.style.inlineSize = `${part(to) - part(from)}%`;
    };
    follow();
    const stop = scale.listen(() => {
      frame ||= requestAnimationFrame(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [pane, range, scale]);
}

/** Draws anew for another size or another appearance. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, what: Parameters<typeof drawStrip>[1]): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => drawStrip(element, what);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const resized = new ResizeObserver(draw);
    const themed = new MutationObserver(draw);
    resized.observe(element);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    dark.addEventListener('change', draw);
    return () => {
      resized.disconnect();
      themed.disconnect();
      dark.removeEventListener('change', draw);
    };
  }, [canvas, what]);
}

/** Dragging the part in view moves it, an edge of it makes it longer or shorter, a press elsewhere goes there. */
function useDrag(box: RefObject<HTMLElement | null>, range: Span, scale: ChartScale, isRtl: boolean) {
  const held = useRef<{ at: number; view: Span; edge: -1 | 0 | 1 } | null>(null);
  const dayAt = (event: PointerEvent): number => {
    const { left, right, width } = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const part = (isRtl ? right - event.clientX : event.clientX - left) / width;
    return range.from + part * (range.to - range.from);
  };
  const near = () => (EDGE_PX / (box.current?.clientWidth ?? 1)) * (range.to - range.from);
  return {
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = dayAt(event);
      let { view } = scale;
      const edge = Math.abs(at - view.from) < near() ? -1 : Math.abs(at - view.to) < near() ? 1 : 0;
      if (edge === 0 && (at < view.from || at > view.to)) {
        const half = (view.to - view.from) / 2;
        scale.show({ from: at - half, to: at + half });
        view = scale.view;
      }
      held.current = { at, view, edge };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!held.current) return;
      const { at, view, edge } = held.current;
      const moved = dayAt(event) - at;
      const from = edge === 1 ? view.from : view.from + moved;
      const to = edge === -1 ? view.to : view.to + moved;
      if (to - from > near()) scale.show({ from, to });
    },
    onPointerUp: () => {
      held.current = null;
    },
    onPointerCancel: () => {
      held.current = null;
    },
  };
}
