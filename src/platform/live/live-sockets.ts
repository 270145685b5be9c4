import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { CONFIG, type Config } from '../../config';
import { PublicAddress } from '../http/public-address';
import { isOtherSite } from '../http/same-origin';
import { type LiveConnection, LiveConnections } from './live-connections';
import { LiveProtocol, type Talk } from './live-protocol';

const PATH = '/graphql';
/** The server goes away (RFC 6455, 7.4.1); clients come again. */
const GOING_AWAY = 1001;
/** The client sent something that no protocol of ours has. */
const UNSUPPORTED = 1003;
/** A client that makes more wait than this, and sends on, does not read. */
const MOST_UNREAD = 1_048_576;

/** Takes WebSockets at the address of GraphQL, from programs and from pages of this server. */
@Injectable()
export class LiveSockets {
  private readonly logger = new Logger('Live');
  private readonly sockets: WebSocketServer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly connections: LiveConnections,
    private readonly protocol: LiveProtocol,
    private readonly address: PublicAddress,
  ) {
    this.sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: config.BODY_LIMIT_KB * 1_024,
      handleProtocols,
    });
  }

  install({ server }: FastifyInstance): void {
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== PATH) refuse(socket, 404);
    else if (isOtherSite(request, this.address.origin)) refuse(socket, 403);
    else if (!this.connections.hasRoom) refuse(socket, 503);
    else this.sockets.handleUpgrade(request, socket, head, (opened) => this.listen(opened, request));
  }

  private listen(socket: WebSocket, request: IncomingMessage): void {
    const connection: LiveConnection = {
      close: () => socket.close(GOING_AWAY, 'The server goes away.'),
      cut: () => socket.terminate(),
    };
    this.connections.add(connection);
    const talk = this.protocol.open(socket, request, () => this.connections.cutSlow(connection));
    const beat = keepAlive(socket, this.config.LIVE_PING_SECONDS * 1_000);
    // What is wrong with a socket is followed by its end.
    socket.on('error', () => {});
    socket.on('message', (data, isBinary) => this.read(socket, talk, data.toString(), isBinary));
    socket.once('close', (code, reason) => {
      clearInterval(beat);
      this.connections.remove(connection);
      talk.close(code, reason.toString()).catch((error: unknown) => this.logger.error(String(error)));
    });
  }

  private read(socket: WebSocket, talk: Talk, message: string, isBinary: boolean): void {
    if (isBinary) socket.close(UNSUPPORTED, 'Messages are text.');
    else if (socket.bufferedAmount > MOST_UNREAD) socket.terminate();
    else void talk.hear(message);
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Asks for a sign of life again and again, and ends a connection that gave none in between. */
function keepAlive(socket: WebSocket, every: number): NodeJS.Timeout {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  return setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, every);
}
