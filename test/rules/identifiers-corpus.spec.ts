import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Identifier } from '../../src/identifiers/rules/identifier';
import { parseIdentifier, printIdentifier } from '../../src/identifiers/rules/parse';

/**
 * Reads every identifier of real catalogues. They are not part of the project: CORPUS_DIR names the folder that holds
 * them as archives of Relaton files under samples/relaton/big.
 */
const corpusDir = process.env.CORPUS_DIR;
const missing = whatIsMissing();
const describeWithCorpus = missing === null ? describe : describe.skip;
if (missing !== null) process.stderr.write(`identifiers-corpus: skipped, ${missing}\n`);

function whatIsMissing(): string | null {
  if (corpusDir === undefined || corpusDir === '') return 'CORPUS_DIR is not set';
  for (const command of ['tar', 'xz']) {
    if (spawnSync(command, ['--version']).status !== 0) return `the command ${command} is missing`;
  }
  return null;
}

interface Catalogue {
  readonly archive: string;
  readonly takes: RegExp;
  readonly scheme: Identifier['scheme'];
  /** The number of identifiers in the archive of which the rate below was measured. */
  readonly atLeast: number;
  /** The share that has to be recognized, as measured. */
  readonly floor: number;
}

const CATALOGUES: readonly Catalogue[] = [
  { archive: 'relaton-data-itu', takes: /^ITU-T /, scheme: 'ITU_T', atLeast: 16_172, floor: 1 },
  {
    archive: 'relaton-data-iso',
    takes: /^(?:ISO|IEC|IWA)\b(?!.*\(E\)$)/,
    scheme: 'ISO_IEC',
    atLeast: 60_000,
    floor: 0.9,
  },
  { archive: 'relaton-data-etsi', takes: /^ETSI /, scheme: 'ETSI', atLeast: 28_616, floor: 1 },
  { archive: 'relaton-data-3gpp', takes: /^3GPP /, scheme: 'THREE_GPP', atLeast: 92_289, floor: 1 },
];

describeWithCorpus('identifiers of whole catalogues', () => {
  test.each(CATALOGUES)('$archive', async (catalogue) => {
    const path = join(corpusDir ?? '', 'samples', 'relaton', 'big', `${catalogue.archive}.tar.xz`);
    if (!existsSync(path)) {
      process.stderr.write(`identifiers-corpus: ${catalogue.archive} is not in the folder, skipped\n`);
      return;
    }
    const tally = {
      read: 0,
      unread: [] as string[],
      unstable: [] as string[],
      foreign: [] as string[],
      keys: new Map<string, string>(),
      shared: [] as string[],
    };
    let total = 0;
    for await (const text of identifiersOf(path, catalogue.takes)) {
      total += 1;
      const identifier = parseIdentifier(text);
      if (identifier === null) {
        tally.unread.push(text);
        continue;
      }
      tally.read += 1;
      if (identifier.scheme !== catalogue.scheme) tally.foreign.push(text);
      if (JSON.stringify(parseIdentifier(printIdentifier(identifier))) !== JSON.stringify(identifier))
        tally.unstable.push(text);
      const other = tally.keys.get(identifier.key);
      if (other !== undefined && other !== text) tally.shared.push(`${other} = ${text}`);
      tally.keys.set(identifier.key, text);
    }
    const rate = tally.read / total;
    process.stderr.write(
      `identifiers-corpus: ${catalogue.archive}: ${total} identifiers, ${(rate * 100).toFixed(3)} % recognized, ` +
        `${tally.shared.length} spelt twice${sample('unread', tally.unread)}${sample('shared', tally.shared)}\n`,
    );
    expect(tally.unstable).toEqual([]);
    expect(tally.foreign).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(catalogue.atLeast);
    expect(rate).toBeGreaterThanOrEqual(catalogue.floor);
  });
});

function sample(name: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `; ${name}: ${texts.slice(0, Number(process.env.CORPUS_SAMPLE ?? 3)).join(', ')}`;
}

/** The identifiers at the top level of every file of the archive; those of related texts are indented deeper. */
async function* identifiersOf(path: string, takes: RegExp): AsyncGenerator<string> {
  const unpacked = spawn('tar', ['-xJOf', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let inside = false;
  let rest = '';
  for await (const chunk of unpacked.stdout.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const indented = line.startsWith(' ') || line.startsWith('-');
      if (!indented && line !== '') inside = line.startsWith('docid');
      if (!inside) continue;
      const text = /^(?:- | {2})(?:id|content): ["']?(.*?)["']?$/.exec(line)?.[1];
      if (text !== undefined && takes.test(text)) yield text;
    }
  }
}
