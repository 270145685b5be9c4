import { Link } from '@tanstack/react-router';
import { CalendarCheck, CalendarClock, CalendarX, CircleCheck, type LucideIcon, MapPin, Video } from 'lucide-react';
import type { Enums } from '../../api/enums.operations';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Words } from '../../parts/ref';
import { byYear } from './calendar';
import { MeetingDays } from './meeting-days';
import type { Meeting } from './meetings-page';

const SIGNS: Readonly<Record<Enums['MeetingState'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  PLANNED: { icon: CalendarClock, tone: 'chip-warn' },
  CONVENED: { icon: CalendarCheck, tone: 'chip-accent' },
  HELD: { icon: CircleCheck, tone: 'chip-good' },
  CANCELLED: { icon: CalendarX, tone: 'chip-late' },
};

/** How far a meeting is: icon, word and colour. */
export function MeetingStateChip({ state }: { readonly state: Enums['MeetingState'] }) {
  const word = useWord();
  const { icon: Icon, tone } = SIGNS[state];
  return (
    <span className={`chip ${tone}`}>
      <Icon aria-hidden="true" />
      {word('MeetingState', state)}
    </span>
  );
}

/** Meetings one below the other, year by year, the latest first. */
export function Agenda({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const t = useT();
  return (
    <div className="page-body meetings-agenda">
      {byYear(meetings).map(({ year, meetings: some }) => (
        <section key={year} aria-label={year ?? t('meetings.dateUnknown')}>
          <h2>{year ?? t('meetings.dateUnknown')}</h2>
          <ul>
            {some.map((meeting) => (
              <AgendaLine key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function AgendaLine({ meeting }: { readonly meeting: Meeting }) {
  const word = useWord();
  const { key, title, type, state, place, mode, body } = meeting;
  return (
    <li className="meetings-line">
      <span className="meetings-days">
        <MeetingDays meeting={meeting} />
      </span>
      <span className="meetings-what">
        <Link to="/meetings/$id" params={{ id: key }} className="ref-link">
          <Words>{title ?? key}</Words>
        </Link>
        <span className="meetings-facts">
          <BodyLink body={body} />
          <span>{word('MeetingType', type)}</span>
          {place && (
            <span>
              <MapPin aria-hidden="true" /> <Words>{place}</Words>
            </span>
          )}
          {mode && mode !== 'PHYSICAL' && (
            <span>
              <Video aria-hidden="true" /> {word('MeetingMode', mode)}
            </span>
          )}
        </span>
      </span>
      <span>
        <MeetingStateChip state={state} />
      </span>
    </li>
  );
}
