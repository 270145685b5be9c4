import type { ReactNode } from 'react';

const isWeb = (uri: string): boolean => /^https?:\/\//i.test(uri);

/** An address of the web that a source gave; anything else that calls itself an address is shown as text. */
export function WebLink({ uri, children }: { readonly uri: string; readonly children?: ReactNode }) {
  const words = <bdi dir={children ? 'auto' : 'ltr'}>{children ?? uri.replace(/^https?:\/\//i, '')}</bdi>;
  if (!isWeb(uri)) return words;
  return (
    <a href={uri} rel="noreferrer" target="_blank">
      {words}
    </a>
  );
}
