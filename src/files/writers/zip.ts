import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive, in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

/** A ZIP archive without the extensions of ZIP64 holds no more files. */
export const MOST_ENTRIES = 65_535;
const NOTHING = new Uint8Array();

/**
 * Packs files into a ZIP archive, as far as its reader takes it: neither the archive nor a file of it is held in memory.
 * @param modified when the files were written, for all of them
 * @throws Error what packing, or a source of pieces, throws
 */
export async function* zipped(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  modified: Date,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => (error ? failures.push(error) : ready.push(chunk)));
  const encoder = new TextEncoder();
  function* packed(): Generator<Uint8Array> {
    const [failure] = failures;
    if (failure) throw failure;
    yield* ready.splice(0);
  }
  for await (const { name, pieces } of entries) {
    const file = new ZipDeflate(name);
    file.mtime = modified;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(encoder.encode(piece));
      yield* packed();
    }
    file.push(NOTHING, true);
    yield* packed();
  }
  zip.end();
  yield* packed();
}
