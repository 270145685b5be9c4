import { spawnSync } from 'node:child_process';
import type { DocumentText } from '../../src/files/rules/document';
import { documentOf, table } from './documents';

/** Whether workbooks can be unpacked here. */
export const canUnzip = spawnSync('unzip', ['-v']).status === 0;

const unzipped = (file: string, member: string): string =>
  spawnSync('unzip', ['-p', file, member], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

const worded = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );

/** Days since the last of 1899, as workbooks count. */
const dayOf = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * The first sheet of a real workbook as a document: enough for tests.
 *
 * @param dates columns, from 1, whose numbers are days
 */
export function workbook(file: string, dates: readonly number[]): DocumentText {
  const strings = unzipped(file, 'xl/sharedStrings.xml').split('<si>').slice(1).map(worded);
  const rows = unzipped(file, 'xl/worksheets/sheet1.xml').split('<row ').slice(1);
  return documentOf(table(rows.map((row) => cellsOf(row, strings, dates))));
}

function cellsOf(row: string, strings: readonly string[], dates: readonly number[]): string[] {
  const cells: string[] = [];
  for (const [, letters = '', attributes = '', content = ''] of row.matchAll(
    /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/g,
  )) {
    const column = columnOf(letters);
    while (cells.length < column) cells.push('');
    const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
    const isDay = dates.includes(column) && /^\d+(?:\.\d+)?$/.test(value) && !attributes.includes('t="s"');
    cells[column - 1] = attributes.includes('t="s"')
      ? (strings[Number(value)] ?? '')
      : isDay
        ? dayOf(Number(value))
        : value === ''
          ? worded(content)
          : value;
  }
  return cells;
}
