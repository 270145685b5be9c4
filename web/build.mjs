/**
 * Builds the page into dist/web, unless what it is built from has not changed. With `--operations`, only types the operations.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { writeOperations } from './operations.mjs';

const WEB = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.dirname(WEB);
const OUT = path.join(ROOT, 'dist/web');
/** Names the inputs that the files beside it were built from. */
const STAMP = path.join(OUT, '.built-from');
const COMPRESSED = /\.(js|css|html|svg|json|txt)$/;

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

function inputs(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, path.join(ROOT, 'schema.graphql'), path.join(ROOT, 'package-lock.json')])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** The server sends what is compressed here once. */
function compress() {
  for (const file of filesOf(OUT).filter((name) => COMPRESSED.test(name))) {
    const bytes = readFileSync(file);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

async function main() {
  const sources = filesOf(WEB).filter((name) => !name.endsWith('.operations.ts'));
  const operations = sources.filter((name) => name.endsWith('.graphql'));
  if (process.argv.includes('--operations')) return writeOperations(ROOT, operations);
  const from = inputs(sources);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return;
  await writeOperations(ROOT, operations);
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', WEB], { stdio: 'inherit' });
  await build({ configFile: path.join(WEB, 'vite.config.mjs'), logLevel: 'warn' });
  compress();
  writeFileSync(STAMP, from);
}

main().catch((error) => {
  process.stderr.write(`The page was not built. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
