import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../src/files/readers/read-document';
import { typeOf } from '../../src/files/readers/type-of';
import type { DocumentText } from '../../src/files/rules/document';
import { corpusFile, describeWithCorpus } from '../support/corpus';

const read = async (file: string): Promise<DocumentText | string> => {
  const bytes = new Uint8Array(readFileSync(file));
  const found = await typeOf(bytes, path.basename(file));
  if ('problem' in found) return found.problem.rule;
  const readout = await readDocument(bytes, found.type);
  return 'problem' in readout ? readout.problem.rule : readout.document;
};
const documentIn = async (...parts: string[]): Promise<DocumentText> => {
  const document = await read(corpusFile(...parts));
  if (typeof document === 'string') throw new Error(document);
  return document;
};
const rowsIn = ({ parts }: DocumentText) => parts.flatMap((part) => (part.kind === 'TABLE' ? part.rows : []));

/** One of each type, small enough to be read thousands of times. */
const FUZZED = [
  'samples/ietf-liaison/docs/itu-sg16-liaison-may2010.docx',
  'samples/ietf-liaison/docs/3gpp-sa-wg4-liaison-may2010.docx',
  'samples/iso/open-data/iso_deliverables_metadata.sample.csv',
  'samples/iso/open-data/iso_deliverables_metadata.rows-54989-61292.jsonl',
  'samples/itu-t/pages/wp_item_isn21467_Y.3560.txt',
  'seeds/002_2017aa3cae7d437b.txt',
  'seeds/001_0b341341adcfac7e.txt',
];

/** A file with some bytes changed, cut out or doubled: the same for the same seed. */
function damaged(bytes: Buffer, seed: number): Buffer {
  let state = seed;
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  let given = Buffer.from(bytes);
  for (let left = 1 + below(8); left > 0 && given.length > 0; left--) {
    const at = below(given.length);
    const length = below(64);
    const kind = below(4);
    if (kind < 2) given[at] = below(256);
    else if (kind === 2) given = Buffer.concat([given.subarray(0, at), given.subarray(at + length)]);
    else given = Buffer.concat([given.subarray(0, at + length), given.subarray(at)]);
  }
  return given;
}

describeWithCorpus('readers')('real files', () => {
  test('the work plan of 3GPP: rows, columns, days', async () => {
    const rows = rowsIn(await documentIn('samples', '3gpp', '3gpp_workplan.xlsx'));
    expect(rows).toHaveLength(9_518);
    const names = rows[0]?.cells.map(({ text }) => text) ?? [];
    expect(names).toEqual(expect.arrayContaining(['Unique_ID', 'Outline_Level', 'Completion']));
    const days = new Set(rows.slice(1).map(({ cells }) => cells[names.indexOf('Start_Date')]?.text ?? ''));
    expect([...days].filter((day) => day !== '' && !/^\d{4}-\d\d-\d\d(T|$)/.test(day))).toEqual([]);
  });

  test('liaison statements: those of new Word are read, those of old Word ask for a new one', async () => {
    const folder = corpusFile('samples', 'ietf-liaison', 'docs');
    for (const name of readdirSync(folder).filter((each) => /\.docx?$/.test(each))) {
      const document = await read(path.join(folder, name));
      if (name.endsWith('.doc')) expect([name, document]).toEqual([name, 'OLD_WORD']);
      else expect(typeof document === 'string' ? document : document.parts.length).toBeGreaterThan(5);
    }
  });

  test('the table that SG2 sent, one cell a line', async () => {
    const [head, ...rows] = rowsIn(await documentIn('seeds', '002_2017aa3cae7d437b.txt'));
    expect(head?.cells.map(({ text }) => text)).toEqual([
      'Activity domain',
      'Entity',
      'Title of deliverable',
      'Scope of deliverable',
      'Current status',
      'Starting date',
      'Target date',
    ]);
    expect(rows.map(({ cells }) => [cells.length, cells[6]?.text])).toEqual([
      [7, '2014 for consent'],
      [7, '2014 for consent'],
      [7, '2014 for consent'],
    ]);
    expect(rows[0]?.cells[3]?.links.join()).toContain('isn=8846');
  });

  test('separated values of ISO: cells that span lines, lists in a cell', async () => {
    const rows = rowsIn(await documentIn('samples', 'iso', 'open-data', 'iso_technical_committees.csv'));
    expect(rows).toHaveLength(786);
    const width = rows[0]?.cells.length;
    expect(rows.every(({ cells }) => cells.length === width)).toBe(true);
  });

  test('real files that were damaged are read, or refused with a reason', async () => {
    const runs = Number(process.env.FUZZ_RUNS ?? 20);
    for (const name of FUZZED) {
      const bytes = readFileSync(corpusFile(...name.split('/')));
      const found = await typeOf(bytes, path.basename(name));
      const type = 'type' in found ? found.type : 'TEXT';
      let longest = 0;
      for (let seed = 1; seed <= runs; seed++) {
        const begun = performance.now();
        const readout = await readDocument(damaged(bytes, seed), type);
        longest = Math.max(longest, performance.now() - begun);
        expect('problem' in readout ? readout.problem.rule : 'READ').not.toBe('');
      }
      if (runs > 100) process.stdout.write(`${name}: ${runs} runs, longest ${Math.round(longest)} ms\n`);
    }
  }, 3_600_000);

  test('every file is read, or refused with a reason', async () => {
    const folder = corpusFile('samples');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('big'),
    );
    const refused = new Map<string, number>();
    for (const { parentPath, name } of files) {
      const document = await read(path.join(parentPath, name));
      if (typeof document === 'string') refused.set(document, (refused.get(document) ?? 0) + 1);
    }
    expect(files.length).toBeGreaterThan(500);
    // Old Word documents, and packed files.
    expect([...refused.keys()].sort()).toEqual(['OLD_WORD', 'WRONG_TYPE']);
  }, 300_000);
});
