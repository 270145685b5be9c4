import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { DataTable } from '../../parts/data-table';
import { FilterField } from '../../parts/filter-field';
import { PageHeader } from '../../parts/page-header';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { LiaisonList, type LiaisonListQuery } from './liaison.operations';

const route = getRouteApi('/liaison');
type Statement = LiaisonListQuery['liaisonStatements']['nodes'][number];

/** The liaison statements: for now the latest fifty as a list. */
export function LiaisonPage() {
  const t = useT();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useApi(LiaisonList, { filter: q ? { text: q } : null });
  const filter = useCallback(
    (text: string) => void navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true }),
    [navigate],
  );
  const count = query.data?.liaisonStatements.totalCount;
  return (
    <>
      <PageHeader title={t('liaison.title')} counts={count != null && t('liaison.count', { count })}>
        <FilterField label={t('liaison.filter')} value={q ?? ''} onChange={filter} />
      </PageHeader>
      <Loaded query={query}>{({ liaisonStatements }) => <Statements statements={liaisonStatements.nodes} />}</Loaded>
    </>
  );
}

function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  const t = useT();
  const word = useWord();
  if (statements.length === 0) return <Empty title={t('liaison.none')} />;
  return (
    <DataTable
      caption={t('liaison.title')}
      rows={statements}
      rowKey={({ id }) => id}
      columns={[
        { key: 'ref', label: t('liaison.statement'), isHeader: true, cell: ({ ref }) => <Ref>{ref}</Ref> },
        { key: 'title', label: t('liaison.statementTitle'), cell: ({ title }) => title && <Words>{title}</Words> },
        { key: 'state', label: t('liaison.state'), cell: ({ state }) => word('StatementState', state) },
        { key: 'sent', label: t('liaison.sent'), cell: ({ sent }) => <PartialDate value={sent} /> },
        { key: 'due', label: t('liaison.due'), cell: ({ nextDeadline }) => <PartialDate value={nextDeadline} /> },
      ]}
    />
  );
}
