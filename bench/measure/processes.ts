import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Contender } from '../contenders/contender';
import { POOL_SIZE } from '../settings';

/** A contender that runs. */
export interface Running {
  readonly contender: Contender;
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const LONGEST_START_MS = 60_000;

/** Starts a contender in a process of its own. @throws Error with what it said, where it does not come up */
export async function start(
  contender: Contender,
  databaseUrl: string,
  nodeFlags: readonly string[] = [],
): Promise<Running> {
  const child = spawn(process.execPath, [...nodeFlags, ...contender.program], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      POOL_SIZE: String(POOL_SIZE),
      ...contender.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child, contender.name);
  return {
    contender,
    pid: child.pid ?? 0,
    port,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function portOf(child: ChildProcess, name: string): Promise<number> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error(`${name} has no output`);
  let said = '';
  stderr.on('data', (data) => {
    said = `${said}${data}`.slice(-4_000);
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} did not start in time. ${said}`)), LONGEST_START_MS);
    child.once('exit', () => reject(new Error(`${name} ended. ${said}`)));
    createInterface(stdout).on('line', (line) => {
      const port = /http:\/\/[^/]*:(\d+)\//.exec(line)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/** Linux counts the time of processes in hundredths of a second. */
const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  readonly own: number;
  readonly buried: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const field = (number: number) => fields[number - 3] ?? 0;
    return { parent: field(4), own: field(14) + field(15), buried: field(16) + field(17) };
  } catch {
    return null;
  }
}

/** CPU seconds that a process used since it started, all its threads together. */
export const cpuOf = (pid: number) => (statOf(pid)?.own ?? 0) / TICKS_PER_SECOND;

/** CPU seconds of a PostgreSQL server: the postmaster, all its processes, and those that ended. @param backend pid of any of its sessions */
export function cpuOfPostgres(backend: number): number {
  const postmaster = statOf(backend)?.parent ?? 0;
  const own = statOf(postmaster);
  let ticks = (own?.own ?? 0) + (own?.buried ?? 0);
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat?.parent === postmaster) ticks += stat.own;
  }
  return ticks / TICKS_PER_SECOND;
}

/** Memory that a process holds, in MiB: `now`, and the most it ever held. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1_024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}
