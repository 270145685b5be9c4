import { useT } from '../../../i18n/use-t';
import { PairCard } from './pair-card';
import type { Pair } from './pairs';

interface Props {
  readonly pairs: readonly Pair[];
  /** There are more. */
  readonly isCut: boolean;
  /** Nothing is said of the past. */
  readonly canSay: boolean;
}

/** The pairs that somebody recorded, what is not settled first. */
export function PairList({ pairs, isCut, canSay }: Props) {
  const t = useT();
  return (
    <section className="overlaps-part">
      <h3>{t('overlaps.recordedPairs', { count: pairs.length })}</h3>
      {pairs.length === 0 && <p className="overlaps-dim">{t('overlaps.nonePaired')}</p>}
      <ul className="overlaps-pairs">
        {pairs.map((pair) => (
          <PairCard key={pair.id} pair={pair} canSay={canSay} />
        ))}
      </ul>
      {isCut && <p className="overlaps-dim">{t('overlaps.cutPairs', { count: pairs.length })}</p>}
    </section>
  );
}
