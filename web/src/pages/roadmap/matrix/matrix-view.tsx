import { useState } from 'react';
import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { Segmented } from '../../../parts/segmented';
import { Skeleton } from '../../../parts/states';
import { CATEGORIES } from '../search';
import { useSet } from '../use-roadmap';
import { ViewControls } from '../view-controls';
import { Flag, Overlaps } from './flag';
import type { Grid, GridRow } from './grid';
import './matrix.css';
import { MatrixCell, type Metric } from './matrix-cell';
import { useGrid } from './use-grid';

/** The roadmap as a matrix of activity domains; each cell leads to its list. */
export function MatrixView() {
  const t = useT();
  const { grid, byOrganization, overlaps } = useGrid();
  const [metric, setMetric] = useState<Metric>('count');
  return (
    <div className="roadmap-scroll matrix">
      <ViewControls>
        <Settings byOrganization={byOrganization} metric={metric} onMetric={setMetric} />
      </ViewControls>
      <p className="matrix-words">{byOrganization ? t('matrix.wordsOrganization') : t('matrix.wordsCategory')}</p>
      {grid ? (
        <GridTable grid={grid} overlaps={overlaps} metric={metric} byOrganization={byOrganization} />
      ) : (
        <Skeleton rows={8} height={44} />
      )}
      <Overlaps />
    </div>
  );
}

interface SettingsProps {
  readonly byOrganization: boolean;
  readonly metric: Metric;
  onMetric(metric: Metric): void;
}

function Settings({ byOrganization, metric, onMetric }: SettingsProps) {
  const t = useT();
  const set = useSet();
  return (
    <>
      <Segmented
        label={t('matrix.columns')}
        value={byOrganization ? 'sdo' : 'category'}
        onChange={(columns) => set({ group: columns === 'sdo' ? 'sdo' : undefined })}
        options={[
          { value: 'category', label: t('roadmap.category') },
          { value: 'sdo', label: t('roadmap.sdo') },
        ]}
      />
      <Choice
        label={t('matrix.metric')}
        value={metric}
        onChange={onMetric}
        options={[
          { value: 'count', label: t('matrix.metricAll') },
          { value: 'active', label: t('matrix.metricActive') },
          { value: 'late', label: t('matrix.metricLate') },
        ]}
      />
    </>
  );
}

interface GridProps extends Pick<ReturnType<typeof useGrid>, 'overlaps'> {
  readonly grid: Grid;
  readonly metric: Metric;
  readonly byOrganization: boolean;
}

/** Sorts the rows by a column; domains stand in the order of Supplement 49 until somebody asks. */
const sorted = ({ rows }: Grid, column: string | null, metric: Metric): readonly GridRow[] => {
  const value = (row: GridRow) => row.cells.find((cell) => cell.column === column)?.[metric] ?? 0;
  return column ? [...rows].sort((a, b) => value(b) - value(a)) : rows;
};

function GridTable({ grid, overlaps, metric, byOrganization }: GridProps) {
  const t = useT();
  const word = useWord();
  const [column, setColumn] = useState<string | null>(null);
  const most = Math.max(1, ...grid.rows.flatMap(({ cells }) => cells.map((cell) => cell[metric])));
  const named = (name: string) => CATEGORIES.find((category) => category === name);
  const label = (name: string) => {
    const category = byOrganization ? undefined : named(name);
    return category ? word('DocumentCategory', category) : name;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, not a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <div role="group" className="table-box" aria-label={t('roadmap.matrix')} tabIndex={0}>
      <table className="table matrix-table">
        <caption className="visually-hidden">{t('matrix.caption', { count: grid.gaps })}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={column === null ? 'ascending' : undefined}>
              <button type="button" onClick={() => setColumn(null)}>
                {t('roadmap.domain')}
              </button>
            </th>
            {grid.columns.map((name) => (
              <th key={name} scope="col" aria-sort={column === name ? 'descending' : undefined}>
                <button type="button" onClick={() => setColumn(name)}>
                  <bdi>{label(name)}</bdi>
                </button>
              </th>
            ))}
            <th scope="col" className="number">
              {t('matrix.gaps')}
            </th>
            <th scope="col">{t('matrix.flags')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted(grid, column, metric).map((row) => (
            <tr key={row.domain}>
              <th scope="row">{word('ActivityDomain', row.domain)}</th>
              {row.cells.map((cell) => (
                <MatrixCell
                  key={cell.column}
                  domain={row.domain}
                  cell={cell}
                  metric={metric}
                  most={most}
                  byOrganization={byOrganization}
                />
              ))}
              <td className="number">{row.gaps}</td>
              <td>
                <Flag row={row} overlaps={overlaps.get(row.domain) ?? 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
