import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { Empty, Loaded } from '../../parts/states';
import { type MeetingPageQuery as Answer, MeetingPage as MeetingPageQuery } from './meetings.operations';

const route = getRouteApi('/meetings/$id');
type Meeting = NonNullable<Answer['meeting']>;

/** One meeting, by the short name of its record, e.g. `SG17-2021-04`. */
export function MeetingPage() {
  const t = useT();
  const { id } = route.useParams();
  const query = useApi(MeetingPageQuery, { key: id });
  return (
    <>
      <PageHeader title={query.data?.meeting?.title ?? id} />
      <Loaded query={query}>
        {({ meeting }) => (meeting ? <Parts meeting={meeting} /> : <Empty title={t('meetings.notFound', { id })} />)}
      </Loaded>
    </>
  );
}

function Parts({ meeting }: { readonly meeting: Meeting }) {
  const t = useT();
  const word = useWord();
  return (
    <div className="page-body">
      <Card title={t('meetings.facts')}>
        <Facts
          facts={[
            { label: t('meetings.body'), value: <BodyLink body={meeting.body} /> },
            { label: t('meetings.type'), value: word('MeetingType', meeting.type) },
            { label: t('meetings.state'), value: word('MeetingState', meeting.state) },
            { label: t('meetings.starts'), value: <PartialDate value={meeting.starts} isLong /> },
            { label: t('meetings.ends'), value: <PartialDate value={meeting.ends} isLong /> },
            { label: t('meetings.place'), value: meeting.place ?? '—' },
          ]}
        />
      </Card>
      {meeting.deadlines.length > 0 && (
        <Card title={t('meetings.deadlines')}>
          <Facts
            facts={meeting.deadlines.map(({ kind, on }) => ({
              label: word('DeadlineKind', kind),
              value: <PartialDate value={on} isLong />,
            }))}
          />
        </Card>
      )}
    </div>
  );
}
