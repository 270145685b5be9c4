import { Link } from '@tanstack/react-router';
import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../../api/use-api';
import { useT, useWord } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Dialog } from '../../../parts/dialog';
import { Loaded, Skeleton } from '../../../parts/states';
import { UNDER_WAY } from '../../../parts/under-way';
import { comparedFilterOf } from '../filter';
import type { DOMAINS, RoadmapSearch } from '../search';
import { useRoadmap, useSet } from '../use-roadmap';
import { DomainOverlaps } from './overlaps.operations';
import './overlaps.css';
import { PairList } from './pair-list';
import type { Text } from './pairs';
import { SayDialog } from './say-dialog';
import { UnderWay } from './under-way';

interface Props {
  readonly domain: (typeof DOMAINS)[number];
}

/** What overlaps in an activity domain (`?overlaps=`): the pairs that are recorded, with what was said of them, and what several groups have under way beside each other. */
export function OverlapsDialog({ domain }: Props) {
  const t = useT();
  const word = useWord();
  const set = useSet();
  const { search, asOf } = useRoadmap();
  const filter = { ...comparedFilterOf(search), domains: [domain] };
  const query = useApi(DomainOverlaps, { filter, underWay: { ...filter, maturities: [...UNDER_WAY] }, asOf });
  const [chosen, setChosen] = useState<readonly Text[]>([]);
  return (
    <Dialog
      isOpen
      form="wide"
      title={t('overlaps.title', { domain: word('ActivityDomain', domain) })}
      onClose={() => set({ overlaps: undefined }, { replace: true })}
      actions={
        <>
          <ToList domain={domain} />
          {!asOf && <Suspect chosen={chosen} onDone={() => setChosen([])} />}
        </>
      }
    >
      {asOf && <p className="overlaps-past">{t('overlaps.past', { day: asOf })}</p>}
      <Loaded query={query} skeleton={<Skeleton rows={6} height={56} />}>
        {({ overlaps, roadmap }) => (
          <>
            <PairList pairs={overlaps.nodes} isCut={overlaps.pageInfo.hasNextPage} canSay={!asOf} />
            <UnderWay
              texts={roadmap.nodes}
              total={roadmap.totalCount ?? roadmap.nodes.length}
              pairs={overlaps.nodes}
              chosen={chosen}
              onChoose={asOf ? null : setChosen}
            />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

/** The same texts in the table. */
function ToList({ domain }: Props) {
  const t = useT();
  const { search } = useRoadmap();
  const list: Partial<RoadmapSearch> = { view: 'table', group: 'sdo', domain: [domain], stage: [...UNDER_WAY] };
  return (
    <Link
      to="/roadmap"
      search={{ ...search, ...list, overlaps: undefined }}
      className="button button-quiet overlaps-list"
    >
      <Table2 aria-hidden="true" />
      {t('overlaps.asList')}
    </Link>
  );
}

interface SuspectProps {
  readonly chosen: readonly Text[];
  onDone(): void;
}

/** Records that the two texts that are chosen may overlap; until two are chosen it says what is missing. */
function Suspect({ chosen: [one, other], onDone }: SuspectProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const words = other
    ? t('overlaps.twoChosen', { one: one?.ref ?? '', other: other.ref })
    : one
      ? t('overlaps.oneChosen', { one: one.ref })
      : t('overlaps.noneChosen');
  return (
    <>
      <p role="status" className={isAsked && !other ? 'overlaps-chosen late' : 'overlaps-chosen'}>
        {words}
      </p>
      <Button kind="primary" onPress={() => (other ? setOpen(true) : setAsked(true))}>
        {t('overlaps.suspect')}
      </Button>
      {isOpen && one && other && (
        <SayDialog
          item={one}
          other={other}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setAsked(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
