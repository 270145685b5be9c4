import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, isAlive } from './process-table';

/**
 * The processes that use one embedded server: a file each, so that the last of them can stop it, whoever started it.
 * All of it is synchronous: the exit of a process leaves no time for more.
 */
export class Users {
  private readonly folder: string;
  private readonly own: string;

  constructor(directory: string) {
    this.folder = path.join(directory, 'used-by');
    this.own = path.join(this.folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  }

  /** Adds this process. @returns the folder of the files */
  add(): string {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.own, identityOf(process.pid), { mode: 0o644 });
    return this.folder;
  }

  /** Takes this process out, and those that died without saying so. @returns whether nobody else is left */
  leave(): boolean {
    rmSync(this.own, { force: true });
    const others = readNames(this.folder).map((name) => path.join(this.folder, name));
    const gone = others.filter((file) => !isUsed(file));
    for (const file of gone) rmSync(file, { force: true });
    return gone.length === others.length;
  }
}

function isUsed(file: string): boolean {
  const pid = Number.parseInt(path.basename(file), 10);
  if (!isAlive(pid)) return false;
  try {
    const identity = readFileSync(file, 'utf8');
    // Empty while it is being written.
    return identity === '' || identity === identityOf(pid);
  } catch {
    return false;
  }
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
