/** What can be asked of the tracker. */
export type Action = 'read' | 'write' | 'administer' | 'own-account' | 'sign-in';

interface Asking {
  readonly kind: 'PUBLIC' | 'PERSON';
}

/**
 * Whether someone may do something at all; what depends on the object is asked with the object.
 * Reading is for everyone unless the administrator has closed it to the public; what is not listed is refused.
 */
export function may(viewer: Asking, action: Action, anonymousReading: boolean): boolean {
  switch (action) {
    case 'read':
      return viewer.kind === 'PERSON' || anonymousReading;
    case 'write':
      return viewer.kind === 'PERSON';
    default:
      return false;
  }
}
