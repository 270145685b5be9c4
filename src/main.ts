import 'reflect-metadata';
import { createApp } from './app';
import { readConfig } from './config';
import { SeedsService } from './exchange/seeds.service';
import { NoticeScheduler } from './notices/notice-scheduler';
import { openDatabase } from './open-database';
import { FirstAdministrator } from './people/first-administrator';
import { migrate } from './platform/db/migrate';
import { PublicAddress } from './platform/http/public-address';
import { keepHeapSmall } from './platform/memory';
import { stopGracefully } from './platform/stop';

async function main(): Promise<void> {
  keepHeapSmall();
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  await migrate(database.url);
  const app = await createApp(config, database.url);
  if (config.SEEDS) await app.get(SeedsService).loadIfEmpty();
  stopGracefully(app, database);
  await app.listen(config.PORT, config.HOST);
  app.get(NoticeScheduler).start();
  const { url } = app.get(PublicAddress);
  const link = await app.get(FirstAdministrator).link();
  const administer = link ? `  Become its administrator, once and within a day:\n           ${link}\n` : '';
  process.stdout.write(`\nstandards-roadmap is up.\n${administer}  Open     ${url}/\n  Ask      ${url}/graphql\n\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The server did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
