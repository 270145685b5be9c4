import { Link } from '@tanstack/react-router';
import { CircleDashed, TriangleAlert } from 'lucide-react';
import { useT } from '../../../i18n/use-t';
import { UNDER_WAY } from '../../../parts/under-way';
import { CATEGORIES, DOMAINS, type RoadmapSearch } from '../search';
import { useRoadmap } from '../use-roadmap';
import type { Cell, GridRow } from './grid';
import { stepOf } from './grid';

/** What the cells show as their number. */
export type Metric = 'count' | 'active' | 'late';

interface Props {
  readonly domain: GridRow['domain'];
  readonly cell: Cell;
  readonly metric: Metric;
  readonly most: number;
  readonly byOrganization: boolean;
}

/** One crossing: how many, how many of them active, and whether one is late; a dashed ring where there is none. */
export function MatrixCell({ domain, cell, metric, most, byOrganization }: Props) {
  const t = useT();
  const { search } = useRoadmap();
  const { count, active, late, owners } = cell;
  if (count === 0)
    return (
      <td>
        <span className="matrix-gap">
          <CircleDashed aria-hidden="true" />
          <span className="visually-hidden">{t('matrix.gap')}</span>
        </span>
      </td>
    );
  const [owner] = owners;
  const isSingle = !byOrganization && owners.length === 1;
  return (
    <td>
      <Link
        to="/roadmap"
        search={{ ...search, ...listOf(domain, cell.column, byOrganization, metric) }}
        className={`matrix-cell matrix-${stepOf(cell[metric], most)}`}
      >
        <b>{cell[metric]}</b>
        {metric === 'count' && active > 0 && <span>{t('matrix.active', { count: active })}</span>}
        {isSingle && <bdi>{t('matrix.only', { owner: owner ?? '' })}</bdi>}
        {late > 0 && (
          <span className="matrix-late">
            <TriangleAlert aria-hidden="true" />
            <span className="visually-hidden">{t('roadmap.lateCount', { count: late })}</span>
          </span>
        )}
      </Link>
    </td>
  );
}

/** The address of the list behind a cell. */
function listOf(domain: string, column: string, byOrganization: boolean, metric: Metric): Partial<RoadmapSearch> {
  return {
    view: 'table',
    domain: DOMAINS.filter((each) => each === domain),
    ...(byOrganization ? { sdo: [column] } : { category: CATEGORIES.filter((each) => each === column) }),
    ...(metric === 'active' ? { stage: [...UNDER_WAY] } : {}),
    ...(metric === 'late' ? { late: true } : {}),
  };
}
