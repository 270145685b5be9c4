import { readFileSync } from 'node:fs';
import { link, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isErrorCode } from './binaries';
import { mayBePostmaster } from './process-table';

/** What a running server writes about itself into its cluster's postmaster.pid, as far as it has come. */
export interface LockFile {
  readonly pid: number;
  /** null until the server has its port. */
  readonly port: number | null;
  /** `starting`, `stopping`, `ready`, `standby`; empty at first. */
  readonly status: string;
  readonly text: string;
}

const TIME_TO_WRITE_MS = 2_000;

const lockFileOf = (cluster: string) => path.join(cluster, 'postmaster.pid');

/**
 * PostgreSQL's own lock on a cluster, or null where nobody holds it. Lines: pid, directory, start time, port, socket, address, memory, status.
 * Synchronous, for the exit of a process asks too.
 */
export function readLock(cluster: string): LockFile | null {
  try {
    const text = readFileSync(lockFileOf(cluster), 'utf8');
    const lines = text.split('\n').map((line) => line.trim());
    return { pid: Number(lines[0]) || 0, port: Number(lines[3]) || null, status: lines[7] ?? '', text };
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Removes the lock of a server that is no more, where PostgreSQL would keep out of the way of whatever process has its pid now: a zombie that
 * nobody reaps, or a stranger.
 * @param cluster its real path
 * @returns whether the cluster is free now
 */
export async function removeStaleLock(cluster: string, lock: LockFile): Promise<boolean> {
  const file = lockFileOf(cluster);
  const aside = `${file}.stale-${process.pid}`;
  try {
    const isHeld = lock.pid === 0 ? await isBeingWritten(file) : mayBePostmaster(lock.pid, cluster);
    if (isHeld) return false;
    // Moved away first and looked at again: between our reading and now, another process may have put a fresh one there.
    await rename(file, aside);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return true;
    throw error;
  }
  const isTheSame = (await readFile(aside, 'utf8')) === lock.text;
  if (!isTheSame) await link(aside, file).catch(() => undefined);
  await unlink(aside);
  return isTheSame;
}

/** A file without a pid is one being written this moment, or what a power failure left of one. */
async function isBeingWritten(file: string): Promise<boolean> {
  return Date.now() - (await stat(file)).mtimeMs < TIME_TO_WRITE_MS;
}
