/** What can be asked of the tracker. */
export type Action = 'read' | 'write' | 'administer' | 'own-account' | 'sign-in';

type Asking =
  | { readonly kind: 'PUBLIC' }
  | {
      readonly kind: 'PERSON';
      readonly administrator: boolean;
      readonly scopes: readonly string[];
      readonly via: 'SESSION' | 'TOKEN';
    };

/** Why someone may not do something, and whether signing in could help. */
export interface Refusal {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  readonly message: string;
}

const signIn = (message: string): Refusal => ({ code: 'UNAUTHENTICATED', message });
const forbidden = (message: string): Refusal => ({ code: 'FORBIDDEN', message });

/**
 * Why a token may not give someone a way in: a link to an account that exists or to a person with offices, or the rights of an administrator, would be a way around what a token
 * may not do itself. Null for a person on the page.
 */
export const refusalOfWayIn = ({ via }: { readonly via: 'SESSION' | 'TOKEN' }): string | null =>
  via === 'SESSION'
    ? null
    : 'A token invites new persons alone; other links and the rights of administrators are given on the page.';

/** Whether someone may do something at all; what depends on the object is asked with the object. */
export const may = (viewer: Asking, action: Action, anonymousReading: boolean): boolean =>
  refusalOf(viewer, action, anonymousReading) === null;

/**
 * Why someone may not do something at all, null if they may. Reading is for everyone unless the administrator has closed it to the public;
 * a token does what its scopes say and never touches the account itself; what is not listed is refused.
 */
export function refusalOf(viewer: Asking, action: Action, anonymousReading: boolean): Refusal | null {
  if (action === 'sign-in' || (action === 'read' && anonymousReading)) return null;
  if (viewer.kind === 'PUBLIC')
    return signIn(
      action === 'read' ? 'Reading without signing in is turned off on this server.' : 'This needs a signed-in person.',
    );
  const { administrator, scopes, via } = viewer;
  switch (action) {
    case 'read':
      return scopes.includes('READ') ? null : forbidden('This token does not have the scope READ.');
    case 'write':
      return scopes.includes('WRITE') ? null : forbidden('This token does not have the scope WRITE.');
    case 'own-account':
      return via === 'SESSION' ? null : forbidden('This is done by the person on the page, not with a token.');
    case 'administer':
      if (!administrator) return forbidden('This needs an administrator.');
      return scopes.includes('ADMINISTER') ? null : forbidden('This token does not have the scope ADMINISTER.');
    default:
      return forbidden('This is not open to anyone.');
  }
}
