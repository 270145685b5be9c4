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
