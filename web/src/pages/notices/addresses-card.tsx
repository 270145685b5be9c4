import { CalendarDays, Rss } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { CopyButton } from '../../parts/copy-button';
import { Ref } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { today } from '../roadmap/time';
import { NoticesPerson, type NoticesPersonQuery } from './notices.operations';

interface Place {
  readonly key: string;
  readonly name: string;
  /** As it is shown, where that is more than text. */
  readonly shown?: ReactNode;
  readonly holds?: string;
  readonly calendar?: string;
  readonly feed?: string;
}

/** Where calendars and feeds are, for programs that look again by themselves. */
export function AddressesCard() {
  const t = useT();
  const query = useApi(NoticesPerson);
  return (
    <Card id="addresses" title={t('notices.addresses')}>
      <p className="notices-lead">{t('notices.addressesWords')}</p>
      <Loaded query={query} skeleton={<Skeleton rows={5} height={40} />}>
        {(data) => <Places data={data} />}
      </Loaded>
    </Card>
  );
}

function Places({ data }: { readonly data: NoticesPersonQuery }) {
  const t = useT();
  const word = useWord();
  const { viewer, feeds } = data;
  const first: Place[] = [
    ...(viewer
      ? [{ key: 'me', name: t('notices.mine'), holds: t('notices.mineHolds'), calendar: viewer.person.calendarUrl }]
      : []),
    ...bodiesOf(viewer).map(({ ref, calendarUrl, feedUrl }) => ({
      key: ref,
      name: ref,
      shown: <Ref>{ref}</Ref>,
      holds: t('notices.bodyHolds'),
      calendar: calendarUrl,
      feed: feedUrl,
    })),
    { key: 'all', name: t('notices.allChanges'), holds: t('notices.allHolds'), feed: feeds.changesUrl },
    { key: 'ls', name: t('notices.statements'), holds: t('notices.statementsHolds'), feed: feeds.statementsUrl },
  ];
  const domains = feeds.domains.map(({ domain, calendarUrl, feedUrl }) => ({
    key: domain,
    name: word('ActivityDomain', domain),
    calendar: calendarUrl,
    feed: feedUrl,
  }));
  return (
    <>
      <PlaceList places={first} label={t('notices.addresses')} />
      <h3 className="notices-sub">{t('notices.domains')}</h3>
      <PlaceList places={domains} label={t('notices.domains')} />
    </>
  );
}

/** Bodies in which the person holds an office that is not over. */
function bodiesOf(viewer: NoticesPersonQuery['viewer']) {
  const now = today();
  const held = viewer?.person.appointments.filter(({ validTo }) => !validTo || validTo >= now.slice(0, validTo.length));
  return [...new Map(held?.map(({ body }) => [body.id, body])).values()];
}

function PlaceList({ places, label }: { readonly places: readonly Place[]; readonly label: string }) {
  const t = useT();
  return (
    <ul className="notices-places" aria-label={label}>
      {places.map(({ key, name, shown, holds, calendar, feed }) => (
        <li key={key}>
          <div className="notices-place">
            <span>{shown ?? name}</span>
            {holds && <p className="notices-quiet">{holds}</p>}
          </div>
          {calendar && (
            <span className="notices-address">
              <a href={calendar} type="text/calendar" aria-label={t('notices.calendarOf', { name })}>
                <CalendarDays aria-hidden="true" />
                {t('notices.calendar')}
              </a>
              <CopyButton text={calendar} label={t('notices.copyCalendar', { name })} />
            </span>
          )}
          {feed && (
            <span className="notices-address">
              <a href={feed} type="application/atom+xml" aria-label={t('notices.feedOf', { name })}>
                <Rss aria-hidden="true" />
                {t('notices.feed')}
              </a>
              <CopyButton text={feed} label={t('notices.copyFeed', { name })} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
