import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries, BRING_YOUR_OWN, exists, isErrorCode, textOr } from './binaries';
import { isAlive } from './process-table';
import { commandLine, giveTo, letIn, type RunAs, waysToCreate } from './run-as';

/** The superuser, who only administers; the application signs in as an ordinary role, as it would on any other server. */
export const SUPERUSER = 'postgres';

/** PostgreSQL's own files, and beside its own the file with the password of its roles. */
export const clusterIn = (directory: string) => path.join(directory, 'cluster');
const passwordFile = (cluster: string) => path.join(cluster, 'roadmap.password');

/**
 * Makes sure that there is a cluster, of the version of the binaries.
 * @param directory an existing one
 * @param durable false leaves out the flushing to disk at the end, for data that nobody will miss
 * @throws Error naming the version that the cluster is of, or why none can be made
 */
export async function ensureCluster(directory: string, binaries: Binaries, durable: boolean): Promise<void> {
  await removeLeftovers(directory);
  const cluster = clusterIn(directory);
  if (!(await exists(cluster))) await createCluster(directory, binaries, durable);
  const version = (await textOr(path.join(cluster, 'PG_VERSION'), '')).trim();
  if (version === binaries.major) return;
  if (version === '')
    throw new Error(
      `${cluster} is not a PostgreSQL cluster: it has no PG_VERSION. Move it away, and a new one is made.`,
    );
  throw new Error(
    `${cluster} was written by PostgreSQL ${version}, and the embedded server is PostgreSQL ${binaries.major}, which cannot read it. ` +
      `Bring the data over with PostgreSQL's own tools (pg_dump, pg_upgrade), or move the directory away to start anew. ${BRING_YOUR_OWN}`,
  );
}

/** @throws Error where the file is missing: the cluster was not made by `ensureCluster` */
export async function readPassword(cluster: string): Promise<string> {
  const password = await textOr(passwordFile(cluster), '');
  if (password === '')
    throw new Error(`${passwordFile(cluster)} is missing: without it nobody can sign in to the embedded PostgreSQL.`);
  return password.trim();
}

/** Made under another name and renamed when complete: a process that dies on the way, or two at once, leave no half of a cluster. */
async function createCluster(directory: string, binaries: Binaries, durable: boolean): Promise<void> {
  const draft = path.join(directory, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  const refusals: string[] = [];
  for (const way of await waysToCreate(directory)) {
    const undo = await letIn(way, directory);
    try {
      await initialise(draft, way, binaries, durable);
      await rename(draft, clusterIn(directory)).catch((error: unknown) => {
        // Another process was faster; its cluster is as good.
        if (!isErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
      });
      if (durable) await flushDirectory(directory);
      return;
    } catch (error) {
      await undo();
      refusals.push(`${way.name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await rm(draft, { recursive: true, force: true });
      await rm(`${draft}.password`, { force: true });
    }
  }
  throw new Error(
    `The embedded PostgreSQL cannot make its data directory.\n  ${refusals.join('\n  ')}\n${BRING_YOUR_OWN}`,
  );
}

async function initialise(draft: string, way: RunAs, binaries: Binaries, durable: boolean): Promise<void> {
  const secret = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await giveTo(way, draft);
  await giveTo(way, secret);
  await run(way, binaries, [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  await rename(secret, passwordFile(draft));
}

async function run(way: RunAs, binaries: Binaries, args: string[]): Promise<void> {
  const [program, words] = commandLine(way, binaries.initdb, args);
  await new Promise<void>((resolve, reject) => {
    execFile(program, words, { env: binaries.environment, cwd: '/', ...way.user }, (error, stdout, stderr) => {
      if (error === null) return resolve();
      const said = `${stderr}\n${stdout}`.trim().split('\n').slice(0, 3).join(' ');
      reject(new Error(said === '' ? error.message : said));
    });
  });
}

/** What processes left behind that were killed while they made a cluster. */
async function removeLeftovers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = /^new-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(path.join(directory, name), { recursive: true, force: true });
  }
}

/** So that the new name survives a power loss. Windows opens no directories. */
async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory);
  await handle.sync();
  await handle.close();
}
