import type { Span } from './bar';

/** Days before and after the day that is looked at, where most is going on around it. */
const AROUND = { before: 1150, after: 575 };
const MARGIN = 0.04;

/**
 * What is in view at first: the years around the day that is looked at; where most items lie elsewhere, the time of nearly all of them.
 * @param extents of the items that have dates
 */
export function firstView(extents: readonly Span[], day: number): Span {
  const around = { from: day - AROUND.before, to: day + AROUND.after };
  const inside = extents.filter(({ from, to }) => to > around.from && from < around.to).length;
  if (inside * 2 >= extents.length) return around;
  const starts = extents.map(({ from }) => from).sort((a, b) => a - b);
  const from = starts[Math.floor(starts.length * MARGIN)] ?? around.from;
  const to = extents.reduce((most, extent) => Math.max(most, extent.to), day + AROUND.after);
  return { from: from - (to - from) * MARGIN, to };
}
