import { useT } from '../../../i18n/use-t';
import { BodyLink } from '../../../parts/body-link';
import { type Column, DataTable } from '../../../parts/data-table';
import { ItemLink } from '../../../parts/item-link';
import { PartialDate, TargetDate } from '../../../parts/partial-date';
import { Words } from '../../../parts/ref';
import { StatusChip } from '../../../parts/status-chip';
import type { RoadmapItem } from '../use-items';
import { useRoadmap } from '../use-roadmap';

const MOST = 40;

/** The roadmap as a table: its first items. */
export function TableView() {
  const t = useT();
  const { items = [] } = useRoadmap();
  const columns: Column<RoadmapItem>[] = [
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
  return (
    <div className="roadmap-scroll">
      <DataTable caption={t('roadmap.title')} columns={columns} rows={items.slice(0, MOST)} rowKey={({ id }) => id} />
    </div>
  );
}
