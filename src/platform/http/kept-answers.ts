import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ApolloServerPlugin } from '@apollo/server';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { CONFIG, type Config } from '../../config';
import { Clock } from '../clock';
import { DataVersion } from '../db/data-version';
import type { GraphContext } from '../graphql/context';
import { etagOf, isUnchanged } from './etag';

const compress = promisify(gzip);
/** What is answered alike to everyone: queries, and the files that programs ask for again and again. */
const PATHS = /^\/(?:graphql$|calendar\/|feeds\/)/;
/** What of the headers goes with a kept answer. */
const KEPT_HEADERS = /^(?:content-type|content-security-policy|x-query-cost.*|x-content-type-options|link)$/;
/** Smaller answers are not worth compressing. */
const COMPRESS_FROM = 1_024;
/** What an answer takes beside its bytes: its place in the map, key, headers, and two blocks of memory. */
const OVERHEAD = 1_024;
/** A reader may keep an answer, and has to ask whether it still holds. */
const REVALIDATE = { 'cache-control': 'no-cache', vary: 'accept, accept-encoding' };

interface Answer {
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly etag: string;
  compressed: Buffer | null;
}

/** What is known of a request that may be answered from memory. */
interface Asked {
  readonly key: string;
  readonly version: string;
  keepable: boolean;
}

/**
 * Keeps the answers of public queries until the data changes, and sends them again as they were, compressed where the client takes that.
 * An answer is kept only if nothing changed while it was made, so a read that starts after a write was answered sees the write.
 */
@Injectable()
export class KeptAnswers {
  private readonly answers = new Map<string, Answer>();
  private readonly asked = new WeakMap<FastifyRequest, Asked>();
  private readonly most: number;
  private bytes = 0;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly data: DataVersion,
    private readonly clock: Clock,
  ) {
    this.most = config.KEPT_ANSWERS_MB * 1_048_576;
  }

  /** Marks, once an operation is done, whether its answer may be kept: a query that ended without errors. */
  readonly plugin: ApolloServerPlugin<GraphContext> = {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, operation, response }) => {
        const asked = this.asked.get(contextValue.request);
        const body = response.body.kind === 'single' ? response.body.singleResult : null;
        if (asked && body && !body.errors && operation?.operation === OperationTypeNode.QUERY) asked.keepable = true;
      },
    }),
  };

  /** Marks that the answer to this request may be kept: what a route made for everyone alike. */
  keepFor(request: FastifyRequest): void {
    const asked = this.asked.get(request);
    if (asked) asked.keepable = true;
  }

  /** Puts itself before and behind the routes. */
  install(server: FastifyInstance): void {
    if (this.most === 0) return;
    server.addHook('preHandler', async (request, reply) => this.answer(request, reply));
    server.addHook('onSend', async (request, reply, payload) => this.keep(request, reply, payload));
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const asked = this.askedBy(request);
    if (!asked) return undefined;
    const answer = this.answers.get(asked.key);
    if (answer?.version !== asked.version) {
      this.asked.set(request, asked);
      return undefined;
    }
    reply.headers(answer.headers).header('etag', answer.etag).headers(REVALIDATE);
    if (request.method === 'GET' && isUnchanged(request, answer.etag)) return reply.code(304).send();
    if (answer.body.length < COMPRESS_FROM || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
      return reply.send(answer.body);
    answer.compressed ??= await compress(answer.body, { level: 6 });
    return reply.header('content-encoding', 'gzip').send(answer.compressed);
  }

  private async keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const asked = this.asked.get(request);
    if (!asked?.keepable || typeof payload !== 'string' || reply.statusCode !== 200) return payload;
    const etag = etagOf(payload);
    if (asked.version === this.version()) this.put(asked, payload, etag, reply);
    reply.header('etag', etag).headers(REVALIDATE);
    return payload;
  }

  private put(asked: Asked, payload: string, etag: string, reply: FastifyReply): void {
    // A block of its own: a slice of the shared pool would hold on to what else is in there.
    const body = Buffer.allocUnsafeSlow(Buffer.byteLength(payload));
    body.write(payload);
    if (weight(body) > this.most / 8) return;
    this.drop(asked.key);
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
        KEPT_HEADERS.test(name) ? [[name, String(value)]] : [],
      ),
    );
    this.answers.set(asked.key, { version: asked.version, headers, body, etag, compressed: null });
    this.bytes += weight(body);
    for (const key of this.answers.keys()) {
      if (this.bytes <= this.most) break;
      this.drop(key);
    }
  }

  private drop(key: string): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.bytes -= weight(answer.body);
    this.answers.delete(key);
  }

  /** Only what everyone may see alike is kept: no sign of a viewer, and one JSON operation. */
  private askedBy(request: FastifyRequest): Asked | null {
    const { headers, method, url } = request;
    if (headers.authorization || headers.cookie || !PATHS.test(url.split('?', 1)[0] ?? '')) return null;
    const version = this.version();
    if (!version) return null;
    const text = method === 'POST' ? bodyText(request.body) : method === 'GET' ? url : null;
    if (!text) return null;
    const preflight = headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'] ?? '';
    return {
      key: createHash('sha256')
        .update(`${method} ${headers.accept ?? ''} ${headers['content-type'] ?? ''} ${preflight}\n${text}`)
        .digest('base64url'),
      version,
      keepable: false,
    };
  }

  /** Changes with the data and with the day, since "the latest" may depend on it; null while changes cannot be heard of. */
  private version(): string | null {
    const version = this.data.current;
    return version === null ? null : `${version} ${this.clock.today()}`;
  }
}

/** Twice the body: its compressed form may come beside it. */
const weight = (body: Buffer) => body.length * 2 + OVERHEAD;

function bodyText(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !('query' in body)) return null;
  return JSON.stringify(body);
}
