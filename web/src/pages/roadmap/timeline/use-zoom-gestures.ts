import { type RefObject, useEffect } from 'react';
import type { ChartScale } from './chart-scale';

const PER_PIXEL = 0.0022;
const LINE_PX = 16;

/** Ctrl or Cmd with the wheel, a pinch on a touch pad, and two fingers on a screen zoom at the point they are at. */
export function useZoomGestures(scroller: RefObject<HTMLElement | null>, scale: ChartScale): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = [onWheel(element, scale), onPinch(element, scale)];
    return () => {
      for (const each of stop) each();
    };
  }, [scroller, scale]);
}

/** Turns of one frame are taken together. */
function onWheel(element: HTMLElement, scale: ChartScale): () => void {
  let turned = 0;
  let at = 0;
  let frame = 0;
  const zoom = () => {
    frame = 0;
    scale.zoomBy(Math.exp(-turned * PER_PIXEL), scale.inChart(at));
    turned = 0;
  };
  const onTurn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    turned += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    at = event.clientX;
    frame ||= requestAnimationFrame(zoom);
  };
  element.addEventListener('wheel', onTurn, { passive: false });
  return () => {
    cancelAnimationFrame(frame);
    element.removeEventListener('wheel', onTurn);
  };
}

function onPinch(element: HTMLElement, scale: ChartScale): () => void {
  let before = 0;
  const onMove = (event: TouchEvent) => {
    const [one, other] = event.touches;
    if (!one || !other) return;
    event.preventDefault();
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (before > 0) scale.zoomBy(apart / before, scale.inChart((one.clientX + other.clientX) / 2));
    before = apart;
  };
  const onEnd = () => {
    before = 0;
  };
  element.addEventListener('touchmove', onMove, { passive: false });
  element.addEventListener('touchend', onEnd);
  return () => {
    element.removeEventListener('touchmove', onMove);
    element.removeEventListener('touchend', onEnd);
  };
}
