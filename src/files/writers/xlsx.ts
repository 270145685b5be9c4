import { type Column, type Properties, type WrittenRow, type WrittenSheet, writable } from '../rules/written';
import { columnName, corePart, escaped, fixedParts, sheetEnd, sheetStart, workbookPart } from './xlsx-parts';
import { type ZipEntry, zipped } from './zip';

/** A sheet holds no more rows, that of the columns among them (Excel specifications and limits). */
export const MOST_ROWS = 1_048_576;
/** A cell holds no more letters. */
const LONGEST_CELL = 32_767;

/**
 * Writes a workbook (ECMA-376), as far as its reader takes it. Every cell is text: nothing is a formula, no date is recalculated. The row of columns is
 * repeated on each printed page and stays in sight; pages are landscape.
 */
export function xlsx(sheets: readonly WrittenSheet[], properties: Properties): AsyncGenerator<Uint8Array> {
  return zipped(partsOf(sheets, properties), properties.created);
}

function* partsOf(sheets: readonly WrittenSheet[], properties: Properties): Generator<ZipEntry> {
  for (const [name, text] of fixedParts(sheets.length)) yield { name, pieces: [text] };
  yield { name: 'docProps/core.xml', pieces: [corePart(properties)] };
  yield { name: 'xl/workbook.xml', pieces: [workbookPart(sheets.map(({ name }) => name))] };
  for (const [index, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, pieces: sheetPieces(sheet) };
}

async function* sheetPieces({ columns, rows }: WrittenSheet): AsyncGenerator<string> {
  yield sheetStart(columns) +
    cellsRow(
      1,
      columns.map(({ name }) => name),
      1,
    );
  const merged: string[] = [];
  let number = 1;
  for await (const some of rows) {
    let piece = '';
    for (const row of some) {
      number += 1;
      piece += rowOf(number, row, columns, merged);
    }
    yield piece;
  }
  yield sheetEnd(merged);
}

function rowOf(number: number, row: WrittenRow, columns: readonly Column[], merged: string[]): string {
  if (!('across' in row)) return cellsRow(number, row, 2);
  merged.push(`A${number}:${columnName(columns.length - 1)}${number}`);
  return cellsRow(number, [row.across], 1);
}

function cellsRow(number: number, cells: readonly string[], style: number): string {
  const written = cells.map((cell, column) => {
    const text = writable(cell).slice(0, LONGEST_CELL);
    const at = `r="${columnName(column)}${number}" s="${style}"`;
    return text === ''
      ? `<c ${at}/>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}
