import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { hostOf, isPublicAddress, refusalOfAddress } from './rules/webhook-address';

/** What an address answered. */
export interface Outcome {
  /** HTTP status; null where there was no answer. */
  readonly code: number | null;
  /** Beginning of the answer, or why there was none. */
  readonly answer: string;
}

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For all of it: name, connection, answer. */
  readonly timeoutMs: number;
  /** Whether it may lead into the network of this server. */
  readonly allowPrivate: boolean;
}

/** Of an answer, bytes that are read and characters that are kept. */
const MOST_READ = 2_000;
const MOST_KEPT = 500;

/**
 * Sends a body to an address that somebody outside chose. The address that a name leads to is judged in the moment in which it is connected to, so a
 * name that leads elsewhere the next time gains nothing. Redirects are not followed; each request has a connection of its own.
 */
export async function post(outgoing: Outgoing): Promise<Outcome> {
  const url = new URL(outgoing.url);
  const refusal = refusalOfAddress(url, outgoing.allowPrivate);
  if (refusal) return { code: null, answer: `The address ${refusal.message}.` };
  try {
    const response = await sent(url, outgoing);
    return { code: response.statusCode ?? null, answer: await beginningOf(response) };
  } catch (error) {
    return { code: null, answer: storable(wordsOf(error)) };
  }
}

function sent(url: URL, { headers, body, timeoutMs, allowPrivate }: Outgoing): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        protocol: url.protocol,
        hostname: hostOf(url),
        port: url.port,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(allowPrivate ? {} : { lookup: lookupPublic }),
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Finds the addresses of a name, and refuses one that leads into a closed network, if only by one of them. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    const closed = addresses?.find(({ address }) => !isPublicAddress(address));
    if (error || !first) return done(error ?? new Error('The name leads nowhere.'), '', 4);
    if (closed) return done(new Error('The name leads into a network that is not public.'), '', 4);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};

/** The status says whether it was taken: what follows it is kept as far as it came. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of response) {
      pieces.push(piece);
      length += piece.length;
      if (length >= MOST_READ) break;
    }
  } catch {
    // Cut off, or too slow.
  }
  return storable(Buffer.concat(pieces).toString('utf8'));
}

/** The first characters that the database can keep. */
const storable = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()].slice(0, MOST_KEPT).join('');

function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'There was no answer.';
  if ('name' in error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
    return 'There was no answer in time.';
  return 'message' in error && error.message ? String(error.message) : 'There was no answer.';
}
