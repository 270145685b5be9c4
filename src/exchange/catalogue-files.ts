import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { pipeline as finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { zippedFiles } from './catalogue-zip';

/** One text of a catalogue that comes as many. */
export interface CatalogueText {
  readonly name: string;
  readonly text: string;
}

/** A catalogue on disk: one file that is read line by line, or many texts in a folder or an archive. */
export interface Catalogue {
  readonly name: string;
  /** SHA-256 of the file; for a folder, of the names, sizes and times in it. */
  readonly digest: string;
  /** Bytes; null for a folder or an archive. */
  readonly size: number | null;
  texts(): AsyncGenerator<CatalogueText>;
  lines(): AsyncGenerator<string>;
}

/** Longer texts and lines are not held in memory. In characters; the readers of records allow less. */
const LONGEST = 8_000_001;
const RECORDS = /\.(?:ya?ml|json)$/i;
/** Lists of the files of a collection, which come with it. */
const INDEX = /(?:^|\/)index(?:-v\d+)?\.ya?ml$/i;
const ARCHIVE = /\.(?:tar(?:\.\w+)?|t[gx]z|zip)$/i;
const ZIP = /\.zip$/i;
const isRecord = (name: string) => RECORDS.test(name) && !INDEX.test(name);

/** @throws Error where there is no such file or folder, or it cannot be read */
export async function openCatalogue(file: string): Promise<Catalogue> {
  const found = await stat(file).catch(() => {
    throw new Error(`${file}: there is no such file or folder.`);
  });
  const name = path.basename(path.resolve(file));
  if (found.isDirectory())
    return { name, size: null, digest: await folderDigest(file), texts: () => folderTexts(file), lines: noLines };
  const digest = createHash('sha256');
  await finished(createReadStream(file), digest);
  const isArchive = ARCHIVE.test(name);
  return {
    name,
    size: isArchive ? null : found.size,
    digest: digest.digest('hex'),
    texts: () => (ZIP.test(name) ? zipTexts(file) : isArchive ? archiveTexts(file) : oneText(file)),
    lines: () => linesOf(file),
  };
}

async function* noLines(): AsyncGenerator<string> {}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(isRecord)
    .sort();
}

async function folderDigest(folder: string): Promise<string> {
  const digest = createHash('sha256');
  for (const name of await namesIn(folder)) {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    digest.update(`${name}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

async function* folderTexts(folder: string): AsyncGenerator<CatalogueText> {
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    const { size } = await stat(file);
    yield { name, text: size < LONGEST ? await readFile(file, 'utf8') : await limited(createReadStream(file)) };
  }
}

async function* oneText(file: string): AsyncGenerator<CatalogueText> {
  yield { name: path.basename(file), text: await readFile(file, 'utf8') };
}

async function* archiveTexts(file: string): AsyncGenerator<CatalogueText> {
  const { stream, failure } = await unpacked(file);
  const archive = extract();
  pipeline(stream, archive, () => {});
  try {
    for await (const entry of archive) {
      if (entry.header.type !== 'file' || !isRecord(entry.header.name)) entry.resume();
      else yield { name: entry.header.name, text: await limited(entry) };
    }
  } catch (error) {
    throw failure() ?? incomplete(file, error);
  } finally {
    stream.destroy();
  }
  const late = failure();
  if (late) throw late;
}

async function* zipTexts(file: string): AsyncGenerator<CatalogueText> {
  try {
    for await (const { name, stream } of zippedFiles(file, isRecord)) yield { name, text: await limited(stream) };
  } catch (error) {
    throw incomplete(file, error);
  }
}

const incomplete = (file: string, error: unknown) =>
  new Error(`${file}: this is no complete archive (${error instanceof Error ? error.message : error}).`);

/** The text of a stream, or its beginning where it is too long to be a record. */
async function limited(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (length < LONGEST) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const { stream, failure } = await unpacked(file);
  const decoder = new TextDecoder();
  let rest = '';
  let count = 0;
  try {
    for await (const chunk of stream) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        count += 1;
        yield line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (rest.length > LONGEST)
        throw new Error(`${file}: line ${count + 1} is too long. A list of JSON has to have one member a line.`);
    }
  } catch (error) {
    throw failure() ?? error;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

interface Unpacked {
  readonly stream: Readable;
  /** What went wrong beside the stream. */
  failure(): Error | null;
}

const GZIP = Buffer.from([0x1f, 0x8b]);
const XZ = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]);

/** The bytes of a file, taken out of gzip or xz where its first bytes say so. */
async function unpacked(file: string): Promise<Unpacked> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(6), 0, 6, 0);
  await handle.close();
  if (buffer.subarray(0, 2).equals(GZIP))
    return { stream: pipeline(createReadStream(file), createGunzip(), () => {}), failure: () => null };
  return buffer.equals(XZ) ? throughXz(file) : { stream: createReadStream(file), failure: () => null };
}

/** Node has no xz: the system's own takes it apart, in a process beside this one. */
function throughXz(file: string): Unpacked {
  const xz = spawn('xz', ['--decompress', '--stdout', '--memlimit-decompress=256MiB', '--', path.resolve(file)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let failure: Error | null = null;
  let said = '';
  xz.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(0, 500);
  });
  xz.on('error', () => {
    failure = new Error(
      `${file}: there is no program xz here to take it apart. Unpack it, and name the folder or the .tar.`,
    );
    xz.stdout.destroy(failure);
  });
  xz.on('close', (code) => {
    if (code !== 0 && code !== null) failure ??= new Error(`${file}: ${said.trim() || `xz ended with ${code}`}`);
  });
  xz.stdout.on('close', () => xz.kill());
  return { stream: xz.stdout, failure: () => failure };
}
