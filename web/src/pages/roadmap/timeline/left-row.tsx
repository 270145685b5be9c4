import { ChevronRight, Mail, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useT } from '../../../i18n/use-t';
import { Ref, Words } from '../../../parts/ref';
import { StageIcon } from '../../../parts/status-chip';
import type { ItemChange } from '../changes';
import type { Grouping } from '../search';
import { useChangeWords } from '../use-change-words';
import type { RoadmapItem } from '../use-items';
import { CELLS } from './keys';
import type { ItemRow, LaneRow, PackRow, Row, TrayRow } from './rows';
import type { RowWords } from './use-row-words';

interface Props {
  readonly row: Row;
  /** Among all rows, from 0. */
  readonly index: number;
  readonly start: number;
  readonly size: number;
  /** The cell that has the focus, 0 for the row itself; undefined where another row has it. */
  readonly active: number | undefined;
  readonly isSelected: boolean;
  readonly change: ItemChange | undefined;
  readonly words: RowWords;
  readonly grouping: Grouping;
}

/** A row of the tree grid: what it is, and for those who listen everything that the chart shows. */
export const LeftRow = memo(function LeftRow(props: Props) {
  const { row, index, start, size, active, isSelected } = props;
  const name = useName(props);
  return (
    <div
      role="row"
      className={`tl-left-row tl-left-${row.kind}`}
      style={{ insetBlockStart: start, blockSize: size }}
      data-i={index}
      data-selected={isSelected}
      tabIndex={active === 0 ? 0 : -1}
      aria-label={name}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-rowindex={index + 2}
      aria-selected={row.kind === 'item' ? isSelected : undefined}
      aria-expanded={'isOpen' in row ? row.isOpen : undefined}
    >
      <Content {...props} />
    </div>
  );
});

function useName({ row, words, grouping, change }: Props): string {
  const t = useT();
  switch (row.kind) {
    case 'item':
      return words.item(row.entry.item, change);
    case 'pack':
      return t('timeline.lineName', {
        count: row.entries.length,
        refs: row.entries.map(({ item }) => item.ref).join(', '),
      });
    case 'tray':
      return t('timeline.undated', { count: row.undated.length });
    default: {
      const { count, lateCount } = row.lane;
      return t('timeline.laneName', { name: words.lane(row.lane, grouping), count, lateCount });
    }
  }
}

function Content(props: Props) {
  const { row } = props;
  if (row.kind === 'item') return <ItemCells {...props} row={row} />;
  if (row.kind === 'pack') return <PackCells {...props} row={row} />;
  if (row.kind === 'tray') return <TrayCell row={row} />;
  return <LaneCell {...props} row={row} />;
}

const Chevron = ({ isOpen }: { readonly isOpen: boolean }) => (
  <span className="tl-chevron" data-open={isOpen}>
    <ChevronRight aria-hidden="true" className="lucide mirrored" />
  </span>
);

function LaneCell({ row: { lane, isOpen }, words, grouping }: Props & { readonly row: LaneRow }) {
  const t = useT();
  return (
    <div role="gridcell" className="tl-cell-item" aria-colindex={1}>
      <Chevron isOpen={isOpen} />
      <span className="tl-lane-name" dir="auto">
        <Words>{words.lane(lane, grouping)}</Words>
      </span>
      <span className="tl-count">{lane.count}</span>
      {lane.lateCount > 0 && (
        <span className="late tl-late">
          <TriangleAlert aria-hidden="true" /> {t('timeline.late', { count: lane.lateCount })}
        </span>
      )}
    </div>
  );
}

function TrayCell({ row: { undated, isOpen } }: { readonly row: TrayRow }) {
  const t = useT();
  return (
    <div role="gridcell" className="tl-cell-item" aria-colindex={1}>
      <Chevron isOpen={isOpen} />
      <span className="tl-lane-name">{t('timeline.undated', { count: undated.length })}</span>
    </div>
  );
}

/** The item, and its stage, start, target and slip: shown when the keyboard walks into them. */
function ItemCells({ row: { entry }, active, change, words }: Props & { readonly row: ItemRow }) {
  const { item } = entry;
  return (
    <>
      <div role="gridcell" className="tl-cell-item" aria-colindex={1}>
        <StageIcon maturity={item.maturity} />
        <Ref>{item.ref}</Ref>
        <span className="tl-title" dir="auto">
          {item.title}
        </span>
        {change && <Marks change={change} />}
        {item.liaisonCount > 0 && (
          <span className="tl-liaisons">
            <Mail aria-hidden="true" />
            {item.liaisonCount}
          </span>
        )}
      </div>
      {words.cells(item).map((text, cell) => (
        <div
          key={COLUMNS[cell]}
          role="gridcell"
          className="tl-cell"
          data-cell={cell + 1}
          aria-colindex={cell + 2}
          tabIndex={active === cell + 1 ? 0 : -1}
        >
          {text}
        </div>
      ))}
    </>
  );
}

const COLUMNS = Array.from({ length: CELLS }, (_, cell) => `column ${cell}`);

/** What changed since the day that is compared with. */
function Marks({ change }: { readonly change: ItemChange }) {
  const [first, ...rest] = useChangeWords()(change);
  if (!first) return null;
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  return (
    <span className={`tl-change tl-change-${first.kind}`} title={[first, ...rest].map(({ long }) => long).join('\n')}>
      {first.short}
      {more}
    </span>
  );
}

/** The items of a line: a cell each, once the line has the focus. */
function PackCells({ row, active, words }: Props & { readonly row: PackRow }) {
  if (active === undefined) return <div role="gridcell" className="tl-cell" aria-colindex={1} />;
  return row.entries.map(({ item }: { readonly item: RoadmapItem }, place) => (
    <div
      key={item.id}
      role="gridcell"
      className="tl-cell"
      data-cell={place + 1}
      aria-colindex={place + 1}
      tabIndex={active === place + 1 ? 0 : -1}
    >
      {words.item(item, undefined)}
    </div>
  ));
}
