import { useT } from '../../../i18n/use-t';
import type { Slip } from '../../../parts/slip';

/** How far a target slipped: a range, where what was said leaves it open. */
export function SlipWords({ slip }: { readonly slip: Slip | null }) {
  const t = useT();
  if (!slip) return null;
  const { least, most } = slip;
  return (
    <bdi dir="ltr">
      {least === most ? t('roadmap.slip', { months: least }) : t('roadmap.slipRange', { least, most })}
    </bdi>
  );
}
