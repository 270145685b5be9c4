import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { asked } from '../../../api/use-api';
import { useT, useWord } from '../../../i18n/use-t';
import { useLongDate } from '../../../parts/partial-date';
import { Ref, Words } from '../../../parts/ref';
import { StatusChip } from '../../../parts/status-chip';
import { isLate } from '../../../parts/under-way';
import { slipOf } from '../item-facts';
import { RoadmapPanel } from '../panel/item-panel.operations';
import { dayNumber, dayOf } from '../time';
import { useChangeWords } from '../use-change-words';
import type { RoadmapItem } from '../use-items';
import { useMeetings } from '../use-meetings';
import { useMonths } from '../use-months';
import { useRoadmap } from '../use-roadmap';
import type { CardPlace } from './card';
import { groupName } from './lanes';

const MARGIN_PX = 14;
/** Meetings that are further away are none to plan with. */
const SOON_DAYS = 550;

interface PlacedProps {
  readonly place: CardPlace;
  onEnter(): void;
  onLeave(): void;
}

/** The card where it belongs: kept inside the window, whichever side has the room. */
export function PlacedCard({ place, onEnter, onLeave }: PlacedProps) {
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
