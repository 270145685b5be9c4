import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { asked } from '../../../api/use-api';
import { useT, useWord } from '../../../i18n/use-t';
import { useLongDate } from '../../../parts/partial-date';
import { Ref, Words } from '../../../parts/ref';
import { StatusChip } from '../../../parts/status-chip';
import { isLate, slipOf } from '../item-facts';
import { RoadmapPanel } from '../panel/item-panel.operations';
import { dayNumber, dayOf } from '../time';
import { useChangeWords } from '../use-change-words';
import type { RoadmapItem } from '../use-items';
import { useMeetings } from '../use-meetings';
import { useMonths } from '../use-months';
import { useRoadmap } from '../use-roadmap';
import { groupName } from './lanes';

/** Where a card stands: below or above what it tells of, in pixels of the window. */
export interface CardPlace {
  readonly item: RoadmapItem;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CardHandle {
  show(place: CardPlace): void;
  /** Soon, unless the pointer goes into the card. */
  hide(): void;
}

const AWHILE_MS = 350;
const SOON_MS = 150;
const MARGIN_PX = 14;
/** Meetings that are further away are none to plan with. */
const SOON_DAYS = 550;

/** What is known of the item under the pointer or the focus. It can be pointed into, and Esc takes it away. */
export function Card({ handle }: { readonly handle: RefObject<CardHandle | null> }) {
  const [place, setPlace] = useState<CardPlace | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const after = (ms: number, next: CardPlace | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPlace(next), ms);
  };
  useImperativeHandle(handle, () => ({ show: (next) => after(AWHILE_MS, next), hide: () => after(SOON_MS, null) }));
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!place) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setPlace(null);
    };
    const onScroll = () => setPlace(null);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [place]);
  if (!place) return null;
  return (
    <Placed
      key={place.item.id}
      place={place}
      onEnter={() => clearTimeout(timer.current)}
      onLeave={() => after(SOON_MS, null)}
    />
  );
}

interface PlacedProps {
  readonly place: CardPlace;
  onEnter(): void;
  onLeave(): void;
}

/** Kept inside the window, whichever side has the room. */
function Placed({ place, onEnter, onLeave }: PlacedProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = box.current;
    if (!card) return;
    const { width, height } = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(place.x + MARGIN_PX, innerWidth - width - 8));
    const below = place.bottom + MARGIN_PX + height < innerHeight - 8;
    const top = below ? place.bottom + MARGIN_PX : Math.max(8, place.top - MARGIN_PX - height);
    // The window has no start and end: the pointer is told from its left edge in every language.
    card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }, [place]);
  return (
    <div ref={box} className="tl-card" aria-hidden="true" onPointerEnter={onEnter} onPointerLeave={onLeave}>
      <CardBody item={place.item} />
    </div>
  );
}

function CardBody({ item }: { readonly item: RoadmapItem }) {
  const { asOf, changes } = useRoadmap();
  const changed = useChangeWords();
  const change = changes?.get(item.id);
  return (
    <>
      <p className="tl-card-title">
        <Ref>{item.ref}</Ref> {item.title && <Words>{item.title}</Words>}
      </p>
      <p className="tl-card-line">
        <StatusChip maturity={item.maturity} native={item.nativeStatus} />
        <bdi>{groupName(item)}</bdi>
      </p>
      {change && (
        <ul className="tl-card-changes">
          {changed(change).map(({ kind, long }) => (
            <li key={long} className={`tl-change tl-change-${kind}`}>
              {long}
            </li>
          ))}
        </ul>
      )}
      <Dates item={item} />
      <More id={item.id} asOf={asOf} bodies={item.body.path.map(({ ref }) => ref)} />
    </>
  );
}

/** Start, target with the words of its source, what happened. */
function Dates({ item }: { readonly item: RoadmapItem }) {
  const t = useT();
  const word = useWord();
  const long = useLongDate();
  const months = useMonths();
  const { day } = useRoadmap();
  const slip = slipOf(item);
  const events = item.statusEvents.filter(
    ({ happened, basis, kind }) => happened && basis === 'OCCURRED' && kind !== 'REGISTERED',
  );
  return (
    <dl className="tl-card-facts">
      {item.started && <Fact label={t('roadmap.started')}>{long(item.started)}</Fact>}
      {item.target && (
        <Fact label={t('roadmap.target')}>
          “<Words>{item.target.text}</Words>”
          {item.target.event !== 'UNSPECIFIED' && ` · ${word('TargetEvent', item.target.event)}`}
          {slip && <b className="late"> {months.slip(slip)}</b>}
          {isLate(item, day) && <b className="late"> {months.late(item, day)}</b>}
        </Fact>
      )}
      {events.map(({ kind, happened }) => (
        <Fact key={kind + happened} label={word('StatusEventKind', kind)}>
          {happened && long(happened)}
        </Fact>
      ))}
    </dl>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** Who said so, editors, liaison statements and the next meeting: asked for when the card stands. */
function More({
  id,
  asOf,
  bodies,
}: {
  readonly id: string;
  readonly asOf: string | null;
  readonly bodies: readonly string[];
}) {
  const t = useT();
  const { day } = useRoadmap();
  const item = useQuery(asked(RoadmapPanel, { id, asOf })).data?.workItem;
  const meetings = useMeetings();
  const until = dayOf(dayNumber(day) + SOON_DAYS);
  const next = meetings.find(
    ({ earliest, body }) => earliest >= day && earliest <= until && bodies.slice(1).includes(body.ref),
  );
  const source = item?.targets.at(-1)?.source.citation;
  return (
    <dl className="tl-card-facts">
      {source && <Fact label={t('timeline.source')}>{source}</Fact>}
      {item && item.editors.length > 0 && (
        <Fact label={t('roadmap.editors')}>{item.editors.map(({ person }) => person.name).join(', ')}</Fact>
      )}
      {item && item.liaisons.length > 0 && (
        <Fact label={t('roadmap.liaisons')}>{item.liaisons.map(({ ref }) => ref).join(', ')}</Fact>
      )}
      {next && (
        <Fact label={t('timeline.nextMeeting')}>
          <bdi>{next.body.ref}</bdi> {next.starts}
        </Fact>
      )}
    </dl>
  );
}
