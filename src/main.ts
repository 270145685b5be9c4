import 'reflect-metadata';
import path from 'node:path';
import { createApp } from './app';
import { type Config, readConfig } from './config';
import { SeedsService } from './exchange/seeds.service';
import { startEmbeddedPostgres } from './platform/db/embedded/embedded-postgres';
import { migrate } from './platform/db/migrate';
import { keepHeapSmall } from './platform/memory';
import { stopGracefully } from './platform/stop';

interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names, or one of our own beside this process. */
async function openDatabase(config: Config): Promise<Database> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: async () => {} };
  return startEmbeddedPostgres({ directory: path.resolve(config.DATA_DIR, 'postgres'), durable: true });
}

async function main(): Promise<void> {
  keepHeapSmall();
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  await migrate(database.url);
  const app = await createApp(config, database.url);
  if (config.SEEDS) await app.get(SeedsService).loadIfEmpty();
  stopGracefully(app, database);
  await app.listen(config.PORT, config.HOST);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  process.stdout.write(
    `\nstandards-roadmap is up.\n  Open     http://${config.HOST}:${port}/\n  Ask      http://${config.HOST}:${port}/graphql\n\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`The server did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
