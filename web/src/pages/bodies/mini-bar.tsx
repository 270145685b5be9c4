import type { MiniBar, MiniTimeline } from './mini-timeline';

interface Props {
  readonly timeline: MiniTimeline;
  readonly bar: MiniBar | undefined;
}

/** A text on the axis of its body, hatched where its target may lie; the same stands beside it in words. */
export function MiniBarOf({ timeline, bar }: Props) {
  return (
    <span className="bodies-mini" aria-hidden="true">
      {bar && (
        <span
          className="bodies-mini-bar"
          style={{ insetInlineStart: `${bar.from}%`, inlineSize: `${Math.max(0.5, bar.to - bar.from)}%` }}
        >
          <span
            className="bodies-mini-vague"
            style={{ inlineSize: `${((bar.to - bar.vagueFrom) / Math.max(0.5, bar.to - bar.from)) * 100}%` }}
          />
        </span>
      )}
      <span className="bodies-mini-today" style={{ insetInlineStart: `${timeline.today}%` }} />
    </span>
  );
}

/** The years of the axis, first and last. */
export const MiniAxis = ({ timeline: { firstYear, lastYear } }: Pick<Props, 'timeline'>) => (
  <p className="bodies-mini-axis" aria-hidden="true">
    <bdi>{firstYear}</bdi>
    <bdi>{lastYear}</bdi>
  </p>
);
