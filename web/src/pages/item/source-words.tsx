import { Words } from '../../parts/ref';
import { WebLink } from './web-link';

interface Source {
  readonly citation: string;
  readonly uri?: string | null;
}

/** What says so, as it is cited; a link where it can be read. */
export const SourceWords = ({ source: { citation, uri } }: { readonly source: Source }) =>
  uri ? <WebLink uri={uri}>{citation}</WebLink> : <Words>{citation}</Words>;
