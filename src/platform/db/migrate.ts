import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** Any number will do, as long as it is the same in every process. */
const LOCK = 7_346_001;
const OLDEST_SERVER = 150_000;

/**
 * Brings the schema of a database up to date; several processes may do so at once.
 * @throws Error where the server is older than PostgreSQL 15
 */
export async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource({ ...dataSourceOptions(url, []), extra: { max: 2 } }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    const [server]: { version: number }[] = await lock.query(
      `select current_setting('server_version_num')::int as version`,
    );
    if ((server?.version ?? 0) < OLDEST_SERVER) throw new Error('PostgreSQL 15 or later is needed.');
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
    await lock.query('select pg_advisory_unlock($1)', [LOCK]);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
