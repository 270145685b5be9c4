import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { GroupList, type GroupListQuery } from './bodies.operations';

const route = getRouteApi('/groups');
type Body = GroupListQuery['bodies']['nodes'][number];

/** The bodies: organizations, groups, Questions. */
export function GroupsPage() {
  const t = useT();
  const { within } = route.useSearch();
  const query = useApi(GroupList, { within: within ?? null });
  const count = query.data?.bodies.totalCount;
  return (
    <>
      <PageHeader title={t('groups.title')} counts={count != null && t('groups.count', { count })} />
      <Loaded query={query}>{({ bodies }) => <Bodies bodies={bodies.nodes} />}</Loaded>
    </>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly Body[] }) {
  const t = useT();
  const word = useWord();
  if (bodies.length === 0) return <Empty title={t('groups.none')} />;
  return (
    <DataTable
      caption={t('groups.title')}
      rows={bodies}
      rowKey={({ id }) => id}
      columns={[
        { key: 'ref', label: t('groups.body'), isHeader: true, cell: (body) => <BodyLink body={body} /> },
        { key: 'name', label: t('groups.name'), cell: ({ name }) => name && <Words>{name}</Words> },
        { key: 'type', label: t('groups.type'), cell: ({ type }) => word('BodyType', type) },
        { key: 'period', label: t('groups.period'), cell: ({ studyPeriod }) => studyPeriod?.label },
        { key: 'status', label: t('groups.status'), cell: ({ status }) => word('BodyStatus', status) },
      ]}
    />
  );
}
