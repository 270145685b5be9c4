import type { FastifyRequest } from 'fastify';

/** Headers that a page of another site cannot send without asking first, which this server never grants. */
const OWN_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name', 'x-requested-with'];

/**
 * Whether a browser says that a request comes from a page of another site.
 * @param origin origin of this server; undefined where only the `Host` of the request tells
 */
export function isOtherSite({ headers }: Pick<FastifyRequest, 'headers'>, origin: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  return headers.origin !== undefined && !isOwn(headers.origin, headers.host, origin);
}

/**
 * Whether a request surely comes from a page of this very server, or from a program: what a cookie alone must not authorize.
 * Browsers say where a request comes from (Sec-Fetch-Site, Origin); where they say nothing, a header of our own has to be there.
 */
export function isSameOrigin(request: Pick<FastifyRequest, 'headers'>, origin: string | undefined): boolean {
  if (isOtherSite(request, origin)) return false;
  const { headers } = request;
  if (headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin') return true;
  return OWN_HEADERS.some((name) => headers[name] !== undefined && headers[name] !== '');
}

function isOwn(given: string, host: string | undefined, origin: string | undefined): boolean {
  if (origin !== undefined) return given === origin;
  return host !== undefined && (given === `http://${host}` || given === `https://${host}`);
}
