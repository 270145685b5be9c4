import { useT } from '../../i18n/use-t';
import { PageHeader } from '../../parts/page-header';
import { Empty } from '../../parts/states';

/** Where a liaison statement is recorded or drafted; until then, what the API offers for it. */
export function LiaisonNewPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('liaison.new')} />
      <Empty title={t('liaison.newByApi')}>
        <p>
          <code>draftLiaisonStatement</code>, <code>recordLiaisonStatement</code>
        </p>
        <a className="button button-plain" href="/explorer">
          {t('frame.explorer')}
        </a>
      </Empty>
    </>
  );
}
