import { readFileSync, readlinkSync } from 'node:fs';
import { isErrorCode } from './binaries';

/** What Linux tells of a process; elsewhere nothing. */
interface ProcessState {
  readonly command: string;
  /** `Z` and `X` are dead ones that their parent has not yet asked after. */
  readonly state: string;
  /** Clock ticks from boot to its start: tells it from another process that has the same pid later. */
  readonly started: string;
}

/** Whether a process of this pid runs; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return isErrorCode(error, 'EPERM');
  }
  const state = stateOf(pid)?.state;
  return state !== 'Z' && state !== 'X';
}

/**
 * Whether the process can be the postmaster of the cluster. A pid from a file may long be another process's, above all in a container, where the
 * same few pids come again. Without /proc, every living process can be.
 * @param cluster the real path of the cluster, which its postmaster has as its working directory
 */
export function mayBePostmaster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const state = stateOf(pid);
  if (state === null) return true;
  if (state.command !== 'postgres') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return true;
  }
}

/** A text that no other process has, before or after; only the pid where the system does not tell more. */
export function identityOf(pid: number): string {
  return `${pid} ${stateOf(pid)?.started ?? ''}`.trim();
}

/** proc_pid_stat(5): `pid (command) state ...`, the start time being the 22nd field. The command may hold blanks and brackets. */
function stateOf(pid: number): ProcessState | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { command: text.slice(text.indexOf('(') + 1, end), state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}
