import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useApi } from '../../api/use-api';
import { LiveChip } from '../../frame/live-chip';
import { useT } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { type Column, DataTable } from '../../parts/data-table';
import { FilterField } from '../../parts/filter-field';
import { ItemLink } from '../../parts/item-link';
import { PageHeader } from '../../parts/page-header';
import { PartialDate, TargetDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { StatusChip } from '../../parts/status-chip';
import { RoadmapList, type RoadmapListQuery } from './roadmap.operations';

const route = getRouteApi('/roadmap');
type Item = RoadmapListQuery['roadmap']['nodes'][number];

/** The roadmap across bodies: for now its first hundred items as a list. */
export function RoadmapPage() {
  const t = useT();
  const { q, asof } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useApi(RoadmapList, { filter: q ? { text: q } : null, asOf: asof ?? null });
  const filter = useCallback(
    (text: string) => void navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true }),
    [navigate],
  );
  const count = query.data?.roadmap.totalCount;
  return (
    <>
      <PageHeader
        title={t('roadmap.title')}
        chip={<LiveChip />}
        counts={count != null && t('roadmap.count', { count })}
      >
        <FilterField label={t('roadmap.filter')} value={q ?? ''} onChange={filter} />
      </PageHeader>
      <Loaded query={query}>{({ roadmap }) => <Items items={roadmap.nodes} />}</Loaded>
    </>
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const t = useT();
  if (items.length === 0) return <Empty title={t('roadmap.none')} />;
  const columns: Column<Item>[] = [
    { key: 'ref', label: t('roadmap.item'), isHeader: true, cell: (item) => <ItemLink item={item} /> },
    { key: 'title', label: t('roadmap.itemTitle'), cell: ({ title }) => title && <Words>{title}</Words> },
    { key: 'body', label: t('roadmap.body'), cell: ({ body }) => <BodyLink body={body} /> },
    {
      key: 'stage',
      label: t('roadmap.stage'),
      cell: ({ maturity, nativeStatus }) => <StatusChip maturity={maturity} native={nativeStatus} isPlain />,
    },
    { key: 'started', label: t('roadmap.started'), cell: ({ started }) => <PartialDate value={started} /> },
    { key: 'target', label: t('roadmap.target'), cell: ({ target }) => <TargetDate target={target} /> },
  ];
  return <DataTable caption={t('roadmap.title')} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
