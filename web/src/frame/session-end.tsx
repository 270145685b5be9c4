import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../api/errors';
import { execute } from '../api/execute';
import { API, asked } from '../api/use-api';
import { isTyping } from '../api/use-changes';
import { Viewer } from '../api/viewer.operations';
import { useT } from '../i18n/use-t';
import { notify } from './toast-store';

const VIEWER = asked(Viewer).queryKey;

/** Tells who was signed in that this is over, and where to sign in again beside what is being written. */
export function SessionEnd() {
  const t = useT();
  const queries = useQueryClient();
  useEffect(
    () =>
      followSession(queries, () =>
        notify({ text: t('frame.sessionOver'), link: { href: '/sign-in', text: t('frame.signInAgain') } }),
      ),
    [queries, t],
  );
  return null;
}

const isUnauthenticated = (error: unknown): boolean => error instanceof ApiError && error.code === 'UNAUTHENTICATED';

/** Calls back when the API no longer knows somebody whom it knew. @returns how to stop */
function followSession(queries: QueryClient, onEnd: () => void): () => void {
  let isAsking = false;
  let isOver = false;
  const doubt = async (isWriting: boolean) => {
    if (isAsking || !queries.getQueryData(VIEWER)?.viewer) return;
    isAsking = true;
    // A wrong password is answered in the same way: who is signed in still is then.
    const now = await execute(Viewer, undefined).catch(() => null);
    isAsking = false;
    if (!now || now.viewer) return;
    // A form that is being written stays as it is, to be sent once one has signed in again.
    if (!isWriting && !isTyping()) queries.setQueryData(VIEWER, now);
    isOver = true;
    onEnd();
  };
  // Whoever comes back may have signed in again in another tab.
  const onReturn = () => {
    if (!isOver || document.visibilityState !== 'visible') return;
    void queries.invalidateQueries({ queryKey: API });
  };
  document.addEventListener('visibilitychange', onReturn);
  const stopQueries = queries.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'failed' && isUnauthenticated(event.action.error))
      void doubt(false);
  });
  const stopMutations = queries.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error' && isUnauthenticated(event.action.error))
      void doubt(true);
  });
  return () => {
    document.removeEventListener('visibilitychange', onReturn);
    stopQueries();
    stopMutations();
  };
}
