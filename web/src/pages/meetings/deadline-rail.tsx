import { Calculator, CalendarDays, Megaphone, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { today } from '../../parts/day-span';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { originOf } from './deadlines';
import type { OneMeeting } from './meeting-page';

type Deadline = OneMeeting['deadlines'][number];

/** What has to be handed in by when: the day that counts, whether it was announced or follows from the rule, and how the two differ. */
export function DeadlineRail({ meeting }: { readonly meeting: OneMeeting }) {
  const t = useT();
  const { deadlines, statedDeadlines, starts } = meeting;
  const known = new Set(deadlines.map(({ kind }) => kind));
  const inWords = statedDeadlines.filter(({ kind }) => !known.has(kind));
  if (deadlines.length === 0 && inWords.length === 0)
    return <p className="meetings-quiet">{t(starts ? 'meetings.noDeadlines' : 'meetings.dateUnknown')}</p>;
  return (
    <ol className="meetings-rail">
      {deadlines.map((deadline) => (
        <DeadlineOf key={deadline.kind} deadline={deadline} stated={statedDeadlines} />
      ))}
      {inWords.map(({ id, kind, text }) => (
        <InWords key={id} kind={kind} text={text} />
      ))}
      {starts && (
        <li className="meetings-stop meetings-stop-start">
          <span className="meetings-dot">
            <CalendarDays aria-hidden="true" />
          </span>
          <b>{t('meetings.opens')}</b>
          <PartialDate value={starts} />
        </li>
      )}
    </ol>
  );
}

function DeadlineOf({
  deadline,
  stated,
}: {
  readonly deadline: Deadline;
  readonly stated: OneMeeting['statedDeadlines'];
}) {
  const word = useWord();
  const t = useT();
  const { from, difference } = originOf(deadline, stated);
  const { kind, on, rule, clause, byRule } = deadline;
  const words = stated.find((each) => each.kind === kind)?.text;
  const Icon = from === 'STATED' ? Megaphone : Calculator;
  return (
    <li className={on < today() ? 'meetings-stop meetings-stop-past' : 'meetings-stop'}>
      <span className="meetings-dot">
        <Icon aria-hidden="true" />
      </span>
      <b>{word('DeadlineKind', kind)}</b>
      <PartialDate value={on} />
      <span className="meetings-origin">
        <span className="meetings-tag">{t(from === 'STATED' ? 'meetings.stated' : 'meetings.computed')}</span>{' '}
        {words && <Words>{`“${words}”`}</Words>}
      </span>
      <span className="meetings-quiet">
        {from === 'STATED' && (difference === 0 ? t('meetings.asRule') : t('meetings.rule'))} <Words>{rule}</Words>{' '}
        <bdi className="clause">{clause}</bdi>
      </span>
      {difference !== 0 && byRule && <Difference days={difference} byRule={byRule} />}
      <LastMoment at={deadline.at} />
    </li>
  );
}

function Difference({ days, byRule }: { readonly days: number; readonly byRule: string }) {
  const rich = useRich();
  return (
    <span className="late">
      <TriangleAlert aria-hidden="true" />{' '}
      {rich(days > 0 ? 'meetings.laterThanRule' : 'meetings.earlierThanRule', {
        days: Math.abs(days),
        day: <PartialDate value={byRule} />,
      })}
    </span>
  );
}

/** The last instant where a time is set, in Geneva. */
function LastMoment({ at }: { readonly at: string | null }) {
  const intl = useIntl();
  const t = useT();
  if (!at) return null;
  const time = intl.formatDate(at, { timeStyle: 'short', timeZone: 'Europe/Zurich' });
  return <span className="meetings-quiet">{t('meetings.untilInGeneva', { time })}</span>;
}

/** Announced in words from which no day can be told. */
function InWords({ kind, text }: Pick<OneMeeting['statedDeadlines'][number], 'kind' | 'text'>) {
  const word = useWord();
  return (
    <li className="meetings-stop">
      <span className="meetings-dot">
        <Megaphone aria-hidden="true" />
      </span>
      <b>{word('DeadlineKind', kind)}</b>
      <Words>{text}</Words>
    </li>
  );
}
