import { useSyncExternalStore } from 'react';

const NARROW = '(width < 45rem)';

/** Whether there is little room: a phone, or a page enlarged to four times its size. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW).matches,
  );
