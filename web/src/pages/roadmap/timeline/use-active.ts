import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Active } from './keys';
import type { Row } from './rows';

/** What has the focus in the grid, kept when its row scrolls out of view. */
export function useActive(grid: RefObject<HTMLElement | null>, rows: readonly Row[]) {
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
  const place = useMemo(() => rows.findIndex(({ key }) => key === active?.key), [rows, active]);
  return {
    active,
    /** The row that the keyboard comes to: the one that had the focus last, else the first. */
    focused: Math.max(0, place),
    /** @param takesFocus where the keyboard went there; else it is only where the keyboard will come in */
    activate: (next: Active, takesFocus: boolean) => {
      isOwed.current = takesFocus;
      setActive(next);
    },
  };
}
