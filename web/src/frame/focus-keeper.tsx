import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** On another page, takes the focus to its heading and says its name; filters of the same page leave it where it is. */
export function FocusKeeper() {
  const router = useRouter();
  const [page, setPage] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const heading = document.querySelector<HTMLElement>('#main h1');
        (heading ?? document.getElementById('main'))?.focus({ preventScroll: true });
        setPage(heading?.textContent ?? document.title);
      }),
    [router],
  );
  return (
    <p role="status" className="visually-hidden">
      {page}
    </p>
  );
}
