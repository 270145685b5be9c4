import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select';

/** A part of a form in which controls come and go: where the one that has the focus goes away, another one of the part gets it, a field first. */
export function HeldFocus({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const last = useRef<Element>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element && part.current?.contains(target) ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    const next = part.current?.querySelector<HTMLElement>(FIELDS) ?? part.current?.querySelector<HTMLElement>('button');
    next?.focus();
  });
  return (
    <div ref={part} className="held">
      {children}
    </div>
  );
}
