import type { ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { CONFIG, type Config } from '../../config';
import { Forbidden } from '../graphql/errors';
import { PublicAddress } from '../http/public-address';
import { isOtherSite } from '../http/same-origin';
import { asTold } from './as-told';
import { Listeners } from './listener';
import { type LiveConnection, LiveConnections } from './live-connections';
import { LiveOperations } from './live-operations';
import { readLiveRequest } from './live-request';
import { LiveStream } from './live-stream';

const PATH = '/graphql/stream';
const STATUS: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  LIMIT_REACHED: 503,
};
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Nothing is sent on the same connection afterwards: a server that stops does not wait for it.
  connection: 'close',
  // Proxies are not to gather what is meant to arrive at once.
  'x-accel-buffering': 'no',
};
/** A comment, which clients pass over. */
const SIGN_OF_LIFE = ':\n\n';

/**
 * Answers subscriptions with server-sent events: one request, one subscription, in the "distinct connections mode" of the GraphQL over SSE protocol
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). Written here because the next event is made only once the one before has been taken.
 */
@Injectable()
export class EventStreams {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly connections: LiveConnections,
    private readonly listeners: Listeners,
    private readonly operations: LiveOperations,
    private readonly address: PublicAddress,
  ) {}

  install(server: FastifyInstance): void {
    server.route({
      method: ['GET', 'POST'],
      url: PATH,
      exposeHeadRoute: false,
      handler: (request, reply) => this.answer(request, reply),
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { raw } = reply;
    const connection: LiveConnection = { close: () => raw.end(), cut: () => raw.destroy() };
    try {
      this.admit(request);
      this.connections.add(connection);
      const stream = await this.begin(request, () => this.connections.cutSlow(connection));
      reply.hijack();
      await this.send(raw, stream);
    } catch (error) {
      const told = asTold(error);
      return reply.code(STATUS[String(told.extensions.code)] ?? 500).send({ errors: [told] });
    } finally {
      this.connections.remove(connection);
    }
    return reply;
  }

  private admit(request: FastifyRequest): void {
    if (isOtherSite(request, this.address.origin))
      throw new Forbidden('Pages of other sites cannot subscribe to this server.');
    if (!this.connections.hasRoom)
      throw new GraphQLError('This server has as many listeners as it takes; try again later.', {
        extensions: { code: 'LIMIT_REACHED' },
      });
  }

  private async begin(request: FastifyRequest, cut: () => void): Promise<LiveStream | ExecutionResult> {
    const asked = readLiveRequest(request);
    const listener = await this.listeners.of(request, cut);
    const prepared = await this.operations.prepare(asked);
    return 'schema' in prepared ? LiveStream.open(prepared, listener) : { errors: prepared };
  }

  private async send(raw: ServerResponse, stream: LiveStream | ExecutionResult): Promise<void> {
    const closed = raw.destroyed ? Promise.resolve() : new Promise<void>((resolve) => raw.once('close', resolve));
    const write = (text: string) =>
      Promise.race([closed, new Promise<void>((resolve) => raw.write(text, () => resolve()))]);
    const beat = setInterval(
      () => raw.writableNeedDrain || raw.write(SIGN_OF_LIFE),
      this.config.LIVE_PING_SECONDS * 1_000,
    );
    try {
      raw.writeHead(200, HEADERS);
      await write(SIGN_OF_LIFE);
      if (stream instanceof LiveStream) {
        closed.then(() => stream.return()).catch(() => {});
        for await (const result of stream) await write(event('next', result));
      } else await write(event('next', stream));
      // A server that goes away has ended the answer already: without this event, clients come again.
      if (!raw.writableEnded) await write(event('complete', null));
    } finally {
      clearInterval(beat);
      raw.end();
    }
  }
}

const event = (name: string, data: unknown) => `event: ${name}\ndata: ${data === null ? '' : JSON.stringify(data)}\n\n`;
