import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '../../config';

/** A connection that stays open, whatever it speaks. */
export interface LiveConnection {
  /** Tells the client that the server goes away; it may come again, here or elsewhere. */
  close(): void;
  /** Ends it at once, whatever waits to be sent. */
  cut(): void;
}

/** Clients that do not answer a farewell for so long are cut off. */
const FAREWELL_MS = 2_000;
const CHECK_MS = 20;

/** The connections of this process that stay open: how many there may be, and their end. */
@Injectable()
export class LiveConnections {
  private readonly logger = new Logger('Live');
  private readonly open = new Set<LiveConnection>();
  private stopping = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** They end before the server stops listening, which waits for them. */
  install(server: FastifyInstance): void {
    server.addHook('preClose', () => this.end());
  }

  /** Whether one more may be opened. */
  get hasRoom(): boolean {
    return !this.stopping && this.open.size < this.config.MAX_LIVE_CONNECTIONS;
  }

  add(connection: LiveConnection): void {
    this.open.add(connection);
  }

  remove(connection: LiveConnection): void {
    this.open.delete(connection);
  }

  /** Ends the connection of a client that does not take what it asked for. */
  cutSlow(connection: LiveConnection): void {
    this.logger.warn('A listener did not keep up and was cut off.');
    connection.cut();
  }

  private async end(): Promise<void> {
    this.stopping = true;
    for (const connection of this.open) connection.close();
    for (let waited = 0; this.open.size > 0 && waited < FAREWELL_MS; waited += CHECK_MS) await sleep(CHECK_MS);
    for (const connection of this.open) connection.cut();
  }
}
