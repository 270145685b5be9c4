import { getRouteApi } from '@tanstack/react-router';
import { CalendarDays, CalendarPlus, List } from 'lucide-react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Choice } from '../../parts/choice';
import { PageHeader } from '../../parts/page-header';
import { Segmented } from '../../parts/segmented';
import { Empty, Loaded } from '../../parts/states';
import { Agenda } from './agenda';
import {
  MeetingChoices,
  type MeetingChoicesQuery,
  MeetingList,
  type MeetingListQuery,
  MeetingsOfBody,
} from './meetings.operations';
import { MonthView } from './month-view';
import { MEETING_TYPES } from './search';
import './meetings.css';

const route = getRouteApi('/meetings');
export type Meeting = MeetingListQuery['meetings']['nodes'][number];

/** The meetings of all bodies: as an agenda, or a month at a time. */
export function MeetingsPage() {
  const t = useT();
  const { view, body } = route.useSearch();
  const navigate = route.useNavigate();
  const choices = useApi(MeetingChoices);
  const query = useApi(MeetingList, { filter: useFilter(choices.data) });
  const count = query.data?.meetings.totalCount;
  return (
    <>
      <PageHeader
        title={t('meetings.title')}
        counts={count != null && t('meetings.count', { count })}
        views={
          <Segmented
            label={t('meetings.view')}
            value={view}
            options={[
              { value: 'agenda', label: t('meetings.agendaView'), icon: List },
              { value: 'month', label: t('meetings.monthView'), icon: CalendarDays },
            ]}
            onChange={(chosen) => void navigate({ search: (now) => ({ ...now, view: chosen }) })}
          />
        }
        actions={body && <BodyCalendar body={body} />}
      >
        <Filters choices={choices.data} />
      </PageHeader>
      <Loaded query={query}>
        {({ meetings: { nodes } }) => {
          if (view === 'month') return <MonthView meetings={nodes} />;
          return nodes.length === 0 ? <Empty title={t('meetings.none')} /> : <Agenda meetings={nodes} />;
        }}
      </Loaded>
    </>
  );
}

/** What the address asks for, as the API takes it. */
function useFilter(choices: MeetingChoicesQuery | undefined) {
  const { body, type, period, from, to } = route.useSearch();
  const of = choices?.studyPeriods.find(({ label }) => label === period);
  const first = from ?? of?.startsOn ?? null;
  const last = to ?? of?.endsOn ?? null;
  return {
    bodies: body ? [body] : null,
    types: type ? [type] : null,
    days: first || last ? { from: first, to: last } : null,
  };
}

/** What it has falling due, to subscribe to. */
function BodyCalendar({ body }: { readonly body: string }) {
  const t = useT();
  const { data } = useApi(MeetingsOfBody, { ref: body });
  const url = data?.body?.calendarUrl;
  if (!url) return null;
  return (
    <a href={url} className="button">
      <CalendarPlus aria-hidden="true" />
      {t('meetings.subscribe', { body })}
    </a>
  );
}

function Filters({ choices }: { readonly choices: MeetingChoicesQuery | undefined }) {
  const t = useT();
  const word = useWord();
  const { body, type, period } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (some: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (now) => ({ ...now, ...some }) });
  const refs = new Set(choices?.meetings.nodes.map((meeting) => meeting.body.ref));
  if (body) refs.add(body);
  const inOrder = new Intl.Collator('en', { numeric: true });
  const any = { value: '', label: t('meetings.any') };
  return (
    <>
      <Choice
        label={t('meetings.body')}
        value={body ?? ''}
        options={[any, ...[...refs].sort(inOrder.compare).map((ref) => ({ value: ref, label: ref }))]}
        onChange={(chosen) => set({ body: chosen || undefined })}
      />
      <Choice
        label={t('meetings.type')}
        value={type ?? ''}
        options={[any, ...MEETING_TYPES.map((value) => ({ value, label: word('MeetingType', value) }))]}
        onChange={(chosen) => set({ type: chosen || undefined })}
      />
      <Choice
        label={t('meetings.period')}
        value={period ?? ''}
        options={[any, ...(choices?.studyPeriods ?? []).map(({ label }) => ({ value: label, label })).reverse()]}
        onChange={(chosen) => set({ period: chosen || undefined, from: undefined, to: undefined })}
      />
    </>
  );
}
