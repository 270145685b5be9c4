import { Words } from './ref';

interface Props {
  readonly source: { readonly citation: string; readonly uri?: string | null };
}

/** What said so; only addresses of the web are led to. */
export function Source({ source: { citation, uri } }: Props) {
  if (uri && /^https?:\/\//.test(uri))
    return (
      <a href={uri} rel="noreferrer">
        <Words>{citation}</Words>
      </a>
    );
  return <Words>{citation}</Words>;
}

/** An address that somebody wrote down: led to where it is one of the web, else as text. */
export function Address({ uri }: { readonly uri: string }) {
  const words = (
    <bdi dir="ltr" className="address">
      {uri}
    </bdi>
  );
  return /^https?:\/\//.test(uri) ? (
    <a href={uri} rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  );
}
