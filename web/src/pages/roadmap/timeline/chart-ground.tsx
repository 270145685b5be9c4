import { memo } from 'react';
import { dayNumber } from '../time';
import { linesPath, partTicks, yearTicks } from './axis';
import type { Span } from './bar';
import type { CoarseView } from './use-coarse-view';

interface Props {
  readonly range: Span;
  readonly view: CoarseView;
  readonly today: string;
  readonly asOf: string | null;
  readonly compared: string | null;
}

/** What lies under the bars: lines of years and quarters as one shape each, what is past, and the lines of the days that matter. */
export const ChartGround = memo(function ChartGround({ range, view, today, asOf, compared }: Props) {
  const { near, level } = view;
  const shown = { from: Math.max(near.from, range.from), to: Math.min(near.to, range.to) };
  const at = (day: string) => ({ '--s': dayNumber(day) - range.from });
  return (
    <>
      <div className="tl-past" style={{ '--s': 0, '--d': dayNumber(today) - range.from }} />
      <svg
        className="tl-lines"
        viewBox={`0 0 ${range.to - range.from} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          className="tl-line-part"
          d={linesPath(partTicks(shown, level), range.from)}
          vectorEffect="non-scaling-stroke"
        />
        <path
          className="tl-line-year"
          d={linesPath(yearTicks(shown, level), range.from)}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {compared && <div className="tl-day tl-day-compared" style={at(compared)} />}
      <div className="tl-day tl-day-today" style={at(today)} />
      {asOf && <div className="tl-day tl-day-asof" style={at(asOf)} />}
    </>
  );
});
