import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Choice } from '../../parts/choice';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { Words } from '../../parts/ref';
import { Loaded } from '../../parts/states';
import { PermissionTable, type PermissionTableQuery } from './permissions.operations';

type Permission = PermissionTableQuery['permissions'][number];

/** Who may do what to what, and by which clause: the table that decides, as the server prints it. */
export function PermissionsPage() {
  const t = useT();
  const query = useApi(PermissionTable);
  const [role, setRole] = useState('');
  const [action, setAction] = useState('');
  const all = query.data?.permissions ?? [];
  const rows = all.filter((each) => [each.role, ''].includes(role) && [each.action, ''].includes(action));
  return (
    <>
      <PageHeader title={t('account.permissions')} counts={t('account.rights', { count: rows.length })}>
        <Filters all={all} role={role} action={action} onRole={setRole} onAction={setAction} />
      </PageHeader>
      <Loaded query={query}>{() => <Table rows={rows} />}</Loaded>
    </>
  );
}

interface FiltersProps {
  readonly all: readonly Permission[];
  readonly role: string;
  readonly action: string;
  onRole(role: string): void;
  onAction(action: string): void;
}

function Filters({ all, role, action, onRole, onAction }: FiltersProps) {
  const t = useT();
  const word = useWord();
  const roles = [...new Set(all.map((each) => each.role))];
  const actions = [...new Set(all.map((each) => each.action))];
  return (
    <>
      <Choice
        label={t('account.role')}
        value={role}
        onChange={onRole}
        options={[
          { value: '', label: t('account.all') },
          ...roles.map((value) => ({ value, label: word('Role', value) })),
        ]}
      />
      <Choice
        label={t('account.action')}
        value={action}
        onChange={onAction}
        options={[
          { value: '', label: t('account.all') },
          ...actions.map((value) => ({ value, label: word('PermittedAction', value) })),
        ]}
      />
    </>
  );
}

function Table({ rows }: { readonly rows: readonly Permission[] }) {
  const t = useT();
  const word = useWord();
  return (
    <DataTable
      caption={t('account.permissions')}
      rows={rows}
      rowKey={({ role, relation, action }) => `${role} ${relation} ${action}`}
      columns={[
        {
          key: 'action',
          label: t('account.action'),
          isHeader: true,
          cell: ({ action }) => word('PermittedAction', action),
        },
        { key: 'role', label: t('account.role'), cell: ({ role }) => word('Role', role) },
        { key: 'relation', label: t('account.relation'), cell: ({ relation }) => word('RoleRelation', relation) },
        { key: 'because', label: t('account.because'), cell: ({ because }) => <Words>{because}</Words> },
      ]}
    />
  );
}
