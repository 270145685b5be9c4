import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useApi } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Card, Facts } from '../../parts/card';
import { PageHeader } from '../../parts/page-header';
import { Empty, Loaded } from '../../parts/states';
import { Account, type AccountQuery } from './account.operations';

/** The account of who is signed in. */
export function AccountPage() {
  const t = useT();
  const query = useApi(Account);
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Loaded query={query}>
        {({ viewer }) =>
          viewer ? (
            <Parts viewer={viewer} />
          ) : (
            <Empty title={t('account.nobody')}>
              <Link to="/sign-in" className="button button-primary">
                {t('account.signIn')}
              </Link>
            </Empty>
          )
        }
      </Loaded>
    </>
  );
}

function Parts({ viewer }: { readonly viewer: NonNullable<AccountQuery['viewer']> }) {
  const t = useT();
  const intl = useIntl();
  return (
    <div className="page-body">
      <Card title={viewer.person.name}>
        <Facts facts={[{ label: t('account.email'), value: viewer.email }]} />
      </Card>
      <Card title={t('account.sessions')}>
        <Facts
          facts={viewer.sessions.map(({ client, lastSeenAt }) => ({
            label: client,
            value: intl.formatDate(lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' }),
          }))}
        />
      </Card>
    </div>
  );
}
