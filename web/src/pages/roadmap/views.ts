import { lazy } from 'react';
import type { RoadmapSearch } from './search';

const LOAD = {
  timeline: () => import('./timeline/timeline-view').then(({ TimelineView }) => ({ default: TimelineView })),
  table: () => import('./table/table-view').then(({ TableView }) => ({ default: TableView })),
  matrix: () => import('./matrix/matrix-view').then(({ MatrixView }) => ({ default: MatrixView })),
};

/** The views, each a chunk of its own. */
export const VIEW_OF = { timeline: lazy(LOAD.timeline), table: lazy(LOAD.table), matrix: lazy(LOAD.matrix) };

/** Loads a view before it is shown; what goes wrong is said where it is. */
export const fetchView = ({ view }: RoadmapSearch): void => void LOAD[view]().catch(() => {});
