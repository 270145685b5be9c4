import { TriangleAlert } from 'lucide-react';
import { useRich, useT } from '../../i18n/use-t';
import { PartialDate } from '../../parts/partial-date';
import type { LiaisonDeskQuery } from './desk.operations';
import { countIn } from './desk-lines';

type Desk = Pick<LiaisonDeskQuery['liaisonDesk'], 'on' | 'buckets'>;

/** How many answers are awaited, late and due: of the API, over all pages. */
export function DeskCounts({ desk: { buckets } }: { readonly desk: Desk }) {
  const t = useT();
  const open = countIn(buckets, 'AWAITING_US', 'AWAITING_THEM');
  const overdue = countIn(buckets, 'OVERDUE_US', 'OVERDUE_THEM');
  const soon = countIn(buckets, 'DUE_SOON');
  return (
    <span className="liaison-counts">
      {t('liaison.countOpen', { count: open })} ·{' '}
      <span className={overdue > 0 ? 'late' : undefined}>
        {overdue > 0 && <TriangleAlert aria-hidden="true" />} {t('liaison.countOverdue', { count: overdue })}
      </span>{' '}
      · {t('liaison.countSoon', { count: soon })}
    </span>
  );
}

/** That the desk is looked at as it was on a day, and the way back. */
export function AsOf({ on, back }: { readonly on: string; back(): void }) {
  const rich = useRich();
  const t = useT();
  return (
    <span className="chip chip-past">
      {rich('liaison.asOf', { day: <PartialDate value={on} /> })}
      <button type="button" className="liaison-back-today" onClick={back}>
        {t('liaison.backToToday')}
      </button>
    </span>
  );
}
