import { Link, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Button } from '../../parts/button';
import { Card, Facts } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { SignInLink } from '../../parts/sign-in-link';
import { Empty, Loaded } from '../../parts/states';
import './account.css';
import { Account, type AccountQuery, SignOutEverywhere } from './account.operations';
import { PasswordCard } from './password-card';
import { TokensCard } from './tokens-card';

type Viewer = NonNullable<AccountQuery['viewer']>;

/** The account of who is signed in: offices, browsers, tokens, password. */
export function AccountPage() {
  const t = useT();
  const query = useApi(Account);
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Loaded query={query}>
        {({ viewer }) =>
          viewer ? (
            <div className="page-body">
              <Person viewer={viewer} />
              <TokensCard tokens={viewer.apiTokens} />
              <Browsers sessions={viewer.sessions} />
              <PasswordCard email={viewer.email} />
            </div>
          ) : (
            <Empty title={t('account.nobody')}>
              <SignInLink className="button button-primary">{t('account.signIn')}</SignInLink>
            </Empty>
          )
        }
      </Loaded>
    </>
  );
}

function Person({ viewer: { person, email, administrator } }: { readonly viewer: Viewer }) {
  const t = useT();
  const word = useWord();
  return (
    <Card title={person.name}>
      <Facts
        facts={[
          { label: t('account.email'), value: <bdi>{email}</bdi> },
          ...(administrator ? [{ label: t('account.role'), value: word('Role', 'ADMINISTRATOR') }] : []),
        ]}
      />
      {person.appointments.length > 0 && (
        <DataTable
          caption={t('account.offices')}
          rows={person.appointments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'role',
              label: t('account.office'),
              isHeader: true,
              cell: ({ role }) => word('AppointmentRole', role),
            },
            { key: 'body', label: t('account.body'), cell: ({ body }) => <BodyLink body={body} /> },
            { key: 'from', label: t('account.from'), cell: ({ validFrom }) => <PartialDate value={validFrom} /> },
            { key: 'to', label: t('account.to'), cell: ({ validTo }) => <PartialDate value={validTo} /> },
          ]}
        />
      )}
      <p className="account-rights">
        <Link to="/permissions">{t('account.permissions')}</Link>
      </p>
    </Card>
  );
}

function Browsers({ sessions }: { readonly sessions: Viewer['sessions'] }) {
  const t = useT();
  const intl = useIntl();
  const navigate = useNavigate();
  const leave = useChange(SignOutEverywhere);
  const out = async () => {
    if (await leave.run({})) await navigate({ to: '/sign-in' });
  };
  return (
    <Card title={t('account.sessions')} aside={<Button onPress={out}>{t('account.signOutEverywhere')}</Button>}>
      <DataTable
        caption={t('account.sessions')}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'client',
            label: t('account.client'),
            isHeader: true,
            cell: ({ client, current }) => (
              <>
                <bdi>{client}</bdi> {current && <span className="account-now">{t('account.thisOne')}</span>}
              </>
            ),
          },
          { key: 'network', label: t('account.network'), cell: ({ network }) => <bdi>{network}</bdi> },
          {
            key: 'seen',
            label: t('account.lastSeen'),
            cell: ({ lastSeenAt }) => intl.formatDate(lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' }),
          },
        ]}
      />
    </Card>
  );
}
