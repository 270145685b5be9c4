import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { FileProblem } from '../rules/file-problem';
import { ARCHIVE } from '../rules/limits';

const refused = (rule: string, message: string, accepted: string): FileProblem => ({
  rule,
  field: 'file',
  message,
  accepted,
});
const OTHERWISE = 'the document as its program saves it';
const NESTED = /\.(zip|7z|rar|gz|tgz|bz2|xz|tar|jar|docm|xlsm|dotm|xltm|xlsb)$/i;
const MACROS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml)$|(^|\/)macrosheets\//i;
const ENCRYPTED_BIT = 1;

/** What was wrong with an archive. */
export class ArchiveProblem extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.message);
  }
}

/** The parts of a ZIP archive, by name, within the limits. Names with paths that lead out are refused by the library. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Opens an archive, from bytes or a file, and looks at its list of parts.
   * @throws ArchiveProblem where it is damaged, encrypted, too large when unpacked, or holds macros or other archives
   */
  static async open(from: Buffer | string): Promise<Archive> {
    const options = { lazyEntries: true, autoClose: false };
    const zip = await (typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options)).catch(
      damaged,
    );
    try {
      return new Archive(zip, await listOf(zip));
    } catch (error) {
      zip.close();
      throw error instanceof ArchiveProblem ? error : damaged(error);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Unpacked bytes of a part; never more than its entry says. Null where there is no such part. */
  async part(name: string): Promise<Readable | null> {
    const entry = this.entries.get(name.toLowerCase());
    return entry ? this.zip.openReadStreamPromise(entry) : null;
  }

  close(): void {
    this.zip.close();
  }
}

function damaged(error: unknown): never {
  const message = error instanceof Error ? error.message : '';
  if (/absolute path|relative path|invalid characters in fileName/i.test(message))
    throw new ArchiveProblem(refused('PATH_IN_ARCHIVE', 'holds a part whose name leads out of it', OTHERWISE));
  throw new ArchiveProblem(refused('DAMAGED', 'is damaged: it cannot be unpacked', OTHERWISE));
}

async function listOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ARCHIVE.entries)
    throw new ArchiveProblem(refused('TOO_MANY_PARTS', 'holds too many parts', `at most ${ARCHIVE.entries}`));
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const problem = problemOfEntry(entry);
    if (problem) throw new ArchiveProblem(problem);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  const bursts = unpacked > ARCHIVE.harmless && unpacked > packed * ARCHIVE.ratio;
  if (unpacked > ARCHIVE.unpacked || bursts)
    throw new ArchiveProblem(
      refused('BURSTS', 'becomes far too large when unpacked', `at most ${ARCHIVE.unpacked / 1_048_576} MB unpacked`),
    );
  return entries;
}

function problemOfEntry({ fileName, generalPurposeBitFlag }: Entry): FileProblem | null {
  if ((generalPurposeBitFlag & ENCRYPTED_BIT) !== 0)
    return refused('ENCRYPTED', 'is protected by a password', 'the document saved without a password');
  if (MACROS.test(fileName))
    return refused('MACROS', 'holds macros', 'the document saved without macros, as .docx or .xlsx');
  if (NESTED.test(fileName))
    return refused('ARCHIVE_IN_ARCHIVE', `holds another archive, ${fileName.slice(-60)}`, 'the document without it');
  return null;
}
