import { ListFilter, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { FilterField } from '../../parts/filter-field';
import { filterCount } from './filter';
import { SaveSearch } from './save-search';
import { GROUPINGS, type Grouping } from './search';
import { useRoadmap, useSet } from './use-roadmap';

const FilterSheet = lazy(() => import('./filter-sheet').then((parts) => ({ default: parts.FilterSheet })));

/** The filters and the grouping that all views share. */
export function Controls() {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  const [isOpen, setOpen] = useState(false);
  const filter = useCallback((q: string) => set({ q: q || undefined }, { replace: true }), [set]);
  const count = filterCount(search);
  return (
    <>
      <FilterField label={t('roadmap.filter')} value={search.q ?? ''} onChange={filter} />
      <ToggleButton
        className="button button-plain roadmap-toggle"
        isSelected={search.late ?? false}
        onChange={(late) => set({ late: late || undefined })}
      >
        <TriangleAlert aria-hidden="true" />
        {t('roadmap.lateOnly')}
      </ToggleButton>
      <Button icon={ListFilter} onPress={() => setOpen(true)} aria-haspopup="dialog">
        {count > 0 ? t('roadmap.filtersSet', { count }) : t('roadmap.filtersTitle')}
      </Button>
      {isOpen && (
        <Suspense>
          <FilterSheet isOpen onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <SaveSearch />
      {search.view !== 'matrix' && <GroupChoice />}
    </>
  );
}

function GroupChoice() {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  const names = {
    domain: t('roadmap.domain'),
    sdo: t('roadmap.sdo'),
    group: t('roadmap.body'),
    state: t('roadmap.stage'),
  };
  // Lanes are always of something; the lines of a table need not be.
  const isTable = search.view === 'table';
  const groupings = GROUPINGS.map((value) => ({ value, label: names[value] }));
  return (
    <Choice<Grouping | 'none'>
      label={t('roadmap.groupBy')}
      value={search.group ?? (isTable ? 'none' : 'domain')}
      options={isTable ? [{ value: 'none', label: t('roadmap.ungrouped') }, ...groupings] : groupings}
      onChange={(group) => set({ group: group === 'none' ? undefined : group })}
    />
  );
}
