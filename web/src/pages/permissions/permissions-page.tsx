import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { Words } from '../../parts/ref';
import { Loaded } from '../../parts/states';
import { PermissionTable } from './permissions.operations';

/** Who may do what, and by which clause. */
export function PermissionsPage() {
  const t = useT();
  const word = useWord();
  const query = useApi(PermissionTable);
  return (
    <>
      <PageHeader title={t('account.permissions')} />
      <Loaded query={query}>
        {({ permissions }) => (
          <DataTable
            caption={t('account.permissions')}
            rows={permissions}
            rowKey={({ role, relation, action }) => `${role} ${relation} ${action}`}
            columns={[
              {
                key: 'action',
                label: t('account.action'),
                isHeader: true,
                cell: ({ action }) => word('PermittedAction', action),
              },
              { key: 'role', label: t('account.role'), cell: ({ role }) => word('Role', role) },
              { key: 'because', label: t('account.because'), cell: ({ because }) => <Words>{because}</Words> },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
