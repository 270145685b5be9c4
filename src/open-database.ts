import path from 'node:path';
import type { Config } from './config';
import { startEmbeddedPostgres } from './platform/db/embedded/embedded-postgres';

export interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names, or one of our own beside this process. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: async () => {} };
  return startEmbeddedPostgres({ directory: path.resolve(config.DATA_DIR, 'postgres'), durable: true });
}
