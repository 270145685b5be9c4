import fc from 'fast-check';
import { readRelaton } from '../../src/exchange/connectors/relaton';
import { readRoadmapTables } from '../../src/exchange/connectors/roadmap-table';
import { relatonYaml } from '../../src/exchange/relaton-text';
import { jcaRow } from '../../src/exchange/rules/jca-table';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { LAYOUT_COLUMNS, type Layout, propertiesOf, roadmapDocument } from '../../src/exchange/rules/roadmap-document';
import { suppl49Row } from '../../src/exchange/rules/suppl-49-table';
import { readDocument } from '../../src/files/readers/read-document';
import type { FileType } from '../../src/files/rules/file-types';
import { readPastedText } from '../../src/files/rules/pasted-text';
import { csvLine } from '../../src/files/rules/separated';
import { docx } from '../../src/files/writers/docx';
import { xlsx } from '../../src/files/writers/xlsx';
import { type Item, planned, programme } from '../support/programmes';

const ABOUT = { asOf: '2026-11-01', selection: '', now: new Date('2026-11-02T10:00:00Z') };
const rowsOf = (layout: Layout, items: readonly Item[]) => items.map(layout === 'jca' ? jcaRow : suppl49Row);
const namesOf = (layout: Layout) => LAYOUT_COLUMNS[layout].map(({ name }) => name);

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** A cell as spreadsheets put it on the clipboard. */
const asCopied = (cell: string) => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Every row is about a text that is recorded, and says nothing new of it; every text has a row. */
function expectNoChange(rows: readonly ReadItem[], items: readonly Item[]): void {
  const plan = planned(rows, items);
  const changes = plan
    .filter(({ state }) => state !== 'SAME')
    .map(({ item, state, cells }) => ({ state, raw: item.raw, cells: cells.filter((cell) => cell.state !== 'SAME') }));
  expect(changes).toEqual([]);
  expect(new Set(plan.map(({ workItemId }) => workItemId)).size).toBe(items.length);
}

async function read(bytes: Uint8Array, type: FileType) {
  const readout = await readDocument(bytes, type);
  if ('problem' in readout) throw new Error(readout.problem.message);
  return readRoadmapTables(readout.document).items;
}
const trip = (check: (items: readonly Item[]) => Promise<void>, numRuns: number) =>
  fc.assert(fc.asyncProperty(programme, check), { numRuns });

describe.each(['jca', 'suppl-49'] as const)('what goes out in the layout %s comes back as no change', (layout) => {
  test('as CSV', () =>
    trip(async (items) => {
      const text = [namesOf(layout), ...rowsOf(layout, items)].map(csvLine).join('');
      expectNoChange(await read(Buffer.from(`\uFEFF${text}`), 'CSV'), items);
    }, 300));

  test('as a workbook', () =>
    trip(async (items) => {
      const sheet = { name: 'Roadmap', columns: LAYOUT_COLUMNS[layout], rows: [rowsOf(layout, items)] };
      const bytes = await bytesOf(xlsx([sheet], propertiesOf(layout, ABOUT)));
      expectNoChange(await read(bytes, 'XLSX'), items);
    }, 100));

  test('as a text document', () =>
    trip(async (items) => {
      expectNoChange(await read(await docx(roadmapDocument(layout, items, ABOUT)), 'DOCX'), items);
    }, 60));

  test('as pasted text', () =>
    trip(async (items) => {
      const lines = [namesOf(layout), ...rowsOf(layout, items)].map((cells) => cells.map(asCopied).join('\t'));
      expectNoChange(readRoadmapTables(readPastedText(lines.join('\n'))).items, items);
    }, 200));
});

test('what goes out as Relaton comes back as no change', () =>
  trip(async (items) => {
    const ofPublishers = items.filter(({ path }) => path[0]?.ref !== 'A Forum of Clouds');
    let text = '';
    for await (const piece of relatonYaml(
      (async function* () {
        yield ofPublishers;
      })(),
    ))
      text += piece;
    expectNoChange(readRelaton(text).items, ofPublishers);
  }, 300));
