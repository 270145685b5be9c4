import { rm } from 'node:fs/promises';
import { EMPTY, SEEDED, withAdministrator } from './database';

/** After all suites: the server goes, with all that was on it; on a server that is not ours, only the template databases. */
export default async function stopPostgres(): Promise<void> {
  const disposable = globalThis.disposablePostgres;
  if (disposable !== undefined) {
    await disposable.server.stop();
    await rm(disposable.directory, { recursive: true, force: true });
    return;
  }
  await withAdministrator(async (administrator) => {
    for (const name of [SEEDED, EMPTY]) await administrator.query(`drop database if exists ${name} with (force)`);
  });
}
