import { Copy, Link2, Rss, SquareTerminal } from 'lucide-react';
import { useRich, useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { explorerAddress } from '../../parts/explorer-address';
import { useCopy } from '../../parts/use-copy';
import type { Item } from './item';
import { LookBack } from './look-back';

interface Props {
  readonly item: Item;
  readonly asOf: string | undefined;
}

const EXPLORED = `query OneWorkItem($id: ID!, $asOf: Date) {
  workItem(id: $id, asOf: $asOf) {
    ref
    title
    nativeStatus
    statusOn
    body { path { ref } }
    target { text event earliest latest }
    identifiers { kind text validFrom }
    statusEvents { kind happened nativeStatus source { citation } }
    relations { name other { ref } toText }
  }
}`;

/** How to lead others here: an address for ever, a citation that says of which day it speaks, the same by the API. */
export function CiteCard({ item, asOf }: Props) {
  const t = useT();
  const rich = useRich();
  const day = asOf ?? new Date().toISOString().slice(0, 10);
  const address = `${location.origin}/items/${item.id}`;
  const dated = `${address}?asof=${day}`;
  const organization = item.body.path[0]?.ref ?? item.body.ref;
  const cited = {
    // Published numbers name the organization themselves.
    ref: item.ref.startsWith(organization) ? item.ref : `${organization}, ${item.ref}`,
    title: item.title ?? '',
    status: item.nativeStatus ?? '',
  };
  const citation = t('item.citation', { ...cited, day, address: dated });
  const copy = useCopy();
  return (
    <Card id="cite" title={t('item.cite')}>
      <p className="item-citation" dir="auto">
        {rich('item.citation', {
          ...cited,
          day: (
            <bdi dir="ltr" className="date">
              {day}
            </bdi>
          ),
          address: <bdi dir="ltr">{dated}</bdi>,
        })}
      </p>
      <div className="item-buttons">
        <Button icon={Link2} onPress={() => copy(asOf ? dated : address)}>
          {t('item.copyLink')}
        </Button>
        <Button icon={Copy} onPress={() => copy(citation)}>
          {t('item.copyCitation')}
        </Button>
        <a className="button button-plain" href={explorerAddress(EXPLORED, { id: item.id, asOf: asOf ?? null })}>
          <SquareTerminal aria-hidden="true" />
          {t('item.explore')}
        </a>
        <a className="button button-plain" href={item.feedUrl} type="application/atom+xml">
          <Rss aria-hidden="true" />
          {t('item.feed')}
        </a>
      </div>
      <LookBack id={item.id} asOf={asOf} />
    </Card>
  );
}
