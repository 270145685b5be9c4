import { getRouteApi } from '@tanstack/react-router';
import { BellRing } from 'lucide-react';
import { useViewer } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { PageHeader } from '../../parts/page-header';
import { SignInLink } from '../../parts/sign-in-link';
import { Empty, Skeleton } from '../../parts/states';
import { AddressesCard } from './addresses-card';
import { ComingCard } from './coming-card';
import { MailCard } from './mail-card';
import './notices.css';
import './rows.css';
import { SearchesCard } from './searches-card';
import { SharedSearchCard } from './shared-search-card';
import { WebhooksCard } from './webhooks-card';

const route = getRouteApi('/notices');

/** What somebody is told, and how: saved searches, mail, calendars and feeds, webhooks. */
export function NoticesPage() {
  const t = useT();
  const { shared } = route.useSearch();
  const { viewer } = useViewer();
  return (
    <>
      <PageHeader title={t('notices.title')} />
      <div className="page-body notices">
        {shared && <SharedSearchCard searchKey={shared} />}
        {viewer === undefined && <Skeleton />}
        {viewer === null && <SignInFirst />}
        {viewer && (
          <>
            <div className="notices-column">
              <SearchesCard />
              <WebhooksCard />
            </div>
            <div className="notices-column">
              <MailCard />
              <ComingCard person={viewer.person.id} />
              <AddressesCard />
            </div>
          </>
        )}
      </div>
    </>
  );
}

function SignInFirst() {
  const t = useT();
  return (
    <Empty icon={BellRing} title={t('notices.nobody')}>
      <p>{t('notices.nobodyWords')}</p>
      <SignInLink className="button button-primary">{t('frame.signIn')}</SignInLink>
    </Empty>
  );
}
