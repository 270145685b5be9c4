/** What a cookie of ours is: out of reach of scripts, for the whole of this host and for no other. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Seconds; 0 takes the cookie away. */
  readonly maxAge: number;
  readonly secure: boolean;
}

/** The value of a cookie in a request's `Cookie` header, undefined where it was not sent. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  const part = header
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(start));
  return part?.slice(start.length);
}

/** A `Set-Cookie` header. Lax, not Strict: who follows a link to this host is signed in; what writes is checked for its origin besides. */
export const cookieHeader = ({ name, value, maxAge, secure }: Cookie): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;

/** A browser takes a cookie of this prefix only over HTTPS, from this very host, for its whole path (RFC 6265bis 4.1.3.2). */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
