import { dayOf } from '../time';
import type { Span } from './bar';

/** Pixels a day: the widest is about a week for the width of a finger, the narrowest is what fits everything. */
const WIDEST = 12;
const STEP = 1.5;

interface Parts {
  readonly scroller: HTMLElement;
  /** As wide as the pane and all of time. */
  readonly canvas: HTMLElement;
  /** What hangs on the scale: the chart and the axis. Nothing around them, or it would be styled anew for nothing. */
  readonly scaled: readonly HTMLElement[];
}

/**
 * How time is laid out, and what part of it is in view. Zooming sets one CSS variable; nothing is rendered. Where the view stands is kept here,
 * so that the layout is never asked for it right after it was changed.
 */
export class ChartScale {
  pixelsPerDay = 0.6;
  private parts: Parts | null = null;
  private range: Span = { from: 0, to: 1 };
  /** Width of the pane of names, and of what is left beside it. */
  private pane = 0;
  private width = 0;
  private offset = 0;
  private sign: 1 | -1 = 1;
  private readonly listeners = new Set<() => void>();

  /** Called whenever another part of time is in view. @returns what ends it */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  attach(parts: Parts, isRtl: boolean): () => void {
    this.parts = parts;
    this.sign = isRtl ? -1 : 1;
    const onScroll = () => {
      this.offset = Math.abs(parts.scroller.scrollLeft);
      this.tell();
    };
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(parts.scroller);
    parts.scroller.addEventListener('scroll', onScroll, { passive: true });
    if (this.pane > 0) this.measure();
    return () => {
      observer.disconnect();
      parts.scroller.removeEventListener('scroll', onScroll);
      this.parts = null;
    };
  }

  /** All of time, and the room for names. What is in view stays there. */
  lay(range: Span, pane: number): void {
    const { from } = this.view;
    this.range = range;
    this.pane = pane;
    this.measure();
    this.put(this.pixelsPerDay, (from - range.from) * this.pixelsPerDay);
  }

  /** The days in view. */
  get view(): Span {
    const from = this.range.from + this.offset / this.pixelsPerDay;
    return { from, to: from + this.width / this.pixelsPerDay };
  }

  get origin(): number {
    return this.range.from;
  }

  /** The day under a point, by its distance from the beginning of the chart in view. */
  dayAt(x: number): number {
    return this.range.from + (this.offset + x) / this.pixelsPerDay;
  }

  /** Where a point of the window lies in the chart in view, from its beginning. */
  inChart(clientX: number): number {
    const box = this.parts?.scroller.getBoundingClientRect();
    if (!box) return 0;
    return (this.sign === 1 ? clientX - box.left : box.right - clientX) - this.pane;
  }

  /** @param at the point that stays where it is, from the beginning of the chart in view; its middle where left out */
  zoomBy(factor: number, at = this.width / 2): void {
    const day = this.dayAt(at);
    const scale = this.within(this.pixelsPerDay * factor);
    this.put(scale, (day - this.range.from) * scale - at);
  }

  zoomIn = (): void => this.zoomBy(STEP);
  zoomOut = (): void => this.zoomBy(1 / STEP);

  /** Shows these days, from edge to edge. */
  show({ from, to }: Span): void {
    if (this.width <= 0) return;
    const scale = this.within(this.width / Math.max(1, to - from));
    this.put(scale, (from - this.range.from) * scale);
  }

  /** Brings a day to two thirds of the view, at the same scale. */
  goTo(day: number): void {
    this.put(this.pixelsPerDay, (day - this.range.from) * this.pixelsPerDay - (this.width * 2) / 3);
  }

  /** @param part of what is in view; towards the past where negative */
  panBy(part: number): void {
    this.put(this.pixelsPerDay, this.offset + this.width * part);
  }

  /** Brings days into view, where they are not. */
  reveal({ from, to }: Span): void {
    const { view } = this;
    if (to > view.from && from < view.to) return;
    this.put(this.pixelsPerDay, (from - this.range.from) * this.pixelsPerDay - this.width / 4);
  }

  /** The days in view as an address says them. */
  asText(): { from: string; to: string } {
    const { from, to } = this.view;
    return { from: dayOf(Math.floor(from)), to: dayOf(Math.ceil(to)) };
  }

  private within(scale: number): number {
    const narrowest = this.width / (this.range.to - this.range.from);
    return Math.min(WIDEST, Math.max(narrowest, scale));
  }

  private measure(): void {
    if (!this.parts) return;
    this.width = Math.max(0, this.parts.scroller.clientWidth - this.pane);
    this.put(this.within(this.pixelsPerDay), this.offset);
  }

  private put(scale: number, offset: number): void {
    if (!this.parts) return;
    const { scroller, canvas, scaled } = this.parts;
    const length = (this.range.to - this.range.from) * scale;
    const before = this.offset;
    this.pixelsPerDay = scale;
    this.offset = Math.max(0, Math.min(offset, length - this.width));
    canvas.style.inlineSize = `${this.pane + length}px`;
    for (const part of scaled) part.style.setProperty('--ppd', String(scale));
    // To scroll is to lay out: not where it stands at the beginning and stays there.
    if (before > 0 || this.offset > 0) scroller.scrollLeft = this.sign * this.offset;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
