import type { GraphContext } from '../platform/graphql/context';

/** Who asks. */
export interface Viewer {
  readonly signedIn: boolean;
}

const PUBLIC: Viewer = { signedIn: false };

/** Who sent the request of this operation: the public, since nobody can sign in yet. */
export const viewerOf = (_context: GraphContext): Viewer => PUBLIC;
