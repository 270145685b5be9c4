import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const MAIN = path.join(__dirname, '../../dist/main.js');
const IS_UP = /Ask\s+(http:\S+)/;

/** The server as it is started by hand: a process of its own, which can be killed. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Where it answers GraphQL. */
  readonly url: string;
}

/** Starts the server in a process of its own on a database. */
export function startServerProcess(databaseUrl: string, settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = IS_UP.exec(output)?.[1];
      if (url) resolve({ child, url });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

/** Ends a process. @returns its exit code, null where the signal ended it */
export async function endProcess(
  { child }: Pick<ServerProcess, 'child'>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
