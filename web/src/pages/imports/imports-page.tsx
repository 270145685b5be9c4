import { useT } from '../../i18n/use-t';
import { PageHeader } from '../../parts/page-header';
import { Empty } from '../../parts/states';

/** Where a returned table is taken in; until then, what the API offers for it. */
export function ImportsPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('imports.title')} />
      <Empty title={t('imports.byApi')}>
        <p>
          <code>importPreview</code>, <code>applyImport</code>
        </p>
        <a className="button button-plain" href="/explorer">
          {t('frame.explorer')}
        </a>
      </Empty>
    </>
  );
}
