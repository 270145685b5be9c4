import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useViewer } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { LocalLink } from '../../parts/local-link';
import { Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { filterOf } from '../roadmap/filter';
import { addressOfSaved, readSavedFilter } from '../roadmap/saved-filter';
import { FilterWords } from './filter-words';
import { SaveSearchDialog } from './save-search-dialog';
import { SharedSearch } from './searches.operations';

/** A saved search that somebody shares by its link. */
export function SharedSearchCard({ searchKey }: { readonly searchKey: string }) {
  const t = useT();
  const query = useApi(SharedSearch, { key: searchKey });
  return (
    <Card title={t('notices.shared')}>
      <Loaded query={query} skeleton={<Skeleton rows={1} height={72} />}>
        {({ savedSearch }) => <Shown name={savedSearch.name} filter={savedSearch.filter} />}
      </Loaded>
    </Card>
  );
}

function Shown({ name, filter }: { readonly name: string; readonly filter: string }) {
  const t = useT();
  const { isSignedIn } = useViewer();
  const [isSaving, setSaving] = useState(false);
  const saved = readSavedFilter(filter);
  return (
    <div className="notices-shared">
      <h3 className="notices-name">
        <Words>{name}</Words>
      </h3>
      <FilterWords saved={saved} />
      <div className="notices-acts">
        <LocalLink href={addressOfSaved(saved)} className="button button-plain">
          {t('notices.open')}
        </LocalLink>
        {isSignedIn && <Button onPress={() => setSaving(true)}>{t('notices.saveForMe')}</Button>}
      </div>
      {isSaving && <SaveSearchDialog filter={filterOf(saved.search)} onClose={() => setSaving(false)} />}
    </div>
  );
}
