import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { availableMemory } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, isErrorCode } from './binaries';
import { readLock } from './lock-file';
import { mayBePostmaster } from './process-table';
import { commandLine, giveTo, type RunAs } from './run-as';
import { sharedBuffers } from './shared-buffers';

/** For one application on a machine of a few cores; what is not named is PostgreSQL's default. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  max_wal_size: '512MB',
  random_page_cost: 1.1,
  jit: 'off',
  // Without processes of its own for reading: the data is small, and mostly in memory.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** For data that nobody will miss: nothing waits for the disk, and nothing runs beside the tests. */
const DISPOSABLE = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
};

const LARGEST_LOG = 5_000_000;
const LONGEST_RECOVERY_MS = 120_000;
const PATIENCE_WITH_SESSIONS_MS = 15_000;

/** Where the server's messages go: a file beside the cluster. */
export const logIn = (directory: string) => path.join(directory, 'postgres.log');

/** How an attempt ended: the server runs, or the end of what it said before it gave up. */
export type Attempt = { readonly pid: number; readonly port: number } | { readonly refusal: string };

/**
 * Starts a server and waits until it is ready.
 * It is a group of its own, so that Ctrl-C at the terminal reaches the application only, which stops the server when it is done with it.
 * @throws Error where the program itself cannot be started
 */
export async function tryToStart(cluster: string, way: RunAs, binaries: Binaries, durable: boolean): Promise<Attempt> {
  const port = await freePort();
  const shared_buffers = sharedBuffers(availableMemory());
  const settings = { ...SETTINGS, ...(durable ? {} : DISPOSABLE), shared_buffers, port };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, args] = commandLine(way, binaries.postgres, ['-D', cluster, ...options]);

  const file = logIn(path.dirname(cluster));
  const log = await openLog(file);
  try {
    await giveTo(way, file);
    const before = (await log.stat()).size;
    const env = binaries.environment;
    const child = spawn(program, args, {
      cwd: '/',
      env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...way.user,
    });
    const failure = new Promise<never>((_, reject) => child.once('error', reject));
    const pid = await Promise.race([failure, untilReady(child, cluster)]);
    child.unref();
    if (pid !== null) return { pid, port };
    const said = Buffer.alloc(10_000);
    const { bytesRead } = await log.read(said, 0, said.length, before);
    return { refusal: said.toString('utf8', 0, bytesRead).trim() };
  } finally {
    await log.close();
  }
}

/** Whether trying again may help: another server holds the cluster, or is about to let it go, or took the port. */
export function isPassing(refusal: string): boolean {
  return /lock file "|shared memory block|could not bind|could not create any TCP\/IP sockets/.test(refusal);
}

/** @returns the pid of the server, or null when it gave up or took too long */
async function untilReady(child: ChildProcess, cluster: string): Promise<number | null> {
  const deadline = Date.now() + LONGEST_RECOVERY_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const lock = readLock(cluster);
    if (lock !== null && lock.pid === child.pid && lock.status === 'ready') return lock.pid;
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      return null;
    }
    await sleep(10);
  }
  return null;
}

/**
 * Stops the server of a cluster, if there is one, the fast way: open transactions are rolled back, what is committed is flushed. One that does not
 * end in time is stopped the hard way, and recovers at its next start.
 */
export async function stopServer(cluster: string): Promise<void> {
  const pid = signalStop(cluster);
  const deadline = Date.now() + PATIENCE_WITH_SESSIONS_MS;
  for (let hard = false; pid !== null && serverOf(cluster) === pid; ) {
    if (!hard && Date.now() > deadline) {
      hard = true;
      signalStop(cluster, 'SIGQUIT');
    }
    if (Date.now() > deadline + PATIENCE_WITH_SESSIONS_MS)
      throw new Error(`The embedded PostgreSQL (pid ${pid}) does not stop.`);
    await sleep(10);
  }
}

/**
 * Asks the server of a cluster to stop and does not wait; all that the exit of a process allows.
 * @returns its pid, or null where none runs
 */
export function signalStop(cluster: string, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): number | null {
  // Not the pid we once got: a server that crashed may have been followed by another, or by a process that is none.
  const pid = serverOf(cluster);
  if (pid === null) return null;
  try {
    process.kill(pid, signal);
    return pid;
  } catch (error) {
    if (isErrorCode(error, 'ESRCH')) return null;
    throw error;
  }
}

function serverOf(cluster: string): number | null {
  const pid = readLock(cluster)?.pid ?? 0;
  return pid > 0 && mayBePostmaster(pid, cluster) ? pid : null;
}

async function openLog(file: string) {
  const size = await stat(file).then(
    (state) => state.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(file, `${file}.old`);
  return open(file, 'a+', 0o600);
}

/** A port that was free a moment ago: if another process is faster, the server says so and a further try takes another. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() =>
        typeof found === 'object' && found !== null ? resolve(found.port) : reject(new Error('no port')),
      );
    });
  });
}
