import { memo } from 'react';
import { Ref } from '../../../parts/ref';
import { STAGE } from '../../../parts/status-chip';
import type { ItemChange } from '../changes';
import type { Span } from './bar';
import { BarShape, Marks } from './chart-row';
import type { Entry } from './lanes';
import { isLabelInside, reachOf } from './pack';
import type { PackRow } from './rows';

interface Props {
  readonly row: PackRow;
  readonly origin: number;
  /** What is far from view is not drawn. */
  readonly near: Span;
  readonly pixelsPerDay: number;
  /** The item that has the focus, from 1; 0 where none has. */
  readonly active: number;
  readonly selected: string | undefined;
  readonly changes: ReadonlyMap<string, ItemChange> | null;
}

/** Several items on one line, each with its reference in its bar or behind it. */
export const PackLine = memo(function PackLine({ row, near, active, ...rest }: Props) {
  return row.entries.map((entry, index) => {
    const { extent } = entry.bar;
    if (!extent || extent.to < near.from || extent.from > near.to) return null;
    return <Packed key={entry.item.id} entry={entry} isActive={index + 1 === active} {...rest} />;
  });
});

interface PackedProps extends Omit<Props, 'row' | 'near' | 'active'> {
  readonly entry: Entry;
  readonly isActive: boolean;
}

function Packed({ entry, origin, pixelsPerDay, isActive, selected, changes }: PackedProps) {
  const { item, bar } = entry;
  const isInside = isLabelInside(entry, pixelsPerDay);
  const label = isInside && bar.solid ? bar.solid : { from: reachOf(bar), to: reachOf(bar) };
  return (
    <span className="tl-packed" data-item={item.id} data-active={isActive} data-selected={selected === item.id}>
      <BarShape entry={entry} origin={origin} isGone={changes?.get(item.id)?.isGone ?? false} />
      {!bar.solid && <Marks marks={bar.marks.filter(({ at }) => at <= label.to)} origin={origin} />}
      <span
        className={`tl-packed-label tl-stage-${STAGE[item.maturity].name}${isInside ? ' tl-inside' : ''}`}
        style={{ '--s': label.from - origin, '--d': label.to - label.from }}
      >
        <span className="tl-stuck">
          <Ref>{item.ref}</Ref>
        </span>
      </span>
    </span>
  );
}
