import { execFile } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/** How a program of PostgreSQL is started, which refuses to run as uid 0. */
export interface RunAs {
  /** For messages: "as uid 1000". */
  readonly name: string;
  /** Who owns the cluster's files. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** What comes before the program on the command line. */
  readonly prefix: readonly string[];
  /** The user to change to, or null for the one we are. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

const NOBODY = 65_534;
const itself: RunAs = { name: 'as the current user', owner: null, prefix: [], user: null };

/**
 * A user namespace in which root shows up as nobody: PostgreSQL's check passes, while files are reached, and owned, as root.
 * So it works in a directory that only root may enter.
 */
const inNamespace: RunAs = {
  name: 'in a user namespace',
  owner: { uid: 0, gid: 0 },
  prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'],
  user: null,
};

const asUser = (uid: number, gid: number): RunAs => ({
  name: `as uid ${uid}`,
  owner: { uid, gid },
  prefix: [],
  user: { uid, gid },
});

const isRoot = () => process.getuid?.() === 0;

/**
 * The ways a new cluster may be made, best first. Where root works in the directory of somebody else (sudo in a home), PostgreSQL runs as that
 * user, who can then go on without root.
 */
export async function waysToCreate(directory: string): Promise<RunAs[]> {
  if (!isRoot()) return [itself];
  const { uid, gid } = await lstat(directory);
  return [...(uid === 0 ? [] : [asUser(uid, gid)]), inNamespace, asUser(NOBODY, NOBODY)];
}

/** Makes a directory that only its owner may enter, who is whoever owns the place. One that is there already stays as it is. */
export async function makePrivateDirectory(directory: string): Promise<void> {
  const { uid, gid } = await ownerOf(directory);
  const made = await mkdir(directory, { recursive: true });
  if (made === undefined) return;
  await chmod(directory, 0o700);
  if (isRoot() && uid !== 0) await chown(directory, uid, gid);
}

/** The way to run the server of an existing cluster: as whoever owns it. Gives root's cluster to nobody where there are no user namespaces. */
export async function wayToRun(cluster: string): Promise<RunAs> {
  if (!isRoot()) return itself;
  const { uid, gid } = await lstat(cluster);
  if (uid !== 0) return asUser(uid, gid);
  if (await canUnshare()) return inNamespace;
  await giveTo(asUser(NOBODY, NOBODY), path.dirname(cluster));
  return asUser(NOBODY, NOBODY);
}

/** Makes everything below and including `file` belong to whom PostgreSQL runs as. */
export async function giveTo(way: RunAs, file: string): Promise<void> {
  if (way.owner === null) return;
  const { uid, gid } = way.owner;
  const state = await lstat(file);
  if (state.isSymbolicLink()) return;
  if (state.uid !== uid) await chown(file, uid, gid);
  if (!state.isDirectory()) return;
  for (const name of await readdir(file)) await giveTo(way, path.join(file, name));
}

/**
 * Gives a directory, without what is in it, to whom PostgreSQL runs as.
 * @returns a function that undoes it
 */
export async function letIn(way: RunAs, directory: string): Promise<() => Promise<void>> {
  const { uid, gid } = await lstat(directory);
  if (way.owner === null || way.owner.uid === uid) return async () => undefined;
  await chown(directory, way.owner.uid, way.owner.gid);
  return () => chown(directory, uid, gid);
}

/** The command line that runs `program` this way: its first word and the others. */
export function commandLine(way: RunAs, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...others] = [...way.prefix, program, ...args];
  return [first, others];
}

async function canUnshare(): Promise<boolean> {
  const [program, args] = commandLine(inNamespace, 'true', []);
  return new Promise((resolve) => {
    execFile(program, args, (error) => resolve(error === null));
  });
}

/** Of the directory, or of the nearest one above it that exists. */
async function ownerOf(directory: string): Promise<{ uid: number; gid: number }> {
  const parent = path.dirname(directory);
  return lstat(directory).catch(() => (parent === directory ? { uid: 0, gid: 0 } : ownerOf(parent)));
}
