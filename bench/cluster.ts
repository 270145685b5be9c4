import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/embedded-postgres';
import { BENCH_ROOT } from './settings';

/** The PostgreSQL server that all contenders share. */
export interface Cluster {
  /** Connection string of one of its databases. */
  url(database: string): string;
  /** Connection string of the database to administer from. */
  readonly administration: string;
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or an embedded one of the bench's own whose data nobody will miss (BENCH_DATA, else `bench/data`). */
export async function openCluster(): Promise<Cluster> {
  const given = process.env.DATABASE_URL;
  const server = given
    ? { url: given, stop: async () => {} }
    : await startEmbeddedPostgres({
        directory: path.resolve(process.env.BENCH_DATA ?? path.join(BENCH_ROOT, 'data')),
        durable: false,
      });
  return {
    administration: server.url,
    url: (database) => {
      const url = new URL(server.url);
      url.pathname = `/${database}`;
      return url.href;
    },
    stop: server.stop,
  };
}

/** Runs `work` with one connection, closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
