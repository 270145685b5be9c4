import { Client } from 'pg';

const ANSWER_MS = 5_000;

/**
 * A lock that one process of all has at a time: PostgreSQL gives it to a connection of its own and takes it back when that connection ends, so
 * that another process can take it over when this one dies, however it dies.
 */
export class SoleLock {
  private client: Client | null = null;

  /**
   * @param number any, as long as it is the same in every process and no other lock has it
   * @param lost called when the lock is lost without having been given back
   */
  constructor(
    private readonly url: string,
    private readonly number: number,
    private readonly lost: () => void,
  ) {}

  get isHeld(): boolean {
    return this.client !== null;
  }

  /** Takes the lock, unless another process has it. @returns whether this one has it now, and can still say so */
  async take(): Promise<boolean> {
    if (this.client) return this.stillHeld(this.client);
    const client = new Client({
      connectionString: this.url,
      application_name: 'standards-roadmap notices',
      keepAlive: true,
      query_timeout: ANSWER_MS,
      connectionTimeoutMillis: ANSWER_MS,
    });
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    try {
      await client.connect();
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
        this.number,
      ]);
      if (rows[0]?.taken) this.client = client;
    } finally {
      if (this.client !== client) await client.end().catch(() => undefined);
    }
    return this.isHeld;
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  /** A connection may be gone without anybody having said so. */
  private async stillHeld(client: Client): Promise<boolean> {
    try {
      await client.query('select 1');
    } catch {
      this.drop(client);
      client.end().catch(() => undefined);
    }
    return this.isHeld;
  }

  private drop(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.lost();
  }
}
