import { memo } from 'react';
import { useT } from '../../../i18n/use-t';
import { Words } from '../../../parts/ref';
import { STAGE } from '../../../parts/status-chip';
import { isLate } from '../../../parts/under-way';
import type { ItemChange } from '../changes';
import { isOpen, slipOf } from '../item-facts';
import { useMonths } from '../use-months';
import { activityOf, areaPath, entriesOf } from './activity';
import { type Bar, barOf, type Mark, type Span } from './bar';
import type { Entry, Lane } from './lanes';
import type { ItemRow, LaneRow } from './rows';

const place = ({ from, to }: Span, origin: number) => ({ '--s': from - origin, '--d': to - from });

interface LaneProps {
  readonly row: LaneRow;
  readonly origin: number;
}

/** How many items of a lane were in hand, quarter by quarter. */
export const LaneArea = memo(function LaneArea({ row, origin }: LaneProps) {
  const area = areaOf(row.lane);
  if (!area) return null;
  return (
    <svg
      className="tl-area"
      style={place(area.span, origin)}
      viewBox={`0 0 ${area.span.to - area.span.from} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={area.path} />
    </svg>
  );
});

type Area = ReturnType<typeof areaPath>;

/** Kept as long as the lane is the same: a large one takes its time. */
const AREAS = new WeakMap<Lane, Area | null>();

function areaOf(lane: Lane): Area | null {
  const known = AREAS.get(lane);
  if (known !== undefined) return known;
  const activity = activityOf(entriesOf(lane));
  const area = activity && areaPath(activity);
  AREAS.set(lane, area);
  return area;
}

interface ItemProps {
  readonly row: ItemRow;
  readonly origin: number;
  readonly day: string;
  readonly change: ItemChange | undefined;
  /** The day that is compared with. */
  readonly since: string | undefined;
}

/** All that is drawn of one item. */
export const ChartItem = memo(function ChartItem({ row: { entry }, origin, day, change, since = day }: ItemProps) {
  const t = useT();
  const { bar, item } = entry;
  const before = change?.before && change.before !== item ? barOf(change.before, since) : null;
  if (!bar.extent) return <span className="tl-nodate tl-stuck">{t('timeline.noDate')}</span>;
  return (
    <>
      {before && <Ghost bar={before} origin={origin} />}
      <BarShape entry={entry} origin={origin} isGone={change?.isGone ?? false} />
      <Ticks bar={bar} origin={origin} />
      <Label entry={entry} origin={origin} day={day} />
    </>
  );
});

/** Where the bar was on the day that is compared with. */
function Ghost({ bar, origin }: BarProps) {
  return bar.extent && <i className="tl-ghost" style={place(bar.extent, origin)} />;
}

interface ShapeProps {
  readonly entry: Entry;
  readonly origin: number;
  readonly isGone?: boolean;
}

/** The bar itself: what is sure, and where it begins or ends somewhere. */
export function BarShape({ entry: { item, bar }, origin, isGone }: ShapeProps) {
  const stage = `tl-stage-${STAGE[item.maturity].name}`;
  const look = `${stage}${isGone ? ' tl-gone' : ''}`;
  return (
    <>
      {bar.begins && <i className={`tl-zone ${look}`} style={place(bar.begins, origin)} />}
      {bar.ends && <i className={`tl-zone ${look}`} style={place(bar.ends, origin)} />}
      {bar.solid && (
        <i className={`tl-bar ${look}${bar.isEndless ? ' tl-endless' : ''}`} style={place(bar.solid, origin)} />
      )}
      {bar.tail && <i className="tl-tail" style={place(bar.tail, origin)} />}
    </>
  );
}

interface BarProps {
  readonly bar: Bar;
  readonly origin: number;
}

/** Former targets, the way from the first to the last, and milestones. */
function Ticks({ bar, origin }: BarProps) {
  const { formers, slip } = bar;
  return (
    <>
      {slip && <i className="tl-slip" style={place(slip, origin)} />}
      {formers.map((at) => (
        <i key={at} className="tl-former" style={{ '--s': at - origin }} />
      ))}
      <Marks marks={bar.marks} origin={origin} />
    </>
  );
}

/** Milestones: filled where they happened, hollow where they are planned. */
export function Marks({ marks, origin }: { readonly marks: readonly Mark[]; readonly origin: number }) {
  return marks.map(({ kind, at, hasHappened }) => (
    <i
      key={`${kind} ${at}`}
      className={`tl-mark tl-mark-${kind}${hasHappened ? '' : ' tl-planned'}`}
      style={{ '--s': at - origin }}
    />
  ));
}

/**
 * Behind the bar: the target in the words of its source, or when it was completed; how far it slipped, how late it is. Before a later milestone it stands
 * only where it has the room.
 */
function Label({
  entry: { item, bar },
  origin,
  day,
}: {
  readonly entry: Entry;
  readonly origin: number;
  readonly day: string;
}) {
  const months = useMonths();
  const slip = slipOf(item);
  const words = isOpen(item) ? item.target?.text : item.approved;
  const room = Math.min(...bar.marks.map(({ at }) => at).filter((at) => at > bar.labelAt)) - bar.labelAt;
  return (
    <span
      className={Number.isFinite(room) ? 'tl-label tl-label-between' : 'tl-label'}
      style={{ '--s': bar.labelAt - origin, '--d': Number.isFinite(room) ? room : 0 }}
    >
      {words && <Words>{words}</Words>}
      {slip && <b>{months.slip(slip)}</b>}
      {isLate(item, day) && <b>{months.late(item, day)}</b>}
    </span>
  );
}
