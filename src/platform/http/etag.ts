import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** The tag of an answer: the same bytes have the same one. */
export const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('base64url')}"`;

/** Whether who asks has the answer with this tag already (RFC 9110 13.1.2: any of a list, compared weakly). */
export function isUnchanged({ headers }: Pick<FastifyRequest, 'headers'>, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));
}
