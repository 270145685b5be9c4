import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  stopAbandoned,
} from '../../src/platform/db/embedded/embedded-postgres';
import { EMPTY, onDatabase, SEEDED, withAdministrator } from './database';
import stopPostgres from './stop-postgres';

declare global {
  var disposablePostgres: { readonly server: EmbeddedPostgres; readonly directory: string } | undefined;
}

const PREFIX = 'standards-roadmap-test-';
const A_MINUTE = 60_000;
const PREPARE = path.resolve(__dirname, '../../dist/prepare-database.js');

/**
 * Before all suites: a server of its own, thrown away at the end, or the one of TEST_DATABASE_URL, whose user may make databases; and on it the two
 * template databases that `cloneDatabase` copies. The suites find the server through TEST_POSTGRES_URL.
 */
export default async function startPostgres(): Promise<void> {
  process.env.TEST_POSTGRES_URL = process.env.TEST_DATABASE_URL || (await startDisposable());
  // The application runs in a process of its own here: loaded into the runner's, its GraphQL types would be registered twice.
  try {
    await makeTemplate(EMPTY, 'template0', { SEEDS: 'off' });
    await makeTemplate(SEEDED, EMPTY, { SEEDS: 'on' });
  } catch (error) {
    await stopPostgres();
    throw error;
  }
}

async function startDisposable(): Promise<string> {
  await removeAbandoned();
  const directory = await mkdtemp(path.join(tmpdir(), PREFIX));
  const server = await startEmbeddedPostgres({ directory, durable: false });
  globalThis.disposablePostgres = { server, directory };
  return server.url;
}

/** What runs left behind that were killed; not what another one is making this moment. */
async function removeAbandoned(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = path.join(tmpdir(), name);
    try {
      const age = Date.now() - (await stat(directory)).mtimeMs;
      if (age > A_MINUTE && (await stopAbandoned(directory))) await rm(directory, { recursive: true, force: true });
    } catch {
      // Another user's, or another run was faster.
    }
  }
}

async function makeTemplate(name: string, from: string, environment: Record<string, string>): Promise<void> {
  await withAdministrator(async (administrator) => {
    await administrator.query(`drop database if exists ${name} with (force)`);
    await administrator.query(`create database ${name} template ${from}`);
  });
  await prepare(onDatabase(name), environment);
  await withAdministrator((administrator) => administrator.query(`alter database ${name} allow_connections false`));
}

async function prepare(url: string, environment: Record<string, string>): Promise<void> {
  if (!existsSync(PREPARE)) throw new Error(`${PREPARE} is missing: run "npm run build" first, as "npm test" does.`);
  const env = { ...process.env, LOG_LEVEL: 'warn', ...environment, DATABASE_URL: url };
  await promisify(execFile)(process.execPath, ['--enable-source-maps', PREPARE], { env }).catch((error: unknown) => {
    const said =
      error instanceof Error && 'stderr' in error && 'stdout' in error
        ? `${error.stdout}${error.stderr}`
        : String(error);
    throw new Error(`The template database could not be prepared.\n${said}`);
  });
  // What autovacuum would do in time: the plans of the tests are those of a database that has been looked at.
  await withAdministrator((administrator) => administrator.query('vacuum analyze'), url);
}
