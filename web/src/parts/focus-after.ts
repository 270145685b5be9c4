import { useEffect, useState } from 'react';

/** How long after a dialog the answer of the API may still take away what opened it. */
const WATCHED_MS = 10_000;
/** The focus is given back a frame after the dialog is gone; what takes it elsewhere on purpose may need another. */
const FRAMES = 3;

/**
 * Keeps the focus on the page when a dialog is over. It goes back to what opened it; where that is gone, then or with the next answer of the API, it
 * goes to the heading above the place where that stood. To be shown inside the dialog, while it is open.
 */
export function FocusAfter(): null {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const places = opener ? [opener, ...headingsAbove(opener)] : [];
    return () => watch(places);
  }, [opener]);
  return null;
}

/** Headings of the parts of the page that an element stands in, the nearest first. */
function headingsAbove(element: Element): Element[] {
  const headings: Element[] = [];
  for (let part = element.closest('section'); part; part = part.parentElement?.closest('section') ?? null) {
    const heading = part.querySelector('h2, h3');
    if (heading) headings.push(heading);
  }
  return headings;
}

/** Gives the focus to the first place that is still there, whenever nothing has it; until somebody takes it elsewhere. */
function watch(places: readonly Element[]): void {
  const rescue = () => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    // Where another dialog is still open, nothing outside it may have the focus.
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
    const inside = dialog ?? document.body;
    const place = [...places, dialog, document.querySelector('#main h1')].find(
      (each) => each?.isConnected && each !== document.body && inside.contains(each),
    );
    if (!(place instanceof HTMLElement)) return;
    if (place.matches('h1, h2, h3') && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(rescue);
  const stop = () => {
    observer.disconnect();
    document.removeEventListener('pointerdown', stop, true);
    document.removeEventListener('keydown', stop, true);
  };
  afterFrames(FRAMES, () => {
    rescue();
    observer.observe(document.body, { childList: true, subtree: true });
    // On the way down: what is pressed tells nobody above it.
    document.addEventListener('pointerdown', stop, true);
    document.addEventListener('keydown', stop, true);
    setTimeout(stop, WATCHED_MS);
  });
}

function afterFrames(count: number, then: () => void): void {
  if (count === 0) then();
  else requestAnimationFrame(() => afterFrames(count - 1, then));
}
