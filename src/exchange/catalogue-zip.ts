import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';

/** A file within an archive; its bytes have to be read before the next one is asked for. */
export interface ZippedFile {
  readonly name: string;
  readonly stream: Readable;
}

/**
 * The files of a ZIP archive one after the other, in the order of its list: only that list is held in memory.
 *
 * @param isWanted by the name within the archive
 * @throws Error where it is no archive, is cut off, is protected by a password, or has names that lead out of it
 */
export async function* zippedFiles(file: string, isWanted: (name: string) => boolean): AsyncGenerator<ZippedFile> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry())
      if (isWanted(entry.fileName)) yield { name: entry.fileName, stream: await zip.openReadStreamPromise(entry) };
  } finally {
    zip.close();
  }
}
