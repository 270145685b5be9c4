import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import { Loaded } from '../../parts/states';
import { InviteDialog } from './invite-dialog';
import {
  AccountList,
  type AccountListQuery,
  DisableAccount,
  EnableAccount,
  SetAdministrator,
} from './people.operations';

type Account = AccountListQuery['accounts']['nodes'][number];

/** Who may sign in; for administrators. */
export function Accounts({ finder }: { readonly finder: ReactNode }) {
  const t = useT();
  const query = useApi(AccountList);
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <PageHeader
        title={t('account.people')}
        counts={query.data && t('account.accounts', { count: query.data.accounts.totalCount })}
        actions={
          <Button kind="primary" onPress={() => setInviting(true)}>
            {t('account.invite')}
          </Button>
        }
      >
        {finder}
      </PageHeader>
      <Loaded query={query}>{({ accounts }) => <AccountTable accounts={accounts.nodes} />}</Loaded>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const t = useT();
  const word = useWord();
  const disable = useChange(DisableAccount);
  const enable = useChange(EnableAccount);
  const administer = useChange(SetAdministrator);
  const state = ({ disabled, acceptedAt }: Account) => {
    if (disabled) return t('account.disabled');
    return acceptedAt ? t('account.active') : t('account.invited');
  };
  return (
    <>
      <Refusal error={disable.error ?? enable.error ?? administer.error} />
      <DataTable
        caption={t('account.people')}
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('account.name'),
            isHeader: true,
            cell: ({ person }) => (
              <Link to="/people" search={{ name: person.name }}>
                {person.name}
              </Link>
            ),
          },
          { key: 'email', label: t('account.email'), cell: ({ email }) => <bdi>{email}</bdi> },
          { key: 'state', label: t('account.state'), cell: state },
          {
            key: 'role',
            label: t('account.role'),
            cell: ({ administrator }) => administrator && word('Role', 'ADMINISTRATOR'),
          },
          {
            key: 'seen',
            label: t('account.lastSeen'),
            cell: ({ lastSignedInAt }) => lastSignedInAt && <bdi dir="ltr">{lastSignedInAt.slice(0, 10)}</bdi>,
          },
          {
            key: 'change',
            label: t('account.change'),
            cell: ({ id, disabled, administrator, person: { name } }) => (
              <span className="people-buttons">
                <Button
                  aria-label={t(disabled ? 'account.enableThis' : 'account.disableThis', { name })}
                  onPress={() => void (disabled ? enable : disable).run({ id })}
                >
                  {t(disabled ? 'account.enable' : 'account.disable')}
                </Button>
                <Button
                  aria-label={t(administrator ? 'account.demoteThis' : 'account.promoteThis', { name })}
                  onPress={() => void administer.run({ id, administrator: !administrator })}
                >
                  {t(administrator ? 'account.demote' : 'account.promote')}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
