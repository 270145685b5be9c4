import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useApi } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { Refusal } from '../../parts/refusal';
import { Loaded, Skeleton } from '../../parts/states';
import { SearchRow } from './search-row';
import { SavedSearches } from './searches.operations';
import { useDeleteSearch } from './use-delete-search';

/** The own saved searches, and what one follows. */
export function SearchesCard() {
  const t = useT();
  const query = useApi(SavedSearches);
  const list = useRef<HTMLDivElement>(null);
  const { remove, error } = useDeleteSearch();
  const count = query.data?.savedSearches.length ?? 0;
  return (
    <Card
      id="searches"
      title={t('notices.searches')}
      aside={<span className="notices-quiet">{t('notices.searchCount', { count })}</span>}
    >
      <p className="notices-lead">{t('notices.searchesWords')}</p>
      <Refusal error={error} />
      {/* biome-ignore lint/a11y/useSemanticElements: a group, not one more landmark beside the card it stands in */}
      <div ref={list} tabIndex={-1} className="notices-list" role="group" aria-label={t('notices.searches')}>
        <Loaded query={query} skeleton={<Skeleton rows={3} height={72} />}>
          {({ savedSearches }) =>
            savedSearches.length === 0 ? (
              <NoSearches />
            ) : (
              <ul>
                {savedSearches.map((search) => (
                  <SearchRow
                    key={search.id}
                    search={search}
                    onDelete={async () => {
                      if (await remove(search)) list.current?.focus();
                    }}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

function NoSearches() {
  const t = useT();
  return (
    <div className="notices-none">
      <p>{t('notices.noSearches')}</p>
      <Link to="/roadmap" className="button button-plain">
        {t('frame.toRoadmap')}
      </Link>
    </div>
  );
}
