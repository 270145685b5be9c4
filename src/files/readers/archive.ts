import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { FileProblem } from '../rules/file-problem';
import { ARCHIVE } from '../rules/limits';
import { Refused } from './refused';

const refused = (rule: string, message: string, accepted: string): FileProblem => ({
  rule,
  field: 'file',
  message,
  accepted,
});
const OTHERWISE = 'the document as its program saves it';
const BURSTS = refused(
  'BURSTS',
  'becomes far too large when unpacked',
  `at most ${ARCHIVE.unpacked / 1_048_576} MB unpacked`,
);
const NESTED = /\.(zip|7z|rar|gz|tgz|bz2|xz|tar|jar|docm|xlsm|dotm|xltm|xlsb)$/i;
const MACROS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml)$|(^|\/)macrosheets\//i;
const ENCRYPTED_BIT = 1;

/** The parts of a ZIP archive, by name, within the limits. Names with paths that lead out are refused by the library. */
export class Archive {
  private given = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Opens an archive and looks at its list of parts.
   * @throws Refused where it is damaged, encrypted, too large when unpacked, or holds macros or other archives
   */
  static async open(bytes: Uint8Array): Promise<Archive> {
    const options = { lazyEntries: true, autoClose: false };
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, options).catch(damaged);
    try {
      return new Archive(zip, await listOf(zip));
    } catch (error) {
      zip.close();
      throw error instanceof Refused ? error : damaged(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * Unpacked bytes of a part; never more than its entry says. Null where there is no such part.
   * @throws Refused where parts are asked for again and again: one part may stand for many
   */
  async part(name: string): Promise<Readable | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    this.given += entry.uncompressedSize;
    if (this.given > 2 * ARCHIVE.unpacked) throw new Refused(BURSTS);
    const stream = await this.zip.openReadStreamPromise(entry).catch(damaged);
    // It may break before anyone reads it; who reads it then is told.
    stream.on('error', () => {});
    return stream;
  }

  close(): void {
    this.zip.close();
  }
}

function damaged(error: unknown): never {
  const message = error instanceof Error ? error.message : '';
  if (/absolute path|relative path|invalid characters in fileName/i.test(message))
    throw new Refused(refused('PATH_IN_ARCHIVE', 'holds a part whose name leads out of it', OTHERWISE));
  throw new Refused(refused('DAMAGED', 'is damaged: it cannot be unpacked', OTHERWISE));
}

async function listOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ARCHIVE.entries)
    throw new Refused(refused('TOO_MANY_PARTS', 'holds too many parts', `at most ${ARCHIVE.entries}`));
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const problem = problemOfEntry(entry);
    if (problem) throw new Refused(problem);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  const bursts = unpacked > ARCHIVE.harmless && unpacked > packed * ARCHIVE.ratio;
  if (unpacked > ARCHIVE.unpacked || bursts) throw new Refused(BURSTS);
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
