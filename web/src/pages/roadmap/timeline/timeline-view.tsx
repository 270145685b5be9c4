import { useT } from '../../../i18n/use-t';
import { Empty } from '../../../parts/states';
import { TimeBar } from '../time-bar';
import { useRoadmap } from '../use-roadmap';

/** The roadmap as a timeline. */
export function TimelineView() {
  const t = useT();
  const { total } = useRoadmap();
  return (
    <>
      <Empty title={t('roadmap.count', { count: total })} />
      <TimeBar />
    </>
  );
}
