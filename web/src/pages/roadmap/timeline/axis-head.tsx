import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useT } from '../../../i18n/use-t';
import { dayNumber } from '../time';
import type { DatedMeeting } from '../use-meetings';
import { partTicks, yearTicks } from './axis';
import type { Span } from './bar';
import type { CoarseView } from './use-coarse-view';

export interface StudyPeriod {
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

interface Props {
  readonly range: Span;
  readonly view: CoarseView;
  readonly periods: readonly StudyPeriod[];
  readonly meetings: readonly DatedMeeting[];
  readonly today: string;
  /** The day gone by that is shown, and the one compared with. */
  readonly asOf: string | null;
  readonly compared: string | null;
}

/** The axis of time: study periods, years, quarters or months, meetings, and what the lines in the chart are. */
export const AxisHead = memo(function AxisHead(props: Props) {
  const { range, today, asOf, compared } = props;
  const t = useT();
  const at = (day: string) => ({ '--s': dayNumber(day) - range.from });
  return (
    <>
      <Periods {...props} />
      <Ticks {...props} />
      <Meetings {...props} />
      {compared && (
        <span className="tl-pill tl-pill-compared" style={at(compared)}>
          {t('timeline.comparedPill', { day: compared })}
        </span>
      )}
      <span className="tl-pill tl-pill-today" style={at(today)}>
        {t('timeline.todayPill', { day: today })}
      </span>
      {asOf && (
        <span className="tl-pill tl-pill-asof" style={at(asOf)}>
          {t('roadmap.asOfDay', { day: asOf })}
        </span>
      )}
    </>
  );
});

function Periods({ range, periods }: Props) {
  const t = useT();
  return periods.map(({ label, startsOn, endsOn }, index) => {
    const from = Math.max(range.from, dayNumber(startsOn));
    const to = Math.min(range.to, endsOn ? dayNumber(endsOn) + 1 : range.to);
    if (to <= from) return null;
    return (
      <span
        key={label}
        className="tl-period"
        data-odd={index % 2 === 1}
        style={{ '--s': from - range.from, '--d': to - from }}
      >
        <span className="tl-stuck">{t('timeline.period', { label })}</span>
      </span>
    );
  });
}

function Ticks({ range, view: { near, level } }: Props) {
  const t = useT();
  const intl = useIntl();
  const shown = { from: Math.max(near.from, range.from), to: Math.min(near.to, range.to) };
  const month = (year: number, part: number) =>
    intl.formatDate(new Date(Date.UTC(year, part - 1)), { month: 'short', timeZone: 'UTC' });
  return (
    <>
      {yearTicks(shown, level).map(({ year, from, to }) => (
        <span key={year} className="tl-year" style={{ '--s': from - range.from, '--d': to - from }}>
          <span className="tl-stuck">{year}</span>
        </span>
      ))}
      {partTicks(shown, level).map(({ year, part, from, to }) => (
        <span key={`${year} ${part}`} className="tl-part" style={{ '--s': from - range.from, '--d': to - from }}>
          {level === 'month' ? month(year, part) : t('timeline.quarter', { quarter: part })}
        </span>
      ))}
    </>
  );
}

/** A small square for each meeting; all of them one shape. */
function Meetings({ range, meetings }: Props) {
  const length = range.to - range.from;
  const path = meetings.map(({ earliest }) => `M${dayNumber(earliest) - range.from} 0h0`).join('');
  return (
    <svg className="tl-meetings" viewBox={`0 -1 ${length} 2`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
