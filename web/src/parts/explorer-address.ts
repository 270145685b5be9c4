/** What the explorer is to show. */
interface Asked {
  readonly query: string;
  /** As JSON. */
  readonly variables: string;
}

/** Where the explorer shows a query. Behind `#`, so that no server on the way logs what somebody asks. */
export function explorerAddress(query: string, variables: Readonly<Record<string, unknown>> = {}): string {
  const said = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  return `/explorer#${said}`;
}

/** What an address of the explorer says behind `#`; null where it says nothing. */
export function queryOfAddress(hash: string): Asked | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const query = said.get('query');
  return query === null ? null : { query, variables: said.get('variables') ?? '' };
}
