import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { RoadmapItem } from '../use-items';
import type { PlacedCard } from './placed-card';

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

/** What is known of the item under the pointer or the focus. It can be pointed into, and Esc takes it away. */
export function Card({ handle }: { readonly handle: RefObject<CardHandle | null> }) {
  const [place, setPlace] = useState<CardPlace | null>(null);
  const [Placed, setPlaced] = useState<typeof PlacedCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const after = (ms: number, next: CardPlace | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPlace(next), ms);
  };
  useImperativeHandle(handle, () => ({
    show: (next) => {
      // There when the pause is over; without a network there is no card, and nothing else is lost.
      import('./placed-card').then((chunk) => setPlaced(() => chunk.PlacedCard)).catch(() => {});
      after(AWHILE_MS, next);
    },
    hide: () => after(SOON_MS, null),
  }));
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
  if (!place || !Placed) return null;
  return (
    <Placed
      key={place.item.id}
      place={place}
      onEnter={() => clearTimeout(timer.current)}
      onLeave={() => after(SOON_MS, null)}
    />
  );
}
