import { useT } from '../../../i18n/use-t';
import { Empty } from '../../../parts/states';
import { useRoadmap } from '../use-roadmap';

/** The roadmap as the matrix of activity domains and document categories. */
export function MatrixView() {
  const t = useT();
  const { total } = useRoadmap();
  return <Empty title={t('roadmap.count', { count: total })} />;
}
