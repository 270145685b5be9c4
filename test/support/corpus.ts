import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Real files of standards bodies. They are not part of the project: CORPUS_DIR names the folder that holds them. Without
 * it, the tests on them are skipped, and say so.
 */
const corpusDir = process.env.CORPUS_DIR ?? '';

/** `describe` where the files are there. */
export function describeWithCorpus(name: string): typeof describe | typeof describe.skip {
  if (corpusDir !== '') return describe;
  process.stderr.write(`${name}: skipped, CORPUS_DIR is not set\n`);
  return describe.skip;
}

/** Path of a file of the corpus. @throws Error where it is missing */
export function corpusFile(...parts: readonly string[]): string {
  const file = path.join(corpusDir, ...parts);
  if (!existsSync(file)) throw new Error(`CORPUS_DIR has no ${parts.join('/')}`);
  return file;
}
