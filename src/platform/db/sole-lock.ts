import { Client } from 'pg';

const ANSWER_MS = 5_000;

/**
 * A lock that one process of all has at a time: PostgreSQL gives it to a connection of its own and takes it back when that connection ends, so
 * that another process can take it over when this one dies, however it dies.
 */
export class SoleLock {
  private client: Client | null = null;
  private held = false;

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
    return this.held;
  }

  /**
   * Takes the lock, unless another process has it.
   * @returns whether this one has it now, and can still say so: a connection may be gone without anybody having told
   * @throws Error where the database does not answer
   */
  async take(): Promise<boolean> {
    const client = this.client ?? (await this.connect());
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        'select $2::boolean or pg_try_advisory_lock($1) as taken',
        [this.number, this.held],
      );
      this.held = this.client === client && rows[0]?.taken === true;
      return this.held;
    } catch (error) {
      this.drop(client);
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.held = false;
    await client?.end();
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'standards-roadmap notices',
      keepAlive: true,
      query_timeout: ANSWER_MS,
      connectionTimeoutMillis: ANSWER_MS,
    });
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    await client.connect();
    this.client = client;
    return client;
  }

  private drop(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    if (this.held) this.lost();
    this.held = false;
  }
}
