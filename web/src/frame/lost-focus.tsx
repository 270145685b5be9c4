import { useEffect } from 'react';

/** Where the focus may go within what is left: a list that can be scrolled, the heading of a card, that of the page. */
function placeIn(element: Element): HTMLElement | null {
  if (element instanceof HTMLElement && element.matches('.table-box, h1, [role=dialog]')) return element;
  return element.querySelector<HTMLElement>(element.matches('.card') ? 'h2' : '.none');
}

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
 * Where what had the focus goes away, such as a row that was taken back, one who uses the keyboard goes on beside it instead of at the
 * beginning of the page. A dialog gives the focus back to what opened it, where that is still there.
 */
export function LostFocus() {
  useEffect(() => {
    let last: Element | null = null;
    let places: readonly Element[] = [];
    let awaited = 0;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      if (target.closest('#main')) places = around(target);
    };
    const find = () => {
      awaited = 0;
      if (document.activeElement !== document.body || !last || last.isConnected) return;
      const left = places.filter((place) => place.isConnected);
      const place = left.map(placeIn).find(Boolean) ?? document.querySelector<HTMLElement>('#main h1');
      if (place) focusOn(place);
    };
    const observer = new MutationObserver(() => {
      if (awaited || document.activeElement !== document.body || !last || last.isConnected) return;
      // A dialog that closes gives the focus back in the next frame.
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
