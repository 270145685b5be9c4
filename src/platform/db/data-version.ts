import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DATABASE_URL } from './reads';

/** Channel on which the database tells that a transaction changed something; see the migration that creates the triggers. */
const CHANNEL = 'data_changed';
const RETRY_MS = 1_000;

/** Counts the changes of the data that this process knows of, made by any process. */
@Injectable()
export class DataVersion implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DataVersion.name);
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private version = 0;
  private stopped = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  /** The number of the present state, or null while changes cannot be heard of. */
  get current(): number | null {
    return this.client ? this.version : null;
  }

  /** Counts a change made by this very process, before its answer is sent. */
  bump(): void {
    this.version++;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end();
    this.client = null;
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'standards-roadmap changes' });
    client.on('notification', () => this.bump());
    client.on('error', (error) => this.lost(error));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.bump();
      this.client = client;
    } catch (error) {
      this.lost(error);
    }
  }

  private lost(error: unknown): void {
    this.client = null;
    if (this.stopped || this.retry) return;
    this.logger.warn(
      `Changes cannot be heard of, answers are not kept: ${error instanceof Error ? error.message : String(error)}`,
    );
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.listen();
    }, RETRY_MS).unref();
  }
}
