import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { followChanges } from './follow-changes';
import { API } from './use-api';

/** `live`: changes of others appear by themselves; `offline`: what is shown may be old. */
export type LiveState = 'connecting' | 'live' | 'offline';

interface Live {
  readonly state: LiveState;
  /** Others changed something that is not shown yet, because someone is typing here. */
  readonly isWaiting: boolean;
}

const LiveContext = createContext<Live>({ state: 'connecting', isWaiting: false });

/** Whether changes of others appear by themselves. They are asked for by the frame: pages only read, with `useApi`. */
export const useChanges = (): Live => useContext(LiveContext);

const TYPED_INTO =
  'input:not([type=radio], [type=checkbox], [type=button], [type=range]), textarea, [contenteditable=true]';

/** Whether the focus is where words are typed: nothing is exchanged under it. */
export const isTyping = (): boolean => document.activeElement?.matches(TYPED_INTO) ?? false;

/** Asks again for what is shown when others change something; while someone types, not before that is over. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    let isOwed = false;
    const refresh = () => {
      isOwed = isTyping();
      setWaiting(isOwed);
      if (!isOwed) void queries.invalidateQueries({ queryKey: API });
    };
    // The focus is on its way when it leaves: one turn later it has arrived.
    const onLeave = () => setTimeout(() => isOwed && refresh());
    document.addEventListener('focusout', onLeave);
    const stop = followChanges({ onChange: refresh, onState: setState });
    return () => {
      stop();
      document.removeEventListener('focusout', onLeave);
    };
  }, [queries]);
  return <LiveContext value={{ state, isWaiting }}>{children}</LiveContext>;
}
