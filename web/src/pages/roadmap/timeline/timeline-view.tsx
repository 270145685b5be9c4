import { type ComponentProps, lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useApi } from '../../../api/use-api';
import { RoadmapFacets } from '../roadmap.operations';
import { dayNumber } from '../time';
import { TimeBar } from '../time-bar';
import { useMeetings } from '../use-meetings';
import { useRoadmap } from '../use-roadmap';
import { AxisHead } from './axis-head';
import { Card, type CardHandle } from './card';
import { ChartGround } from './chart-ground';
import type { ChartScale } from './chart-scale';
import { Legend } from './legend';
import { Levels } from './levels';
import { shutBelow } from './outline';
import type { Row } from './rows';
import { Strip } from './strip';
import './timeline.css';
import './bars.css';
import './changes.css';
import './packed.css';
import './rows.css';
import './timeline-foot.css';
import { TimelineControls } from './timeline-controls';
import { TimelineGrid } from './timeline-grid';
import { useActive } from './use-active';
import { useCoarseView } from './use-coarse-view';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import { useRowWords } from './use-row-words';
import { useTimeline } from './use-timeline';
import { useViewInAddress } from './use-view-in-address';
import { useZoomGestures } from './use-zoom-gestures';

const USUAL_ROW = 30;

const KeysDialog = lazy(() => import('./keys-dialog').then((parts) => ({ default: parts.KeysDialog })));

/** The roadmap as a timeline: lanes of items beside a chart of what is known of their time. */
export function TimelineView() {
  const roadmap = useRoadmap();
  const { day, today, asOf, search } = roadmap;
  const timeline = useTimeline();
  const { lanes, fold, rows, range, scale, parts, packing } = timeline;
  const [isHelp, setHelp] = useState(false);
  const { active, focused, reveal, card, commands, listeners } = useGrid(timeline, () => setHelp(true));
  useViewInAddress(scale, timeline.isLaid, timeline.extents);
  useZoomGestures(parts.scroller, scale);
  useSelectedInView(rows, reveal);
  const lines = { range, scale, today, asOf, compared: search.cmp ?? null };
  return (
    <div className="tl" style={{ '--pane': `${timeline.pane}px` }}>
      <TimelineControls scale={scale} onFit={commands.fit} onToday={commands.goToday} onHelp={commands.help} />
      <Levels lanes={lanes} onLevel={(level) => fold.setShut(shutBelow(lanes, level))} />
      <div className="tl-frame" {...listeners}>
        <TimelineGrid
          {...{ parts, roadmap, rows, range, packing, active, focused, reveal }}
          words={useRowWords(day)}
          head={<Axis {...lines} />}
          ground={<Ground {...lines} />}
        />
      </div>
      <Foot timeline={timeline} />
      <Card handle={card} />
      <Suspense>{isHelp && <KeysDialog isOpen onClose={() => setHelp(false)} />}</Suspense>
    </div>
  );
}

type Timeline = ReturnType<typeof useTimeline>;

/** What has the focus in the grid, and what keys and the pointer do there. */
function useGrid({ rows, scale, range, parts, fold, isRtl }: Timeline, help: () => void) {
  const { day } = useRoadmap();
  const { active, focused, activate } = useActive(parts.canvas, rows);
  const reveal = useRef<(index: number) => void>(null);
  const card = useRef<CardHandle>(null);
  const commands = { fit: () => scale.show(range), goToday: () => scale.goTo(dayNumber(day)), help };
  const onKeyDown = useGridKeys({
    ...commands,
    ...{ rows, active, focused, scale, isRtl },
    page: () => Math.max(1, Math.floor((parts.scroller.current?.clientHeight ?? 0) / USUAL_ROW) - 4),
    toggle: fold.toggle,
    go: (next) => {
      activate(next, true);
      reveal.current?.(rows.findIndex(({ key }) => key === next.key));
    },
  });
  const pointer = useGridPointer({ rows, card, toggle: fold.toggle, activate });
  return { active, focused, reveal, card, commands, listeners: { onKeyDown, ...pointer } };
}

interface Lines extends Omit<ComponentProps<typeof ChartGround>, 'view'> {
  readonly scale: ChartScale;
}

const NO_PERIODS = [] as const;

/** The axis with what the API knows of study periods and meetings. */
function Axis({ scale, ...lines }: Lines) {
  const periods = useApi(RoadmapFacets).data?.studyPeriods ?? NO_PERIODS;
  return <AxisHead {...lines} view={useCoarseView(scale)} periods={periods} meetings={useMeetings()} />;
}

const Ground = ({ scale, ...lines }: Lines) => <ChartGround {...lines} view={useCoarseView(scale)} />;

/** The day that is looked at, what the signs mean, and all of time in one strip. */
function Foot({ timeline: { entries, range, scale, isRtl } }: { readonly timeline: Timeline }) {
  const { today } = useRoadmap();
  return (
    <div className="tl-foot">
      <Legend />
      <TimeBar />
      <Strip entries={entries} range={range} scale={scale} today={today} isRtl={isRtl} />
    </div>
  );
}

/** Brings the item that the address names into view, once, when the page is opened. */
function useSelectedInView(rows: readonly Row[], reveal: RefObject<((index: number) => void) | null>): void {
  const { sel } = useRoadmap().search;
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || rows.length === 0) return;
    isDone.current = true;
    const index = rows.findIndex((row) => row.kind === 'item' && row.entry.item.id === sel);
    if (index > 0) reveal.current?.(index);
  }, [rows, sel, reveal]);
}
