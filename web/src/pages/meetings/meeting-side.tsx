import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Address, Source } from '../../parts/source';
import { MeetingDays } from './meeting-days';
import type { OneMeeting } from './meeting-page';

interface Props {
  readonly meeting: OneMeeting;
}

/** Where, when and how it meets, and what stands around it. */
export function MeetingSide({ meeting }: Props) {
  const t = useT();
  return (
    <aside className="meetings-side" aria-label={t('meetings.facts')}>
      <Card title={t('meetings.facts')}>
        <Facts facts={useFacts(meeting).filter(({ value }) => value)} />
      </Card>
      {meeting.links.length > 0 && <Links meeting={meeting} />}
      {meeting.letters.length > 0 && <Letters meeting={meeting} />}
    </aside>
  );
}

function useFacts(meeting: OneMeeting) {
  const t = useT();
  const word = useWord();
  const said = (text: string | null) => text && <Words>{text}</Words>;
  return [
    { label: t('meetings.body'), value: <BodyLink body={meeting.body} /> },
    { label: t('meetings.participants'), value: meeting.bodies.length > 0 && <Participants meeting={meeting} /> },
    { label: t('meetings.type'), value: word('MeetingType', meeting.type) },
    { label: t('meetings.days'), value: <MeetingDays meeting={meeting} isLong /> },
    { label: t('meetings.daily'), value: meeting.opensAt && <Daily meeting={meeting} /> },
    { label: t('meetings.place'), value: said(meeting.place) },
    { label: t('meetings.mode'), value: meeting.mode && word('MeetingMode', meeting.mode) },
    {
      label: t('meetings.remote'),
      value: meeting.remoteParticipation !== null && t(meeting.remoteParticipation ? 'meetings.yes' : 'meetings.no'),
    },
    { label: t('meetings.languages'), value: meeting.languages.length > 0 && <Languages codes={meeting.languages} /> },
    { label: t('meetings.languageHelp'), value: said(meeting.languageHelp) },
    { label: t('meetings.openTo'), value: said(meeting.openTo) },
    { label: t('meetings.registration'), value: said(meeting.registration) },
    { label: t('meetings.page'), value: meeting.webPage && <Address uri={meeting.webPage} /> },
    { label: t('meetings.note'), value: said(meeting.note) },
    { label: t('meetings.source'), value: <Source source={meeting.source} /> },
  ];
}

/** Its daily times, in its own zone. */
function Daily({ meeting: { opensAt, closesAt, timeZone } }: Props) {
  return (
    <>
      <bdi dir="ltr">
        {opensAt}
        {closesAt && `–${closesAt}`}
      </bdi>{' '}
      {timeZone && (
        <bdi dir="ltr" className="meetings-quiet">
          {timeZone}
        </bdi>
      )}
    </>
  );
}

const Participants = ({ meeting: { bodies } }: Props) =>
  bodies.map((each, place) => (
    <Fragment key={each.id}>
      {place > 0 && ' '}
      <BodyLink body={each} />
    </Fragment>
  ));

export function Languages({ codes }: { readonly codes: readonly string[] }) {
  const intl = useIntl();
  return intl.formatList(codes.map((code) => intl.formatDisplayName(code, { type: 'language' }) ?? code));
}

/** At the same time and place, and beside it. */
function Links({ meeting }: Props) {
  const t = useT();
  const word = useWord();
  return (
    <Card title={t('meetings.links')}>
      <ul className="lines">
        {meeting.links.map(({ id, kind, from, to, toText }) => {
          const isHost = from.id !== meeting.id && kind === 'SIDE_EVENT_OF';
          const other = from.id === meeting.id ? to : from;
          return (
            <li key={id}>
              <span className="meetings-quiet">{isHost ? t('meetings.sideEvent') : word('MeetingLinkKind', kind)}</span>{' '}
              {other ? (
                <Link to="/meetings/$id" params={{ id: other.key }}>
                  <Words>{other.title ?? other.key}</Words>
                </Link>
              ) : (
                toText && <Words>{toText}</Words>
              )}{' '}
              {other?.starts && <PartialDate value={other.starts} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The letters that announce it. */
function Letters({ meeting: { letters } }: Props) {
  const t = useT();
  return (
    <Card title={t('meetings.letters')}>
      <ul className="lines">
        {letters.map(({ id, ref, subject, issued, studyPeriod }) => (
          <li key={id}>
            <Link to="/letters/$id" params={{ id: ref }} search={{ period: studyPeriod.label }} className="ref-link">
              <Ref>{ref}</Ref>
            </Link>{' '}
            {issued && <PartialDate value={issued} />} {subject && <Words>{subject}</Words>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
