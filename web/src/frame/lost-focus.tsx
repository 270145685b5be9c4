import { useEffect } from 'react';

/** The heading of a part of the page, where an element is one. */
const headingOf = (element: Element): HTMLElement | null =>
  element.matches('section') ? element.querySelector<HTMLElement>('h2, h3') : null;

/** Everything around an element, from within. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) found.push(each);
  return found;
}

function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * Where what had the focus goes away, such as a row that was taken back, one who uses the keyboard goes on at the heading above
 * it instead of at the beginning of the page.
 */
export function LostFocus() {
  useEffect(() => {
    let last: Element | null = null;
    let places: readonly Element[] = [];
    let awaited = 0;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // What follows a dialog is its own affair (`FocusAfter`).
      last = target.closest('[role=dialog]') ? null : target;
      if (target.closest('#main')) places = around(target);
    };
    const find = () => {
      awaited = 0;
      if (document.activeElement !== document.body || !last || last.isConnected) return;
      const left = places.filter((place) => place.isConnected);
      const place = left.map(headingOf).find(Boolean) ?? document.querySelector<HTMLElement>('#main h1');
      if (place) focusOn(place);
    };
    const observer = new MutationObserver(() => {
      if (awaited || document.activeElement !== document.body || !last || last.isConnected) return;
      // What takes the focus elsewhere on purpose does so in the next frame.
      awaited = requestAnimationFrame(() => {
        awaited = requestAnimationFrame(find);
      });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      cancelAnimationFrame(awaited);
    };
  }, []);
  return null;
}
