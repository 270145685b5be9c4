import { useInfiniteQuery } from '@tanstack/react-query';
import { execute } from '../../api/execute';
import { API } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loaded, Skeleton } from '../../parts/states';
import { HistoryEntry } from './history-entry';
import type { Item } from './item';
import { ItemHistory } from './item.operations';

/** What was done to the record: by whom, in which role, when, why, from which source, field by field. */
export function HistoryCard({ item }: { readonly item: Item }) {
  const t = useT();
  const query = useInfiniteQuery({
    queryKey: [...API, ItemHistory.name, item.id],
    queryFn: ({ pageParam, signal }) => execute(ItemHistory, { id: item.id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ history: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const names = namesOf(item);
  const entries = query.data?.pages.flatMap(({ history }) => history.nodes) ?? [];
  return (
    <Card id="history" title={t('item.history')}>
      <Loaded query={query} skeleton={<Skeleton rows={4} height={56} />}>
        {() => (
          <ol className="item-history">
            {entries.map((entry) => (
              <HistoryEntry key={entry.id} entry={entry} item={item.id} names={names} />
            ))}
          </ol>
        )}
      </Loaded>
      {query.hasNextPage && (
        <Button isDisabled={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
          {t('item.older')}
        </Button>
      )}
    </Card>
  );
}

/** What the record names by numbers, as far as the page knows it: `toId 263`, `personId 7`. */
function namesOf({ relations, editors }: Item): ReadonlyMap<string, string> {
  return new Map([
    ...relations.flatMap(({ other }): [string, string][] =>
      other ? ['toId', 'fromId'].map((field) => [`${field} ${other.id}`, other.ref]) : [],
    ),
    ...editors.map(({ person }): [string, string] => [`personId ${person.id}`, person.name]),
  ]);
}
