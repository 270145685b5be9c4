import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/use-t';
import { PageHeader } from '../parts/page-header';
import { Empty } from '../parts/states';

/** There is nothing at this address. */
export function NotHere() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('frame.notHere')} />
      <Empty title={t('frame.notHereWords')}>
        <Link to="/roadmap" className="button button-plain">
          {t('frame.toRoadmap')}
        </Link>
      </Empty>
    </>
  );
}
