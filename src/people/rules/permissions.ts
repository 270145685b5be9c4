/** What can be asked of the tracker. */
export type Action = 'read';

interface Asking {
  readonly signedIn: boolean;
}

/**
 * Whether someone may do something at all; what depends on the object is asked with the object.
 * Reading is for everyone unless the administrator has closed it to the public; what is not listed is refused.
 */
export function may(viewer: Asking, action: Action, anonymousReading: boolean): boolean {
  switch (action) {
    case 'read':
      return viewer.signedIn || anonymousReading;
    default:
      return false;
  }
}
