import { Link } from '@tanstack/react-router';
import { Grid3x3, History, ListTree, Table2, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { LiveChip } from '../../frame/live-chip';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { PageHeader } from '../../parts/page-header';
import { Segmented } from '../../parts/segmented';
import { Empty, Skeleton, Trouble } from '../../parts/states';
import { Banners } from './banners';
import { Controls } from './controls';
import { FilterChips } from './filter-chips';
import { ItemPanel } from './panel/item-panel';
import './roadmap.css';
import { FILTERS } from './filter';
import { TimeBar } from './time-bar';
import { MOST_ITEMS } from './use-items';
import { type Roadmap, RoadmapContext, useRoadmap, useRoadmapState, useSet } from './use-roadmap';
import { ControlsPlace } from './view-controls';

const VIEWS = {
  timeline: lazy(() => import('./timeline/timeline-view').then(({ TimelineView }) => ({ default: TimelineView }))),
  table: lazy(() => import('./table/table-view').then(({ TableView }) => ({ default: TableView }))),
  matrix: lazy(() => import('./matrix/matrix-view').then(({ MatrixView }) => ({ default: MatrixView }))),
};

/** The roadmap across bodies, as timeline, table or matrix: one address, one filter. */
export function RoadmapPage() {
  const roadmap = useRoadmapState();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { view, sel } = roadmap.search;
  return (
    <RoadmapContext value={roadmap}>
      <ControlsPlace value={place}>
        <div className="roadmap" data-view={view}>
          <Head onPlace={setPlace} />
          <Banners />
          {view !== 'timeline' && <TimeBar />}
          <div className="roadmap-body">
            <Body />
            {sel && <ItemPanel key={sel} id={sel} />}
          </div>
        </div>
      </ControlsPlace>
    </RoadmapContext>
  );
}

function Head({ onPlace }: { onPlace(place: HTMLElement | null): void }) {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  return (
    <PageHeader
      title={t('roadmap.title')}
      chip={<StateChip />}
      counts={<Counts />}
      views={
        <Segmented
          label={t('roadmap.view')}
          value={search.view}
          onChange={(view) => set({ view })}
          options={[
            { value: 'timeline', label: t('roadmap.timeline'), icon: ListTree },
            { value: 'table', label: t('roadmap.table'), icon: Table2 },
            { value: 'matrix', label: t('roadmap.matrix'), icon: Grid3x3 },
          ]}
        />
      }
    >
      <Controls />
      <span ref={onPlace} className="control-row-end" />
      <FilterChips />
    </PageHeader>
  );
}

/** Live, or the day gone by that is shown. */
function StateChip() {
  const t = useT();
  const { asOf } = useRoadmap();
  if (!asOf) return <LiveChip />;
  return (
    <span className="chip chip-past">
      <History aria-hidden="true" />
      <span>{t('roadmap.asOfDay', { day: asOf })}</span>
    </span>
  );
}

function Counts() {
  const t = useT();
  const { items, total, lateCount } = useRoadmap();
  if (!items) return null;
  return (
    <>
      {t('roadmap.count', { count: total })}
      {lateCount > 0 && (
        <>
          {' · '}
          <span className="late">
            <TriangleAlert aria-hidden="true" /> {t('roadmap.lateCount', { count: lateCount })}
          </span>
        </>
      )}
    </>
  );
}

function Body() {
  const roadmap = useRoadmap();
  const View = VIEWS[roadmap.search.view];
  return (
    <div className="roadmap-view" aria-busy={roadmap.isStale}>
      {roadmap.error && <Trouble error={roadmap.error} retry={roadmap.retry} />}
      {roadmap.items === undefined ? (
        !roadmap.error && <Skeleton rows={22} height={30} />
      ) : (
        <Suspense fallback={<Skeleton rows={22} height={30} />}>
          <Instead roadmap={roadmap} />
          {roadmap.items.length > 0 && <View />}
        </Suspense>
      )}
    </div>
  );
}

/** What is said where there is nothing to show: too much, or nothing that matches. */
function Instead({ roadmap: { items, isTooMany, total, search } }: { readonly roadmap: Roadmap }) {
  const t = useT();
  const set = useSet();
  if (isTooMany)
    return (
      <Empty title={t('roadmap.tooMany', { count: total })}>
        <p>{t('roadmap.tooManyWords', { most: MOST_ITEMS })}</p>
      </Empty>
    );
  if (items?.length !== 0) return null;
  const isFiltered = FILTERS.some((name) => search[name] !== undefined) || search.changed;
  if (!isFiltered)
    return (
      <Empty title={t('roadmap.empty')}>
        <p>{t('roadmap.emptyWords')}</p>
        <Link to="/imports" className="button button-plain">
          {t('roadmap.toImport')}
        </Link>
      </Empty>
    );
  const none = Object.fromEntries([...FILTERS, 'changed'].map((name) => [name, undefined]));
  return (
    <Empty title={t('roadmap.none')}>
      <p>{t('roadmap.noneWords')}</p>
      <Button onPress={() => set(none)}>{t('roadmap.clear')}</Button>
    </Empty>
  );
}
