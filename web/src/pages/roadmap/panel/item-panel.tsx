import { Link } from '@tanstack/react-router';
import { ArrowUpRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Ref, Words } from '../../../parts/ref';
import { Loaded } from '../../../parts/states';
import { StatusChip } from '../../../parts/status-chip';
import { useNarrow } from '../use-narrow';
import { useRoadmap, useSet } from '../use-roadmap';
import { RoadmapPanel, type RoadmapPanelQuery } from './item-panel.operations';
import './panel.css';
import { PanelFacts } from './panel-facts';

export type PanelItem = NonNullable<RoadmapPanelQuery['workItem']>;

/** One item beside the roadmap (`?sel=`), as it is or as it was on the day that is shown. Esc closes it. */
export function ItemPanel({ id }: { readonly id: string }) {
  const t = useT();
  const set = useSet();
  const { asOf } = useRoadmap();
  const query = useApi(RoadmapPanel, { id, asOf });
  const panel = useRef<HTMLElement>(null);
  const before = useRef(document.activeElement);
  const coversAll = useNarrow();
  useEffect(() => {
    if (coversAll) panel.current?.focus();
  }, [coversAll]);
  const close = () => {
    set({ sel: undefined }, { replace: true });
    if (!panel.current?.contains(document.activeElement)) return;
    const back = before.current?.isConnected ? before.current : document.getElementById('main');
    if (back instanceof HTMLElement) back.focus();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('.veil, .popover')) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <aside ref={panel} tabIndex={-1} className="roadmap-panel" aria-label={t('roadmap.panel')}>
      <Button kind="quiet" icon={X} isIconOnly onPress={close}>
        {t('frame.close')}
      </Button>
      <Loaded query={query}>{({ workItem }) => workItem && <PanelBody item={workItem} />}</Loaded>
    </aside>
  );
}

function PanelBody({ item }: { readonly item: PanelItem }) {
  const t = useT();
  return (
    <>
      <h2 className="roadmap-panel-title">
        <Ref>{item.ref}</Ref>
        {item.title && <Words>{item.title}</Words>}
      </h2>
      <StatusChip maturity={item.maturity} native={item.nativeStatus} />
      <PanelFacts item={item} />
      <Link to="/items/$id" params={{ id: item.id }} className="button button-plain">
        {t('roadmap.openItem')}
        <ArrowUpRight aria-hidden="true" className="lucide mirrored" />
      </Link>
    </>
  );
}
