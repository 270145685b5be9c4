import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, BRING_YOUR_OWN, findBinaries, isErrorCode } from './binaries';
import { clusterIn, ensureCluster, readPassword } from './cluster';
import { type LockFile, readLock, removeStaleLock } from './lock-file';
import { giveTo, makePrivateDirectory, wayToRun } from './run-as';
import { isPassing, logIn, signalStop, stopServer, tryToStart } from './server';
import { prepareServer, urlOf } from './sign-in';
import { Users } from './users';

export interface EmbeddedPostgresOptions {
  /** Where the data, the log and the password are; made if missing, for its owner only. */
  readonly directory: string;
  /** false: nothing is flushed to disk. Only for data that nobody will miss. */
  readonly durable: boolean;
}

/** A PostgreSQL server that runs beside this process, on 127.0.0.1 only. */
export interface EmbeddedPostgres {
  /** Connection string of the database `standards_roadmap`, whose owner may also make other databases. It holds the password. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Whether it was running already: left behind by a process that was killed, or shared with one that lives. */
  readonly adopted: boolean;
  /**
   * Stops the server, unless another living process uses it: the last one to leave stops it. To be called when every connection is closed.
   * At the exit of the process it is asked to stop in any case.
   */
  stop(): Promise<void>;
}

interface Running {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
}

const LONGEST_WAIT_MS = 30_000;
const PAUSE_MS = 50;

/**
 * Starts PostgreSQL on the data in a directory, or takes over the server that runs there.
 * @throws Error saying why it cannot run here, or why not on this data, and naming DATABASE_URL as the way around it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = path.resolve(options.directory);
  try {
    await makePrivateDirectory(directory);
    return await startIn(directory, options.durable);
  } catch (error) {
    if (!isErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    throw new Error(
      `The embedded PostgreSQL needs ${directory} to belong to the user that the server runs as (${String(error)}). ${BRING_YOUR_OWN}`,
    );
  }
}

async function startIn(directory: string, durable: boolean): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries(directory);
  await ensureCluster(directory, binaries, durable);
  const cluster = await realpath(clusterIn(directory));
  const password = await readPassword(cluster);
  const users = new Users(path.dirname(cluster));
  users.add();
  try {
    const running = await adoptOrStart(cluster, password, binaries, durable);
    return handOver(running, cluster, password, users);
  } catch (error) {
    users.leave();
    throw error;
  }
}

/**
 * Stops the server in a directory if no living process uses it, as one that was killed leaves it behind.
 * @returns false if it is in use; true if there is none any more, or never was
 */
export async function stopAbandoned(directory: string): Promise<boolean> {
  if (!new Users(path.resolve(directory)).leave()) return false;
  const cluster = await realpath(clusterIn(path.resolve(directory))).catch(() => null);
  if (cluster !== null) await stopServer(cluster);
  return true;
}

/** Until one of both succeeds: a server that is stopping, recovering, or dead and not yet buried, is in the way of either for a while. */
async function adoptOrStart(cluster: string, password: string, binaries: Binaries, durable: boolean): Promise<Running> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const lock = readLock(cluster);
    const adopted = await adopt(lock, cluster, password);
    if (adopted !== null) return adopted;

    const isFree = lock === null || (await removeStaleLock(cluster, lock));
    const obstacle = isFree
      ? await start(cluster, password, binaries, durable)
      : `process ${lock.pid} holds it and does not answer`;
    if (typeof obstacle === 'object') return obstacle;

    if (Date.now() > deadline)
      throw new Error(`The embedded PostgreSQL does not start on ${cluster}: ${obstacle}\n${BRING_YOUR_OWN}`);
    await sleep(PAUSE_MS);
  }
}

async function adopt(lock: LockFile | null, cluster: string, password: string): Promise<Running | null> {
  if (lock === null || lock.port === null || lock.status !== 'ready') return null;
  return (await prepareServer(lock.port, password, cluster)) ? { pid: lock.pid, port: lock.port, adopted: true } : null;
}

/** @returns the running server, or what was in the way and may pass */
async function start(
  cluster: string,
  password: string,
  binaries: Binaries,
  durable: boolean,
): Promise<Running | string> {
  const way = await wayToRun(cluster);
  await giveTo(way, path.join(path.dirname(cluster), 'used-by'));
  const attempt = await tryToStart(cluster, way, binaries, durable);
  if ('pid' in attempt) {
    if (await prepareServer(attempt.port, password, cluster)) return { ...attempt, adopted: false };
    return 'it started, and was gone when it was to be used';
  }
  if (isPassing(attempt.refusal)) return attempt.refusal;
  const end = attempt.refusal.split('\n').slice(-5).join('\n  ');
  throw new Error(
    `The embedded PostgreSQL does not start on ${cluster}:\n  ${end}\nMore may be in ${logIn(path.dirname(cluster))}. ${BRING_YOUR_OWN}`,
  );
}

function handOver({ pid, port, adopted }: Running, cluster: string, password: string, users: Users): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  const atExit = () => {
    if (users.leave()) signalStop(cluster);
  };
  const stop = async () => {
    process.off('exit', atExit);
    if (users.leave()) await stopServer(cluster);
  };
  process.on('exit', atExit);
  return { url: urlOf(port, password), pid, adopted, stop: () => (stopping ??= stop()) };
}
