import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { Choice } from '../../parts/choice';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { PermissionTable, type PermissionTableQuery } from './permissions.operations';
import './permissions.css';

const route = getRouteApi('/permissions');
type Permission = PermissionTableQuery['permissions'][number];

/** Who may do what to what, and by which clause: the table that decides, as the server prints it. */
export function PermissionsPage() {
  const t = useT();
  const query = useApi(PermissionTable);
  const { role = '', action = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (some: { role?: string | undefined; action?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true });
  const all = query.data?.permissions ?? [];
  const rows = all.filter((each) => [each.role, ''].includes(role) && [each.action, ''].includes(action));
  return (
    <>
      <PageHeader title={t('account.permissions')} counts={t('account.rights', { count: rows.length })}>
        <Filters
          all={all}
          role={role}
          action={action}
          onRole={(chosen) => set({ role: chosen || undefined })}
          onAction={(chosen) => set({ action: chosen || undefined })}
        />
      </PageHeader>
      <Loaded query={query}>
        {() => (rows.length === 0 ? <Empty title={t('account.noRight')} /> : <Rights rows={rows} />)}
      </Loaded>
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

/** The rights of each role, with each sentence that gives some of them said once. */
function Rights({ rows }: { readonly rows: readonly Permission[] }) {
  const word = useWord();
  return (
    <div className="page-body permissions">
      {[...groupedBy('role', rows)].map(([role, rights]) => {
        const name = word('Role', role);
        return (
          <Card key={role} title={name} aside={<span className="tag">{rights.length}</span>}>
            {[...groupedBy('because', rights)].map(([because, some]) => (
              <div key={because} className="permissions-reason">
                <p className="quiet">
                  <Words>{because}</Words>
                </p>
                <Table caption={`${name}: ${because}`} rows={some} />
              </div>
            ))}
          </Card>
        );
      })}
    </div>
  );
}

/** Rights that have something in common together, in the order of the table. */
function groupedBy<K extends 'role' | 'because'>(key: K, rows: readonly Permission[]) {
  const groups = new Map<Permission[K], Permission[]>();
  for (const right of rows) groups.set(right[key], [...(groups.get(right[key]) ?? []), right]);
  return groups;
}

function Table({ caption, rows }: { readonly caption: string; readonly rows: readonly Permission[] }) {
  const t = useT();
  const word = useWord();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ relation, action }) => `${relation} ${action}`}
      columns={[
        {
          key: 'action',
          label: t('account.action'),
          isHeader: true,
          cell: ({ action }) => word('PermittedAction', action),
        },
        { key: 'relation', label: t('account.relation'), cell: ({ relation }) => word('RoleRelation', relation) },
      ]}
    />
  );
}
