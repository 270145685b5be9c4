import { X } from 'lucide-react';
import { useT, useWord } from '../../i18n/use-t';
import type { RoadmapSearch } from './search';
import { useRoadmap, useSet } from './use-roadmap';

export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** The address without it. */
  readonly without: Partial<RoadmapSearch>;
}

/** Each filter that is set, to be taken away; the line of text and the late ones show for themselves. */
export function FilterChips() {
  const t = useT();
  const set = useSet();
  const chips = useChips(useRoadmap().search);
  if (chips.length === 0) return null;
  return (
    <ul className="roadmap-chips" aria-label={t('roadmap.filtersTitle')}>
      {chips.map(({ key, label, value, without }) => (
        <li key={key}>
          <button type="button" className="roadmap-chip" onClick={() => set(without)}>
            <span className="roadmap-chip-label">{label}</span>
            <bdi>{value}</bdi>
            <span className="visually-hidden">{t('roadmap.remove')}</span>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Each filter with its label and its value in words. */
export function useChips({ stage, sdo, body, domain, category, twin, period }: RoadmapSearch): Chip[] {
  const t = useT();
  const word = useWord();
  return [
    ...each('stage', t('roadmap.stage'), stage, (value) => word('Maturity', value)),
    ...each('domain', t('roadmap.domain'), domain, (value) => word('ActivityDomain', value)),
    ...each('category', t('roadmap.category'), category, (value) => word('DocumentCategory', value)),
    ...each('sdo', t('roadmap.sdo'), sdo, (value) => value),
    ...each('body', t('roadmap.body'), body, (value) => value),
    ...each('period', t('roadmap.period'), period && [period], (value) => value),
    ...each('twin', t('roadmap.twin'), twin && [twin], (value) =>
      value === 'yes' ? t('roadmap.withTwin') : t('roadmap.withoutTwin'),
    ),
  ];
}

function each<V extends string>(
  name: keyof RoadmapSearch,
  label: string,
  values: readonly V[] | undefined | '',
  word: (value: V) => string,
): Chip[] {
  return (values || []).map((value) => {
    const rest = (values || []).filter((other) => other !== value);
    return {
      key: `${name} ${value}`,
      label,
      value: word(value),
      without: { [name]: rest.length > 0 ? rest : undefined },
    };
  });
}
