import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { DataTable } from '../../parts/data-table';
import { ItemLink } from '../../parts/item-link';
import { PageHeader } from '../../parts/page-header';
import { Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { HygieneList } from './hygiene.operations';

const route = getRouteApi('/hygiene');

/** Odd facts: reported, never put right silently. */
export function HygienePage() {
  const t = useT();
  const word = useWord();
  const { body } = route.useSearch();
  const query = useApi(HygieneList, { bodies: body ?? null });
  return (
    <>
      <PageHeader title={t('hygiene.title')} />
      <Loaded query={query}>
        {({ hygiene }) =>
          hygiene.nodes.length === 0 ? (
            <Empty title={t('hygiene.none')} />
          ) : (
            <DataTable
              caption={t('hygiene.title')}
              rows={hygiene.nodes}
              rowKey={({ rule, message, workItem }) => `${rule} ${workItem.id} ${message}`}
              columns={[
                {
                  key: 'item',
                  label: t('hygiene.item'),
                  isHeader: true,
                  cell: ({ workItem }) => <ItemLink item={workItem} />,
                },
                { key: 'rule', label: t('hygiene.rule'), cell: ({ rule }) => word('HygieneRule', rule) },
                { key: 'message', label: t('hygiene.finding'), cell: ({ message }) => <Words>{message}</Words> },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
