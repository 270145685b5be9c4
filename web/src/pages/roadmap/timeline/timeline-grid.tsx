import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { memo, type ReactNode, type Ref, type RefObject, useCallback, useImperativeHandle } from 'react';
import { useT } from '../../../i18n/use-t';
import type { Roadmap } from '../use-roadmap';
import type { Span } from './bar';
import { ChartItem, LaneArea } from './chart-row';
import type { Active } from './keys';
import { LeftRow } from './left-row';
import { PackLine } from './pack-line';
import { HEIGHTS, type Row } from './rows';
import type { Packing } from './use-coarse-view';
import type { RowWords } from './use-row-words';

/** Height of the axis. */
export const HEAD = 74;
const OVERSCAN = 6;

export interface GridParts {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly axis: RefObject<HTMLDivElement | null>;
  readonly chart: RefObject<HTMLDivElement | null>;
}

interface Props {
  readonly parts: GridParts;
  readonly roadmap: Roadmap;
  readonly rows: readonly Row[];
  readonly range: Span;
  readonly packing: Packing | null;
  readonly words: RowWords;
  readonly active: Active | null;
  readonly focused: number;
  /** Brings a row into view. */
  readonly reveal: RefObject<((index: number) => void) | null>;
  readonly head: ReactNode;
  readonly ground: ReactNode;
}

/** Which rows are rendered: those in view, some around them, and the one that the keyboard comes to. */
function useRows({ rows, parts, focused, reveal }: Props) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => parts.scroller.current,
    // The same functions as long as the rows are the same: else all of them would be measured anew with every turn of the wheel.
    estimateSize: useCallback((index: number) => HEIGHTS[rows[index]?.kind ?? 'item'], [rows]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: OVERSCAN,
    scrollMargin: HEAD,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (focused >= rows.length || shown.includes(focused)) return shown;
      return focused < (shown[0] ?? 0) ? [focused, ...shown] : [...shown, focused];
    },
  });
  useImperativeHandle(reveal, () => (index) => virtual.scrollToIndex(index, { align: 'auto' }), [virtual]);
  return virtual;
}

/** Names and bars, row by row: a tree grid for the keyboard and for those who listen; the chart beside it is for the eye alone. */
export function TimelineGrid(props: Props) {
  const { parts, rows, reveal, head, ...rest } = props;
  const t = useT();
  const virtual = useRows(props);
  const { roadmap, ground } = rest;
  const height = virtual.getTotalSize();
  const shown = virtual.getVirtualItems();
  const isPacked = roadmap.search.packed ?? false;
  return (
    <div ref={parts.scroller} className="tl-scroller">
      <div
        ref={parts.canvas}
        role="treegrid"
        className="tl-canvas"
        data-packed={isPacked}
        aria-label={t('timeline.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={isPacked ? undefined : 5}
        aria-keyshortcuts="V"
      >
        <Head axis={parts.axis}>{head}</Head>
        <div className="tl-main" role="presentation" style={{ blockSize: height }}>
          <div className="tl-left" role="rowgroup">
            {shown.map((item) => (
              <Left key={item.key} item={item} rows={rows} {...rest} />
            ))}
          </div>
          <div ref={parts.chart} className="tl-chart" aria-hidden="true" style={{ blockSize: height }}>
            {ground}
            {shown.map((item) => (
              <Chart key={item.key} item={item} rows={rows} {...rest} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function Head({ axis, children }: { readonly axis: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  const t = useT();
  const columns = [t('roadmap.stage'), t('roadmap.started'), t('roadmap.target'), t('timeline.slip')];
  return (
    <div className="tl-head" role="rowgroup" style={{ blockSize: HEAD }}>
      <div className="tl-corner" role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1}>
          {t('roadmap.item')}
        </span>
        {columns.map((column, index) => (
          <span key={column} role="columnheader" aria-colindex={index + 2} className="visually-hidden">
            {column}
          </span>
        ))}
      </div>
      <div ref={axis} className="tl-axis" aria-hidden="true">
        {children}
      </div>
    </div>
  );
}

interface OneProps extends Omit<Props, 'parts' | 'reveal' | 'head' | 'ground'> {
  readonly item: VirtualItem;
}

/** Both halves of a row stay as they are while others come into view. */
const Left = memo(function Left({ item, rows, roadmap, active, focused, words }: OneProps) {
  const row = rows[item.index];
  if (!row) return null;
  const id = row.kind === 'item' ? row.entry.item.id : null;
  return (
    <LeftRow
      row={row}
      index={item.index}
      start={item.start - HEAD}
      size={item.size}
      active={item.index === focused ? (active?.key === row.key ? active.cell : 0) : undefined}
      isSelected={id !== null && id === roadmap.search.sel}
      change={id === null ? undefined : roadmap.changes?.get(id)}
      words={words}
      grouping={roadmap.search.group ?? 'domain'}
    />
  );
});

const Chart = memo(function Chart({ item, rows, roadmap, active, range, packing }: OneProps) {
  const row = rows[item.index];
  if (!row) return null;
  const { search, changes, day } = roadmap;
  const isSelected = row.kind === 'item' && row.entry.item.id === search.sel;
  return (
    <div
      className={`tl-row tl-row-${row.kind}`}
      data-i={item.index}
      data-selected={isSelected}
      style={{ insetBlockStart: item.start - HEAD, blockSize: item.size }}
    >
      {(row.kind === 'lane' || row.kind === 'group') && <LaneArea row={row} origin={range.from} />}
      {row.kind === 'item' && (
        <ChartItem
          row={row}
          origin={range.from}
          day={day}
          since={search.cmp}
          change={changes?.get(row.entry.item.id)}
        />
      )}
      {row.kind === 'pack' && packing && (
        <PackLine
          row={row}
          origin={range.from}
          near={packing.near}
          pixelsPerDay={packing.pixelsPerDay}
          active={active?.key === row.key ? active.cell : 0}
          selected={search.sel}
          changes={changes}
        />
      )}
    </div>
  );
});
