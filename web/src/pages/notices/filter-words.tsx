import { useT } from '../../i18n/use-t';
import { useChips } from '../roadmap/filter-chips';
import type { SavedFilter } from '../roadmap/saved-filter';

/** A saved filter in words: each part with its name. */
export function FilterWords({ saved: { search, lateOn, left } }: { readonly saved: SavedFilter }) {
  const t = useT();
  const chips = useChips(search);
  const late = lateOn
    ? { key: 'late', label: t('notices.lateOn'), value: lateOn }
    : { key: 'late', label: t('notices.late'), value: t('notices.lateEachDay') };
  const parts = [
    ...(search.q ? [{ key: 'q', label: t('notices.words'), value: search.q }] : []),
    ...(search.late ? [late] : []),
    ...chips,
    ...Object.entries(left).map(([key, value]) => ({ key, label: key, value: plain(value) })),
  ];
  if (parts.length === 0) return <p className="notices-quiet">{t('notices.everyItem')}</p>;
  return (
    <>
      <ul className="notices-parts">
        {parts.map(({ key, label, value }) => (
          <li key={key} className="notices-part">
            <span>{label}</span> <bdi dir="auto">{value}</bdi>
          </li>
        ))}
      </ul>
      {Object.keys(left).length > 0 && <p className="notices-quiet">{t('notices.notInAddress')}</p>}
    </>
  );
}

/** A value that only the API can set, as plainly as it can be said. */
const plain = (value: unknown): string =>
  Array.isArray(value) ? value.map(plain).join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
