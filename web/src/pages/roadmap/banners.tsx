import { GitCompareArrows, History } from 'lucide-react';
import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { countChanges } from './changes';
import { useRoadmap, useSet } from './use-roadmap';

/** Says that a day gone by is shown, and what changed where two days are compared; leads back from each. */
export function Banners() {
  const { asOf, search } = useRoadmap();
  return (
    <>
      {asOf && <PastBanner day={asOf} />}
      {search.cmp && <ComparedBanner since={search.cmp} />}
    </>
  );
}

function PastBanner({ day }: { readonly day: string }) {
  const t = useT();
  const set = useSet();
  return (
    <div className="roadmap-banner">
      <History aria-hidden="true" />
      <span role="status">{t('roadmap.asOfBanner', { day })}</span>
      <Button onPress={() => set({ asof: undefined })}>{t('roadmap.backToLive')}</Button>
    </div>
  );
}

function ComparedBanner({ since }: { readonly since: string }) {
  const t = useT();
  const set = useSet();
  const { changes, asOf, search } = useRoadmap();
  const counts = useMemo(() => changes && countChanges(changes.values()), [changes]);
  return (
    <div className="roadmap-banner">
      <GitCompareArrows aria-hidden="true" />
      <span role="status">
        {counts
          ? t(asOf ? 'roadmap.comparedDays' : 'roadmap.comparedNow', { since, day: asOf, ...counts })
          : t('frame.loading')}
      </span>
      <ToggleButton
        className="button button-plain"
        isSelected={search.changed ?? false}
        onChange={(changed) => set({ changed: changed || undefined })}
      >
        {t('roadmap.changedOnly')}
      </ToggleButton>
      <Button onPress={() => set({ cmp: undefined, changed: undefined })}>{t('roadmap.endCompare')}</Button>
    </div>
  );
}
