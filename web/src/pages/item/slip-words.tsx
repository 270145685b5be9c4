import { useT } from '../../i18n/use-t';
import type { Slip } from '../../parts/slip';

/** How far a target moved, as a range where that is not known to the month. */
export function SlipWords({ slip: { least, most } }: { readonly slip: Slip }) {
  const t = useT();
  const isLater = least > 0;
  const words =
    least === most
      ? t(least === 0 ? 'item.slipNone' : isLater ? 'item.slipLater' : 'item.slipEarlier', { months: Math.abs(least) })
      : t('item.slipRange', { least: signed(least), most: signed(most), months: most });
  return <span className={isLater ? 'late' : undefined}>{words}</span>;
}

/** A number with its sign before it, also where one reads from right to left. */
const signed = (months: number): string => {
  const sign = months > 0 ? '+' : months < 0 ? '−' : '';
  return `\u2066${sign}${Math.abs(months)}\u2069`;
};
