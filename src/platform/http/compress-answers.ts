import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const compress = promisify(gzip);
/** Smaller answers fit into a few packets as they are. In characters. */
const FROM = 8_192;
const IS_JSON = /^application\/(?:graphql-response\+)?json\b/;

/**
 * Compresses large answers of the API on their way out, for who takes that: the list of the roadmap is a tenth. A page of another site has no part in
 * what is compressed: its requests come without the session (SameSite), and their answers are not for it to measure.
 */
export function compressAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < FROM || reply.hasHeader('content-encoding')) return payload;
    if (!IS_JSON.test(String(reply.getHeader('content-type')))) return payload;
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
    reply.removeHeader('content-length');
    reply.headers({ 'content-encoding': 'gzip', vary: 'accept, accept-encoding' });
    return compress(payload, { level: 6 });
  });
}
