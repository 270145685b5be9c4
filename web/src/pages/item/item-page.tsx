import { getRouteApi } from '@tanstack/react-router';
import { useApi } from '../../api/use-api';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card, Facts } from '../../parts/card';
import { PageHeader } from '../../parts/page-header';
import { PartialDate, TargetDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { Empty, Loaded } from '../../parts/states';
import { StatusChip } from '../../parts/status-chip';
import { type ItemPageQuery as Answer, ItemPage as ItemPageQuery } from './item.operations';

const route = getRouteApi('/items/$id');
type Item = NonNullable<Answer['workItem']>;

/** A work item, by its number here or by its reference in any spelling. */
export function ItemPage() {
  const { id } = route.useParams();
  const t = useT();
  const query = useApi(ItemPageQuery, /^\d+$/.test(id) ? { id } : { ref: id });
  const item = query.data?.workItem;
  const title = item ? `${item.ref} ${item.title ?? ''}`.trim() : id;
  return (
    <>
      <PageHeader
        title={title}
        heading={
          item && (
            <>
              <Ref>{item.ref}</Ref> {item.title && <Words>{item.title}</Words>}
            </>
          )
        }
        chip={item && <StatusChip maturity={item.maturity} native={item.nativeStatus} />}
      />
      <Loaded query={query}>
        {({ workItem }) => (workItem ? <Parts item={workItem} /> : <Empty title={t('item.notFound', { id })} />)}
      </Loaded>
    </>
  );
}

function Parts({ item }: { readonly item: Item }) {
  const t = useT();
  const word = useWord();
  return (
    <div className="page-body">
      <Card title={t('item.facts')}>
        <Facts
          facts={[
            { label: t('item.body'), value: <BodyLink body={item.body} /> },
            { label: t('item.started'), value: <PartialDate value={item.started} isLong /> },
            { label: t('item.target'), value: <TargetDate target={item.target} /> },
            { label: t('item.approved'), value: <PartialDate value={item.approved} isLong /> },
          ]}
        />
      </Card>
      {item.scope && (
        <Card title={t('item.scope')}>
          <p dir="auto">{item.scope}</p>
        </Card>
      )}
      <Card title={t('item.identifiers')}>
        <Facts
          facts={item.identifiers.map(({ kind, text }) => ({
            label: word('IdentifierKind', kind),
            value: <Ref>{text}</Ref>,
          }))}
        />
      </Card>
    </div>
  );
}
