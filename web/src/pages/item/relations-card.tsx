import { getRouteApi } from '@tanstack/react-router';
import { List, Waypoints } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { loaded } from '../../frame/chunk';
import { useT, useWord } from '../../i18n/use-t';
import { Card } from '../../parts/card';
import { ItemLink } from '../../parts/item-link';
import { OverlapChip } from '../../parts/overlap-chip';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { Segmented } from '../../parts/segmented';
import { Skeleton } from '../../parts/states';
import { StageIcon, StatusChip } from '../../parts/status-chip';
import type { Item, Relation } from './item';
import { WithdrawRelation } from './withdraw-relation';

const route = getRouteApi('/items/$id');
const Graph = lazy(loaded(() => import('./relation-graph').then((module) => ({ default: module.RelationGraph }))));
const VIEWS = ['graph', 'list'] as const;

/** How it hangs together with other texts: a picture, or the same as a list; its twins with their own status. */
export function RelationsCard({ item }: { readonly item: Item }) {
  const t = useT();
  const { relations } = route.useSearch();
  const navigate = route.useNavigate();
  // A narrow window has no room for the picture; who asks for it gets it all the same.
  const view = relations ?? (window.matchMedia('(max-width: 45rem)').matches ? 'list' : 'graph');
  const icons = { graph: Waypoints, list: List };
  const labels = { graph: t('item.graph'), list: t('item.list') };
  if (item.relations.length === 0)
    return (
      <Card id="relations" title={t('item.relations')}>
        <p className="item-dim">{t('item.noRelation')}</p>
      </Card>
    );
  const choose = (next: (typeof VIEWS)[number]) =>
    navigate({ search: (search) => ({ ...search, relations: next }), replace: true, resetScroll: false });
  return (
    <Card
      id="relations"
      title={t('item.relations')}
      aside={
        <Segmented
          label={t('item.relationsAs')}
          value={view}
          onChange={choose}
          options={VIEWS.map((value) => ({ value, label: labels[value], icon: icons[value] }))}
        />
      }
    >
      {view === 'graph' ? (
        <Suspense fallback={<Skeleton rows={4} />}>
          <Graph item={item} />
        </Suspense>
      ) : (
        <RelationList item={item} />
      )}
      {item.twins.length > 0 && <Twins twins={item.twins} />}
    </Card>
  );
}

function RelationList({ item }: { readonly item: Item }) {
  const t = useT();
  return (
    <ul className="item-list" aria-label={t('item.relations')}>
      {item.relations.map((relation) => (
        <li key={relation.id} className="item-related">
          <RelationWords relation={relation} />
          <WithdrawRelation item={item} relation={relation} />
        </li>
      ))}
    </ul>
  );
}

function RelationWords({ relation: { name, other, toText, note, since, overlap } }: { readonly relation: Relation }) {
  const word = useWord();
  return (
    <div>
      <span className="item-relation">{word('RelationName', name)}</span>
      {other && <StageIcon maturity={other.maturity} />}
      {other ? <ItemLink item={other} /> : <Words>{toText ?? ''}</Words>} {other?.title && <Words>{other.title}</Words>}
      {overlap && <OverlapChip state={overlap} />}
      {(since || note) && (
        <p className="item-dim">
          {since && <PartialDate value={since} />} {note && <Words>{note}</Words>}
        </p>
      )}
    </div>
  );
}

function Twins({ twins }: Pick<Item, 'twins'>) {
  const t = useT();
  return (
    <div className="item-part">
      <h3>{t('item.twins')}</h3>
      <ul className="item-list">
        {twins.map((twin) => (
          <li key={twin.id}>
            <ItemLink item={twin} /> <StatusChip maturity={twin.maturity} native={twin.nativeStatus} />{' '}
            <PartialDate value={twin.statusOn} />
          </li>
        ))}
      </ul>
    </div>
  );
}
