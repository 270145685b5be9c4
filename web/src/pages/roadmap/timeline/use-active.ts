import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Active } from './keys';

/** What has the focus in the grid, kept when its row scrolls out of view. */
export function useActive(grid: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<Active | null>(null);
  const isOwed = useRef(false);
  // The row may be rendered only now.
  useEffect(() => {
    if (!isOwed.current || !active) return;
    const target = grid.current?.querySelector<HTMLElement>('.tl-left [tabindex="0"]');
    if (!target) return;
    isOwed.current = false;
    target.focus({ preventScroll: true });
  });
  return {
    active,
    /** @param takesFocus where the keyboard went there; else it is only where the keyboard will come in */
    activate: (next: Active, takesFocus: boolean) => {
      isOwed.current = takesFocus;
      setActive(next);
    },
  };
}
