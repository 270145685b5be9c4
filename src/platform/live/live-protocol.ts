import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, type Context, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { CONFIG, type Config } from '../../config';
import type { Asking } from '../graphql/context';
import { Listener, Listeners } from './listener';
import { LiveOperations } from './live-operations';
import { LiveStream } from './live-stream';

/** What belongs to one connection. */
interface Extra {
  readonly request: IncomingMessage;
  readonly cut: () => void;
  listener: Listener | null;
}

type Connection = Context<Record<string, unknown> | undefined, Extra>;

/** What one connection says, after the protocol. */
export interface Talk {
  hear(message: string): Promise<void>;
  close(code: number, reason: string): Promise<void>;
}

/** Bytes that the reason of a close may have (RFC 6455, 5.5). */
const LONGEST_REASON = 123;

/** Speaks graphql-transport-ws: who listens is found out at `connection_init`, and only subscriptions are taken. */
@Injectable()
export class LiveProtocol {
  private readonly logger = new Logger('Live');
  private readonly server: Server<Extra>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly listeners: Listeners,
    private readonly operations: LiveOperations,
  ) {
    this.server = makeServer<Record<string, unknown> | undefined, Extra>({
      onConnect: (connection) => this.connect(connection),
      onSubscribe: (connection, _, payload) => this.prepare(connection, payload),
      subscribe: (args) => this.begin(args),
    });
  }

  /** @param cut ends the connection of a listener that does not keep up */
  open(socket: WebSocket, request: IncomingMessage, cut: () => void): Talk {
    let hear = (_: string): Promise<void> => Promise.resolve();
    const close = this.server.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (heard) => {
          hear = heard;
        },
      },
      { request, cut, listener: null },
    );
    return { close, hear: (message) => hear(message).catch((error: unknown) => this.end(socket, error)) };
  }

  private async connect({ extra, connectionParams }: Connection): Promise<void> {
    extra.listener = await this.listeners.of(askingOf(extra.request, connectionParams), extra.cut);
  }

  private async prepare(
    { extra, subscriptions }: Connection,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (Object.keys(subscriptions).length > this.config.MAX_SUBSCRIPTIONS) return [tooMany(this.config)];
    const prepared = await this.operations.prepare(payload);
    return 'schema' in prepared ? { ...prepared, contextValue: extra.listener } : prepared;
  }

  private begin(args: ExecutionArgs): ReturnType<typeof LiveStream.open> {
    if (args.contextValue instanceof Listener) return LiveStream.open(args, args.contextValue);
    throw new Error('Nobody found out who listens.');
  }

  private end(socket: WebSocket, error: unknown): void {
    const code = error instanceof GraphQLError ? error.extensions.code : null;
    if (error instanceof GraphQLError && code === 'UNAUTHENTICATED')
      socket.close(CloseCode.Unauthorized, reasonOf(error.message));
    else if (error instanceof GraphQLError && code === 'FORBIDDEN')
      socket.close(CloseCode.Forbidden, reasonOf(error.message));
    else {
      this.logger.error(error instanceof Error ? error.message : String(error));
      socket.close(CloseCode.InternalServerError, 'Something went wrong on the server.');
    }
  }
}

/** Resolves once the message has left this process, so that one after the other is made. */
const send = (socket: WebSocket, data: string): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
    else resolve();
  });

/** Browsers cannot set headers of a WebSocket: a token comes with the first message. */
function askingOf(request: IncomingMessage, params: Readonly<Record<string, unknown>> | undefined): Asking {
  const token = params?.authorization ?? params?.Authorization;
  const headers = { ...request.headers, ...(typeof token === 'string' && { authorization: token }) };
  return { headers, ip: request.socket.remoteAddress ?? '' };
}

const reasonOf = (text: string) =>
  Buffer.from(text)
    .subarray(0, LONGEST_REASON)
    .toString()
    .replace(/\uFFFD$/, '');

const tooMany = ({ MAX_SUBSCRIPTIONS }: Config) =>
  new GraphQLError(`One connection may have ${MAX_SUBSCRIPTIONS} subscriptions; end one of them first.`, {
    extensions: { code: 'LIMIT_REACHED' },
  });
