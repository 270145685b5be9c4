import { getRouteApi, Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { ApiError } from '../../api/errors';
import { useApi } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT, useWord } from '../../i18n/use-t';
import { BodyTrail } from '../../parts/body-trail';
import { Anchors, Card } from '../../parts/card';
import { PageHeader } from '../../parts/page-header';
import { Empty, Loaded } from '../../parts/states';
import { MeetingStateChip } from './agenda';
import { AgendaTree } from './agenda-tree';
import { DeadlineRail } from './deadline-rail';
import { DecisionsCard } from './decisions/decisions-card';
import { type MeetingPageQuery as Answer, MeetingPage as MeetingPageQuery } from './meeting.operations';
import { MeetingDays } from './meeting-days';
import { MeetingPack } from './meeting-pack';
import { MeetingSide } from './meeting-side';
import { Documents, Subjects } from './proceedings';
import { Programme } from './programme';
import './meeting.css';

const route = getRouteApi('/meetings/$id');
export type OneMeeting = NonNullable<Answer['meeting']>;

/** One meeting, by the short name of its record, e.g. `SG17-2021-04`, or by its number here. */
export function MeetingPage() {
  const t = useT();
  const { isSignedIn } = useViewer();
  const { id } = route.useParams();
  const query = useApi(MeetingPageQuery, /^\d+$/.test(id) ? { id } : { key: id });
  const meeting = query.data?.meeting;
  const isUnknown = query.error instanceof ApiError && query.error.code === 'NOT_FOUND';
  return (
    <>
      <PageHeader
        title={meeting ? (meeting.title ?? meeting.key) : id}
        trail={meeting ? <BodyTrail path={meeting.body.path} /> : null}
        chip={meeting && <MeetingStateChip state={meeting.state} />}
        counts={meeting && <MeetingDays meeting={meeting} isLong />}
        actions={
          meeting &&
          isSignedIn && (
            <Link to="/meetings/new" search={{ edit: meeting.id }} className="button">
              <Pencil aria-hidden="true" />
              {t('meetings.correct')}
            </Link>
          )
        }
      />
      {isUnknown ? (
        <Empty title={t('meetings.notFound', { id })}>
          <Link to="/meetings">{t('meetings.toAll')}</Link>
        </Empty>
      ) : (
        <Loaded query={query}>{({ meeting: found }) => found && <Parts key={found.id} meeting={found} />}</Loaded>
      )}
    </>
  );
}

function Parts({ meeting }: { readonly meeting: OneMeeting }) {
  const t = useT();
  const word = useWord();
  const { isSignedIn } = useViewer();
  const hasDecisions = meeting.decisions.length > 0 || isSignedIn;
  return (
    <div className="page-body page-beside">
      <div className="page-main">
        <Anchors
          label={t('meetings.parts')}
          parts={[
            { id: 'deadlines', label: t('meetings.deadlines') },
            ...(meeting.agenda.length > 0 ? [{ id: 'agenda', label: t('meetings.agenda') }] : []),
            ...(hasDecisions ? [{ id: 'decisions', label: t('meetings.decisions') }] : []),
            { id: 'pack', label: t('meetings.pack') },
          ]}
        />
        <Card
          id="deadlines"
          title={t('meetings.deadlines')}
          aside={<span className="quiet">{word('MeetingType', meeting.type)}</span>}
        >
          <DeadlineRail meeting={meeting} />
        </Card>
        {meeting.agenda.length > 0 && (
          <Card id="agenda" title={t('meetings.agenda')}>
            <div className="meetings-agenda-tree">
              <AgendaTree items={meeting.agenda} />
            </div>
          </Card>
        )}
        <Programme id={meeting.id} timeZone={meeting.timeZone} />
        <Subjects meeting={meeting} />
        <DecisionsCard meeting={meeting} />
        <Documents meeting={meeting} />
        <MeetingPack meeting={meeting} />
      </div>
      <MeetingSide meeting={meeting} />
    </div>
  );
}
