import { useT } from '../../i18n/use-t';
import { PartialDate, Unknown } from '../../parts/partial-date';
import type { Dated } from './calendar';

interface Props {
  readonly meeting: Dated;
  readonly isLong?: boolean;
}

/** From its first to its last day; where only the month is known, the month, and that its days are not. */
export function MeetingDays({ meeting: { starts, ends }, isLong }: Props) {
  const t = useT();
  if (!starts) return <Unknown />;
  const isVague = starts.length < 10;
  return (
    <>
      <PartialDate value={starts} isLong={isLong ?? isVague} />
      {ends && ends !== starts && (
        <>
          {' – '}
          <PartialDate value={ends} isLong={isLong ?? isVague} />
        </>
      )}
      {isVague && <span className="meetings-vague">{t('meetings.daysUnknown')}</span>}
    </>
  );
}
