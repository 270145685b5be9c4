import * as v from 'valibot';

/** Longer addresses than this are not gone back to. */
const LONGEST = 2_000;

/** A path of this page: nobody is sent elsewhere by a link that looks like one to sign in. */
const isWithin = (path: string): boolean =>
  path.startsWith('/') &&
  URL.canParse(path, location.origin) &&
  new URL(path, location.origin).origin === location.origin;

/** What an address of the page to sign in may say: `back` is where one wanted to go. */
export const signInSearch = v.object({
  back: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(LONGEST), v.check(isWithin))), undefined),
});
