import path from 'node:path';
import { parseArgs } from 'node:util';

/** Where the compiled bench lies is two folders below its own root, which is one below the project's. */
export const BENCH_ROOT = path.resolve(__dirname, '../..');
export const PROJECT_ROOT = path.resolve(BENCH_ROOT, '..');

/** Connections of each contender, as many as the project's server opens for reading unless told otherwise. */
export const POOL_SIZE = 4;
/** Settings of every reading connection, the same for each contender. */
export const READ_OPTIONS = '-c TimeZone=UTC -c plan_cache_mode=force_generic_plan -c jit=off';
/** Calendar days stay the texts they are. */
export const DATE_TYPE = 1082;

/** What one run does; each is a flag of the command line under the same name. */
export interface Settings {
  /** Work items in the database. */
  readonly items: number;
  /** Seed of the generator: the same seed and number give the same rows. */
  readonly seed: number;
  /** Times each contender is measured with each operation. */
  readonly rounds: number;
  /** Length of one measurement. */
  readonly seconds: number;
  /** Requests under way at any time. */
  readonly connections: number;
  /** Names of operations, separated by commas; all of them where empty. */
  readonly only: string;
  /** Names of contenders, separated by commas; all of them where empty. */
  readonly contenders: string;
  /** File for the figures as JSON; none where empty. */
  readonly json: string;
}

const FLAGS = {
  items: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '5' },
  connections: { type: 'string', default: '16' },
  only: { type: 'string', default: '' },
  contenders: { type: 'string', default: '' },
  json: { type: 'string', default: '' },
} as const;

/** Reads the flags of the command line. @throws Error for an unknown flag or a number that is none */
export function readSettings(args: readonly string[] = process.argv.slice(2)): Settings {
  const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true });
  const number = (name: 'items' | 'seed' | 'rounds' | 'seconds' | 'connections') => {
    const value = Number(values[name]);
    if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} must be a number above 0`);
    return value;
  };
  return {
    items: number('items'),
    seed: number('seed'),
    rounds: number('rounds'),
    seconds: number('seconds'),
    connections: number('connections'),
    only: values.only,
    contenders: values.contenders,
    json: values.json,
  };
}

/** Whether a name is among those a flag lists. */
export const isWanted = (list: string, name: string) => list === '' || list.split(',').includes(name);

/** Writes one line for the person at the terminal. */
export const say = (line: string) => process.stdout.write(`${line}\n`);

/** Ends the process with the message of an error. */
export function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
