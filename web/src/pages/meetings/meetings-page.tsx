import { getRouteApi, Link } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { DataTable } from '../../parts/data-table';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { MeetingList, type MeetingListQuery } from './meetings.operations';

const route = getRouteApi('/meetings');
type Meeting = MeetingListQuery['meetings']['nodes'][number];

/** The meetings, as an agenda. */
export function MeetingsPage() {
  const t = useT();
  const { body, from, to } = route.useSearch();
  const days = from || to ? { from: from ?? null, to: to ?? null } : null;
  const query = useApi(MeetingList, { filter: { bodies: body ? [body] : null, days } });
  const count = query.data?.meetings.totalCount;
  return (
    <>
      <PageHeader title={t('meetings.title')} counts={count != null && t('meetings.count', { count })} />
      <Loaded query={query}>{({ meetings }) => <Meetings meetings={meetings.nodes} />}</Loaded>
    </>
  );
}

function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const t = useT();
  const word = useWord();
  if (meetings.length === 0) return <Empty title={t('meetings.none')} />;
  return (
    <DataTable
      caption={t('meetings.title')}
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'meeting',
          label: t('meetings.meeting'),
          isHeader: true,
          cell: ({ key, title }) => (
            <Link to="/meetings/$id" params={{ id: key }}>
              <Words>{title ?? key}</Words>
            </Link>
          ),
        },
        { key: 'body', label: t('meetings.body'), cell: ({ body }) => <BodyLink body={body} /> },
        { key: 'type', label: t('meetings.type'), cell: ({ type }) => word('MeetingType', type) },
        { key: 'starts', label: t('meetings.starts'), cell: ({ starts }) => <PartialDate value={starts} /> },
        { key: 'ends', label: t('meetings.ends'), cell: ({ ends }) => <PartialDate value={ends} /> },
        { key: 'place', label: t('meetings.place'), cell: ({ place }) => place && <Words>{place}</Words> },
        { key: 'state', label: t('meetings.state'), cell: ({ state }) => word('MeetingState', state) },
      ]}
    />
  );
}
