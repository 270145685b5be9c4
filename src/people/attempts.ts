import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { DATABASE_URL } from '../platform/db/reads';
import { TooManyAttempts } from '../platform/graphql/errors';
import { networkOf, SUBSCRIBER } from './rules/address';
import { emailKey } from './rules/email';
import {
  ACCOUNT_PATIENCE,
  attempt,
  type Failures,
  FORGET_AFTER,
  NETWORK_PATIENCE,
  type Patience,
} from './rules/throttle';
import { digestOf } from './secrets';

interface Counted {
  readonly key: string;
  readonly patience: Patience;
}

/**
 * Counts attempts to sign in, in the database, so that several processes share the count. It has connections of its own: a failure is
 * counted although the transaction of the mutation that found it is rolled back, and never waits for one of those.
 */
@Injectable()
export class Attempts implements OnApplicationShutdown {
  private readonly logger = new Logger(Attempts.name);
  private readonly pool: Pool;

  constructor(@Inject(DATABASE_URL) url: string) {
    this.pool = new Pool({ connectionString: url, max: 2, application_name: 'standards-roadmap attempts' });
    this.pool.on('error', (error) => this.logger.warn(`A database connection was lost: ${error.message}`));
  }

  /**
   * Counts an attempt as a failure, before the password is looked at: attempts side by side count each.
   * @param email as it was given, whether there is such an account or not
   * @throws TooManyAttempts where the account or the network has to wait
   */
  async begin(email: string, address: string): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const wait = await this.count(client, countedFor(email, address));
      if (wait > 0) throw new TooManyAttempts('There were too many failed attempts to sign in.', wait);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  /** The attempt was none: the password was right. Other failures from the same network stay counted. */
  async succeeded(email: string, address: string): Promise<void> {
    const [account, network] = countedFor(email, address);
    await this.pool.query(
      `with forgotten as (delete from sign_in_attempt where key = $1)
       update sign_in_attempt set failures = greatest(failures - 1, 0), blocked_until = last_at where key = $2`,
      [account?.key, network?.key],
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** @returns seconds to wait; nothing is to be counted then */
  private async count(client: PoolClient, counted: readonly Counted[]): Promise<number> {
    const keys = counted.map(({ key }) => key);
    await client.query(
      `delete from sign_in_attempt where key in (select key from sign_in_attempt where last_at < now() - $1 * interval '1 second' for update skip locked)`,
      [FORGET_AFTER],
    );
    await client.query(
      `insert into sign_in_attempt (key, failures, last_at, blocked_until) select k, 0, now(), '-infinity' from unnest($1::text[]) k order by k on conflict do nothing`,
      [keys],
    );
    const { rows } = await client.query<Row>(
      `select key, failures, (extract(epoch from last_at) * 1000)::float8 as last, (extract(epoch from greatest(blocked_until, 'epoch')) * 1000)::float8 as blocked,
         (extract(epoch from clock_timestamp()) * 1000)::float8 as now
       from sign_in_attempt where key = any($1::text[]) order by key for update`,
      [keys],
    );
    const answers = counted.map(({ key, patience }) => ({ key, ...answer(rows, key, patience) }));
    const wait = Math.max(0, ...answers.map((each) => ('wait' in each ? each.wait : 0)));
    if (wait > 0) return wait;
    for (const each of answers) if ('counted' in each) await this.write(client, each.key, each.counted);
    return 0;
  }

  private async write(client: PoolClient, key: string, { failures, lastAt, blockedUntil }: Failures): Promise<void> {
    await client.query(
      `update sign_in_attempt set failures = $2, last_at = to_timestamp($3::float8 / 1000), blocked_until = to_timestamp($4::float8 / 1000) where key = $1`,
      [key, failures, lastAt, blockedUntil],
    );
  }
}

interface Row {
  readonly key: string;
  readonly failures: number;
  readonly last: number;
  readonly blocked: number;
  readonly now: number;
}

function answer(rows: readonly Row[], key: string, patience: Patience) {
  const row = rows.find((each) => each.key === key);
  if (!row) throw new Error('An attempt to sign in was not counted.');
  return attempt({ failures: row.failures, lastAt: row.last, blockedUntil: row.blocked }, row.now, patience);
}

/** The e-mail address is not kept: only whether it is the same again. */
const countedFor = (email: string, address: string): Counted[] => [
  { key: `account ${digestOf(emailKey(email)).toString('base64url')}`, patience: ACCOUNT_PATIENCE },
  { key: `network ${networkOf(address, SUBSCRIBER)}`, patience: NETWORK_PATIENCE },
];
