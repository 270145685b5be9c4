import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** Path with everything behind it, within this page. */
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to an address of the page that is put together from what an answer says, without loading the page anew. */
export function LocalLink({ href, className, children }: Props) {
  const { history } = useRouter();
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a href={href} className={className} onClick={go}>
      {children}
    </a>
  );
}
