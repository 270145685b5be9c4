import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { execute } from '../../api/execute';
import { orNull } from '../../api/or-null';
import { asked } from '../../api/use-api';
import { loaded } from '../../frame/chunk';
import { useT } from '../../i18n/use-t';
import { PageHeader } from '../../parts/page-header';
import { Ref, Words } from '../../parts/ref';
import { Empty, Loaded, Skeleton } from '../../parts/states';
import { Banners } from './banners';
import { CiteCard } from './cite-card';
import { DocumentsCard } from './documents-card';
import { FactsCard } from './facts-card';
import { HeadActions } from './head-actions';
import { HeadChips } from './head-chips';
import { HistoryCard } from './history-card';
import type { Item } from './item';
import { ItemPage as ItemPageQuery } from './item.operations';
import './item.css';
import { LiaisonsCard } from './liaisons-card';
import { LifeCycleCard } from './life-cycle-card';
import { NamesCard } from './names-card';
import { RelationsCard } from './relations-card';
import { TargetsCard } from './targets-card';
import { TextCard } from './text-card';
import { Trail } from './trail';

const route = getRouteApi('/items/$id');
const EditSheet = lazy(loaded(() => import('./edit/edit-sheet').then((module) => ({ default: module.EditSheet }))));

/** What is known of an item, now or on a day; null where there is none. */
function useItem(id: string, asOf: string | undefined) {
  const named = /^\d+$/.test(id) ? { id } : { ref: id };
  const variables = { ...named, asOf: asOf ?? null, isNow: asOf === undefined };
  return useQuery({
    queryKey: asked(ItemPageQuery, variables).queryKey,
    queryFn: ({ signal }) => orNull(execute(ItemPageQuery, variables, signal)),
    placeholderData: keepPreviousData,
  });
}

/** A work item, by its number here or by its reference in any spelling; with `asof` as it was on a day. */
export function ItemPage() {
  const { id } = route.useParams();
  const { asof } = route.useSearch();
  const t = useT();
  const query = useItem(id, asof);
  const item = query.data?.workItem;
  useAnchor(item !== undefined);
  return (
    <div className="item">
      <div className="item-main">
        <PageHeader
          title={item ? `${item.ref} ${item.title ?? ''}`.trim() : id}
          heading={item && <Heading item={item} />}
          trail={<Trail item={item ?? null} />}
          actions={item && <HeadActions item={item} />}
        />
        <Loaded query={query} skeleton={<Skeleton rows={9} height={56} />}>
          {(data) =>
            data?.workItem ? (
              <Main item={data.workItem} asOf={asof} />
            ) : (
              <Empty title={asof ? t('item.notThen', { id, day: asof }) : t('item.notFound', { id })} />
            )
          }
        </Loaded>
      </div>
      {item && <Aside item={item} asOf={asof} />}
      {item && <Editing item={item} />}
    </div>
  );
}

const Heading = ({ item }: { readonly item: Item }) => (
  <>
    <Ref>{item.ref}</Ref> {item.title && <Words>{item.title}</Words>}
  </>
);

interface Shown {
  readonly item: Item;
  readonly asOf: string | undefined;
}

function Main({ item, asOf }: Shown) {
  return (
    <>
      <HeadChips item={item} asOf={asOf} />
      <Banners item={item} asOf={asOf} />
      <LifeCycleCard item={item} />
      <TargetsCard item={item} />
      <TextCard item={item} />
      <RelationsCard item={item} />
      {!asOf && <HistoryCard item={item} />}
    </>
  );
}

const Aside = ({ item, asOf }: Shown) => (
  <div className="item-side">
    <FactsCard item={item} />
    <NamesCard item={item} />
    <LiaisonsCard item={item} />
    <DocumentsCard item={item} />
    <CiteCard item={item} asOf={asOf} />
  </div>
);

/** The side sheet, where the address says what is being written; never of the past. */
function Editing({ item }: { readonly item: Item }) {
  const { edit, asof } = route.useSearch();
  const navigate = route.useNavigate();
  if (!edit || asof) return null;
  const go = (next: typeof edit | undefined) =>
    navigate({ search: (search) => ({ ...search, edit: next }), replace: true, resetScroll: false });
  return (
    <Suspense>
      <EditSheet item={item} task={edit} onTask={go} onClose={() => go(undefined)} />
    </Suspense>
  );
}

/** What the address names behind `#` comes with the data: it is gone to then. */
function useAnchor(isThere: boolean): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (isThere && hash) document.getElementById(hash)?.scrollIntoView();
  }, [isThere, hash]);
}
