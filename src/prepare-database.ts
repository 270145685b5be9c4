import 'reflect-metadata';
import { createApp } from './app';
import { readConfig } from './config';
import { SeedsService } from './exchange/seeds.service';
import { migrate } from './platform/db/migrate';

/** Migrates the database of DATABASE_URL, loads the seeds unless SEEDS=off, and ends. */
async function prepare(): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (!config.DATABASE_URL) throw new Error('DATABASE_URL must name the database to prepare.');
  await migrate(config.DATABASE_URL);
  if (!config.SEEDS) return;
  const app = await createApp(config, config.DATABASE_URL);
  await app.get(SeedsService).load();
  await app.close();
}

prepare().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
