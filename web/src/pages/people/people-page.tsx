import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { ItemLink } from '../../parts/item-link';
import { PageHeader } from '../../parts/page-header';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { AccountList, PersonPage } from './people.operations';

const route = getRouteApi('/people');

/** One person, by any name (`?name=`); else the accounts, for administrators. */
export function PeoplePage() {
  const { name } = route.useSearch();
  return name ? <OnePerson name={name} /> : <Accounts />;
}

function OnePerson({ name }: { readonly name: string }) {
  const t = useT();
  const query = useApi(PersonPage, { name });
  return (
    <>
      <PageHeader title={query.data?.person?.name ?? name} />
      <Loaded query={query}>
        {({ person }) =>
          person ? (
            <div className="page-body">
              <Card title={t('account.names')}>
                <ul className="lines">
                  {person.names.map(({ id, name: each }) => (
                    <li key={id}>
                      <Words>{each}</Words>
                    </li>
                  ))}
                </ul>
              </Card>
              {person.edits.length > 0 && (
                <Card title={t('account.edits')}>
                  <ul className="lines">
                    {person.edits.map((item) => (
                      <li key={item.id}>
                        <ItemLink item={item} />
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
            </div>
          ) : (
            <Empty title={t('account.personNotFound', { name })} />
          )
        }
      </Loaded>
    </>
  );
}

function Accounts() {
  const t = useT();
  const query = useApi(AccountList);
  return (
    <>
      <PageHeader title={t('account.people')} />
      <Loaded query={query}>
        {({ accounts }) => (
          <DataTable
            caption={t('account.people')}
            rows={accounts.nodes}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: t('account.name'), isHeader: true, cell: ({ person }) => person.name },
              { key: 'email', label: t('account.email'), cell: ({ email }) => <bdi>{email}</bdi> },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
