import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The end of the control row, once it is there. */
export const ControlsPlace = createContext<HTMLElement | null>(null);

/** Settings of one view, put at the end of the page’s control row. */
export function ViewControls({ children }: { readonly children: ReactNode }) {
  const place = useContext(ControlsPlace);
  return place && createPortal(children, place);
}
