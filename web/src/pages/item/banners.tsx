import { Link } from '@tanstack/react-router';
import { Ban, History } from 'lucide-react';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { ItemLink } from '../../parts/item-link';
import { Words } from '../../parts/ref';
import type { Item } from './item';

interface Props {
  readonly item: Item;
  readonly asOf: string | undefined;
}

const SUCCESSORS: readonly string[] = ['SUPERSEDED_BY', 'MERGED_INTO', 'REVISED_BY', 'SPLIT_INTO'];
const OVER: readonly string[] = ['SUPERSEDED', 'WITHDRAWN', 'DELETED'];

/** What a reader has to know before reading on: this is the past, or this text no longer holds. */
export const Banners = ({ item, asOf }: Props) => (
  <>
    {asOf && <ThePast item={item} asOf={asOf} />}
    <Over item={item} />
  </>
);

function ThePast({ item, asOf }: { readonly item: Item; readonly asOf: string }) {
  const t = useT();
  const rich = useRich();
  return (
    <p className="item-banner item-banner-past">
      <History aria-hidden="true" />
      <span>
        {rich('item.past', { day: <bdi dir="ltr">{asOf}</bdi> })}{' '}
        <Link to="/items/$id" params={{ id: item.id }}>
          {t('item.backToNow')}
        </Link>
      </span>
    </p>
  );
}

function Over({ item }: { readonly item: Item }) {
  const t = useT();
  const word = useWord();
  const next = item.relations.filter(({ name }) => SUCCESSORS.includes(name));
  const isMerged = next.some(({ name }) => name === 'MERGED_INTO');
  if (!OVER.includes(item.maturity) && !isMerged) return null;
  return (
    <div className="item-banner item-banner-over">
      <Ban aria-hidden="true" />
      <div>
        <p>
          <b>{t('item.over', { state: word('Maturity', item.maturity) })}</b>
        </p>
        <ul>
          {next.map(({ id, name, other, toText }) => (
            <li key={id}>
              {word('RelationName', name)} {other ? <ItemLink item={other} /> : <Words>{toText ?? ''}</Words>}{' '}
              {other?.title && <Words>{other.title}</Words>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
