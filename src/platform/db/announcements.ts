import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DATABASE_URL } from './reads';

/** Channels on which the database tells, at the commit of a transaction, what it did; see the migrations that create the triggers. */
export type Channel = 'data_changed' | 'entry_recorded' | 'notice_waiting';

const RETRY_MS = 1_000;

/** Hears what the database announces to every process, on one connection. */
@Injectable()
export class Announcements implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Announcements.name);
  private readonly listeners = new Map<string, (() => void)[]>();
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  /** Whether announcements are heard at present. */
  get isListening(): boolean {
    return this.client !== null;
  }

  /** To be called before the start. @param heard called at each announcement, and whenever listening begins anew, since some may have been missed */
  on(channel: Channel, heard: () => void): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), heard]);
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
    client.on('notification', ({ channel }) => this.tell(channel));
    client.on('error', (error) => this.lost(error));
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`listen ${channel}`);
      this.client = client;
      for (const channel of this.listeners.keys()) this.tell(channel);
    } catch (error) {
      this.lost(error);
    }
  }

  private tell(channel: string): void {
    for (const heard of this.listeners.get(channel) ?? []) heard();
  }

  private lost(error: unknown): void {
    this.client = null;
    if (this.stopped || this.retry) return;
    this.logger.warn(
      `Changes cannot be heard of, answers are not kept and subscriptions wait: ${error instanceof Error ? error.message : String(error)}`,
    );
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.listen();
    }, RETRY_MS).unref();
  }
}
