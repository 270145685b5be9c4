import { useT } from '../../i18n/use-t';
import type { Slip } from '../../parts/slip';
import { monthsLate } from './item-facts';
import type { RoadmapItem } from './use-items';

const YEARS_FROM = 24;

/** Spans of months in words: how late something is, how far it slipped. */
export function useMonths() {
  const t = useT();
  return {
    /** `7 months late`; in years where it is long. */
    late: (item: Pick<RoadmapItem, 'maturity' | 'target'>, on: string): string => {
      const months = monthsLate(item, on);
      if (months < 1) return t('roadmap.lateNow');
      return months < YEARS_FROM
        ? t('roadmap.monthsLate', { count: months })
        : t('roadmap.yearsLate', { count: Math.floor(months / 12) });
    },
    /** `+3 to +14 mo`; one number only where the words of both targets leave just one. */
    slip: ({ least, most }: Slip): string =>
      least === most ? t('roadmap.slip', { months: most }) : t('roadmap.slipRange', { least, most }),
  };
}
