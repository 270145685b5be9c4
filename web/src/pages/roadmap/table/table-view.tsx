import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useViewer } from '../../../api/use-viewer';
import { useT } from '../../../i18n/use-t';
import { useRoadmap, useSet } from '../use-roadmap';
import { ViewControls } from '../view-controls';
import { BulkBar } from './bulk-bar';
import { ColumnMenu } from './column-menu';
import { type TableColumn, useColumns } from './columns';
import { ExportMenu } from './export-menu';
import { columnsOf, inOrder, type Line, linesOf, orderOf, sortOf } from './order';
import { TableHead } from './table-head';
import { GroupLine, ItemLine } from './table-lines';
import './table.css';

/** Height of a line in pixels, the same for all, so that only those in view are drawn. */
const LINE = 34;
/** One function, always: for another all lines would be measured anew. */
const lineHeight = () => LINE;

/** The roadmap as a table: sorted, in groups, with the columns that one chooses. */
export function TableView() {
  const { search, items = [], asOf } = useRoadmap();
  const { isSignedIn } = useViewer();
  const all = useColumns();
  const columns = useMemo(
    () => columnsOf(search.cols).flatMap((key) => all.find((column) => column.key === key) ?? []),
    [search.cols, all],
  );
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const sorted = useMemo(() => inOrder(items, orderOf(search.sort)), [items, search.sort]);
  const lines = useMemo(() => linesOf(sorted, search.group, shut), [sorted, search.group, shut]);
  const pick = useCallback((id: string) => setPicked((before) => toggled(before, id)), []);
  const fold = useCallback((name: string) => setShut((before) => toggled(before, name)), []);
  const canPick = isSignedIn && asOf === null;
  return (
    <div className="roadmap-table">
      <ViewControls>
        <ColumnMenu all={all} />
        <ExportMenu />
      </ViewControls>
      {picked.size > 0 && <BulkBar picked={picked} onDone={() => setPicked(new Set())} />}
      <Lines columns={columns} lines={lines} picked={canPick ? picked : null} shut={shut} onPick={pick} onShut={fold} />
    </div>
  );
}

function toggled(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
}

interface LinesProps {
  readonly columns: readonly TableColumn[];
  readonly lines: readonly Line[];
  /** Null where nothing can be picked. */
  readonly picked: ReadonlySet<string> | null;
  readonly shut: ReadonlySet<string>;
  onPick(id: string): void;
  onShut(name: string): void;
}

function Lines({ columns, lines, picked, shut, onPick, onShut }: LinesProps) {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: lineHeight,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const width = columns.length + (picked ? 1 : 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, not a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <div role="group" ref={box} className="roadmap-table-box" aria-label={t('roadmap.table')} tabIndex={0}>
      <table className="table" aria-rowcount={lines.length + 1}>
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <TableHead
          columns={columns}
          order={orderOf(search.sort)}
          hasPicks={picked !== null}
          onSort={(order) => set({ sort: sortOf(order) })}
        />
        <tbody>
          <Gap height={above} width={width} />
          {shown.map(({ index }) => {
            const line = lines[index];
            if (!line) return null;
            if (line.kind === 'group')
              return (
                <GroupLine
                  key={`group ${line.name}`}
                  line={line}
                  index={index}
                  width={width}
                  isShut={shut.has(line.name)}
                  onShut={() => onShut(line.name)}
                />
              );
            return (
              <ItemLine
                key={`${line.group} ${line.item.id}`}
                item={line.item}
                index={index}
                columns={columns}
                isPicked={picked ? picked.has(line.item.id) : null}
                onPick={onPick}
              />
            );
          })}
          <Gap height={below} width={width} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands in for the lines that are out of view. */
const Gap = ({ height, width }: { readonly height: number; readonly width: number }) =>
  height > 0 && (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td colSpan={width} style={{ blockSize: height, padding: 0, border: 0 }} />
    </tr>
  );
