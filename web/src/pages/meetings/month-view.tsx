import { getRouteApi, Link } from '@tanstack/react-router';
import { CalendarClock, ChevronLeft, ChevronRight } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { today } from '../../parts/day-span';
import { useLongDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { type GridDay, monthBeside, monthGrid } from './calendar';
import type { Meeting } from './meetings-page';

const route = getRouteApi('/meetings');

/** One month as a calendar; what is only known to be in it stands above, on no day. */
export function MonthView({ meetings }: { readonly meetings: readonly Meeting[] }) {
  const t = useT();
  const long = useLongDate();
  const { month: asked } = route.useSearch();
  const month =
    asked ?? meetings.find(({ starts }) => starts && starts.length >= 7)?.starts?.slice(0, 7) ?? today().slice(0, 7);
  const { weeks, dayless } = monthGrid(meetings, month, 1);
  return (
    <div className="page-body meetings-month-page">
      <MonthSteps month={month} />
      {dayless.length > 0 && (
        <section className="meetings-dayless" aria-label={t('meetings.dayless')}>
          <h3>{t('meetings.dayless')}</h3>
          <ul>
            {dayless.map((meeting) => (
              <li key={meeting.id}>
                <CalendarClock aria-hidden="true" /> <MeetingName meeting={meeting} />{' '}
                <span>{meeting.starts && long(meeting.starts)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a group, not one more landmark */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <div role="group" className="table-box" aria-label={long(month)} tabIndex={0}>
        <table className="meetings-month">
          <caption className="visually-hidden">{long(month)}</caption>
          <Weekdays days={weeks[0] ?? []} />
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((day) => (
                  <Day key={day.day} day={day} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function MonthSteps({ month }: { readonly month: string }) {
  const t = useT();
  const long = useLongDate();
  const navigate = route.useNavigate();
  const go = (step: 1 | -1) =>
    void navigate({ search: (now) => ({ ...now, month: monthBeside(month, step) }), replace: true });
  return (
    <div className="meetings-steps">
      <Button icon={ChevronLeft} isIconOnly onPress={() => go(-1)}>
        {t('meetings.monthBefore')}
      </Button>
      <h2 aria-live="polite">{long(month)}</h2>
      <Button icon={ChevronRight} isIconOnly onPress={() => go(1)}>
        {t('meetings.monthAfter')}
      </Button>
    </div>
  );
}

function Weekdays({ days }: { readonly days: readonly GridDay<Meeting>[] }) {
  const intl = useIntl();
  return (
    <thead>
      <tr>
        {days.map(({ day }) => (
          <th key={day} scope="col">
            {intl.formatDate(`${day}T00:00:00Z`, { weekday: 'short', timeZone: 'UTC' })}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Day({ day: { day, isInMonth, meetings } }: { readonly day: GridDay<Meeting> }) {
  const long = useLongDate();
  return (
    <td className={isInMonth ? undefined : 'meetings-outside'} aria-current={day === today() ? 'date' : undefined}>
      <time dateTime={day} className="meetings-number">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="visually-hidden">{long(day)}</span>
      </time>
      {meetings.length > 0 && (
        <ul>
          {meetings.map(({ meeting, isFirst }) => (
            <li key={meeting.id} className={isFirst ? 'meetings-bar meetings-bar-first' : 'meetings-bar'}>
              <MeetingName meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

const MeetingName = ({ meeting: { key, title } }: { readonly meeting: Meeting }) => (
  <Link to="/meetings/$id" params={{ id: key }} title={title ?? key}>
    <Words>{title ?? key}</Words>
  </Link>
);
