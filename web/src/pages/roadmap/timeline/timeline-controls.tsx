import { CalendarCheck2, CircleQuestionMark, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Segmented } from '../../../parts/segmented';
import { useRoadmap, useSet } from '../use-roadmap';
import { ViewControls } from '../view-controls';
import type { ChartScale } from './chart-scale';

interface Props {
  readonly scale: ChartScale;
  onFit(): void;
  onToday(): void;
  onHelp(): void;
}

/** How the timeline is looked at: rows or lines, and what part of time. */
export function TimelineControls({ scale, onFit, onToday, onHelp }: Props) {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  return (
    <ViewControls>
      <Segmented
        label={t('timeline.lines')}
        value={search.packed ? 'packed' : 'rows'}
        options={[
          { value: 'rows', label: t('timeline.rows') },
          { value: 'packed', label: t('timeline.packed') },
        ]}
        onChange={(value) => set({ packed: value === 'packed' || undefined })}
      />
      <span className="tl-zoom">
        <Button icon={ZoomOut} isIconOnly onPress={scale.zoomOut}>
          {t('timeline.zoomOut')}
        </Button>
        <Button icon={ZoomIn} isIconOnly onPress={scale.zoomIn}>
          {t('timeline.zoomIn')}
        </Button>
        <Button icon={Maximize2} onPress={onFit}>
          {t('timeline.fit')}
        </Button>
        <Button icon={CalendarCheck2} onPress={onToday}>
          {t('timeline.today')}
        </Button>
        <Button icon={CircleQuestionMark} isIconOnly onPress={onHelp}>
          {t('timeline.keys')}
        </Button>
      </span>
    </ViewControls>
  );
}
