import fc from 'fast-check';
import { readRelaton } from '../../src/exchange/connectors/relaton';
import { readRoadmapTables } from '../../src/exchange/connectors/roadmap-table';
import { relatonYaml } from '../../src/exchange/relaton-text';
import { jcaRow } from '../../src/exchange/rules/jca-table';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { LAYOUT_COLUMNS, type Layout, propertiesOf, roadmapDocument } from '../../src/exchange/rules/roadmap-document';
import { suppl49Row } from '../../src/exchange/rules/suppl-49-table';
import { stated } from '../../src/exchange/rules/values';
import type { FileType } from '../../src/files/rules/file-types';
import { readPastedText } from '../../src/files/rules/pasted-text';
import { csvLine } from '../../src/files/rules/separated';
import { docx } from '../../src/files/writers/docx';
import { xlsx } from '../../src/files/writers/xlsx';
import { openedFile } from '../support/opened';
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

const read = async (bytes: Uint8Array, type: FileType) => readRoadmapTables(await openedFile(bytes, type)).items;
const trip = (check: (items: readonly Item[]) => Promise<void>, numRuns: number) =>
  fc.assert(fc.asyncProperty(programme, check), { numRuns });

describe.each(['jca', 'suppl-49'] as const)('what goes out in the layout %s comes back as no change', (layout) => {
  test('as CSV', () =>
    trip(async (items) => {
      const text = [namesOf(layout), ...rowsOf(layout, items)].map(csvLine).join('');
      expectNoChange(await read(Buffer.from(`\uFEFF${text}`), 'CSV'), items);
    }, 150));

  test('as a workbook', () =>
    trip(async (items) => {
      const sheet = { name: 'Roadmap', columns: LAYOUT_COLUMNS[layout], rows: [rowsOf(layout, items)] };
      const bytes = await bytesOf(xlsx([sheet], propertiesOf(layout, ABOUT)));
      expectNoChange(await read(bytes, 'XLSX'), items);
    }, 50));

  test('as a text document', () =>
    trip(async (items) => {
      expectNoChange(await read(await docx(roadmapDocument(layout, items, ABOUT)), 'DOCX'), items);
    }, 40));

  test('as pasted text', () =>
    trip(async (items) => {
      const lines = [namesOf(layout), ...rowsOf(layout, items)].map((cells) => cells.map(asCopied).join('\t'));
      expectNoChange(readRoadmapTables(readPastedText(lines.join('\n'))).items, items);
    }, 100));
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
  }, 150));

/** Columns of the layout of a JCA, the cell that each is read into, and what is known of it. */
const BLANKED: readonly (readonly [number, string, (item: Item | undefined) => string | null])[] = [
  [3, 'SCOPE', (item) => stated(item?.scope)],
  [4, 'STATUS', (item) => stated(item?.nativeStatus)],
  [6, 'TARGET', (item) => stated(item?.target?.text)],
];

describe('what is left out on the way', () => {
  const silent = {
    scope: null,
    uri: null,
    nativeStatus: null,
    started: null,
    target: null,
    domains: [],
    placements: [],
  };
  const gone = (rows: readonly ReadItem[], items: readonly Item[]) =>
    planned(rows, items).flatMap(({ workItemId, cells }) =>
      cells.filter(({ state }) => state === 'GONE').map(({ name, accepted }) => [workItemId, name, accepted]),
    );

  test('a cell that a table leaves empty is gone where something was known, and no other is', () =>
    fc.assert(
      fc.asyncProperty(programme, fc.nat(), fc.constantFrom(...BLANKED), async (items, at, [column, name, value]) => {
        const index = at % items.length;
        const rows = rowsOf('jca', items).map((cells, row) =>
          cells.map((cell, place) => (row === index && place === column ? '' : cell)),
        );
        const text = [namesOf('jca'), ...rows].map(csvLine).join('');
        const known = value(items[index]);
        const expected = known === null ? [] : [[String(index), name, false]];
        expect(gone(await read(Buffer.from(`\uFEFF${text}`), 'CSV'), items)).toEqual(expected);
      }),
      { numRuns: 150 },
    ));

  test('bullets and records of Relaton end nothing, whatever they leave out', () =>
    trip(async (items) => {
      const poorer = items.map((item) => ({ ...item, ...silent }));
      let text = '';
      for await (const piece of relatonYaml(
        (async function* () {
          yield poorer.filter(({ path }) => path[0]?.ref !== 'A Forum of Clouds');
        })(),
      ))
        text += piece;
      expect(gone(readRelaton(text).items, items)).toEqual([]);
      const bullets = items.map(({ ref }) => `\u2022 ${ref}: Words`).join('\n');
      expect(gone(readRoadmapTables(readPastedText(bullets)).items, items)).toEqual([]);
    }, 100));
});
