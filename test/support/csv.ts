import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a comma-separated file with a header, by column. */
export function readCsv(path: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true, bom: true });
}
