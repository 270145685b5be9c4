import { isoDeliverable } from '../rules/iso-deliverable';
import { collected, type Reading, type RowReading, type SourceContext } from '../rules/reading';
import { CsvRecords } from './csv-records';
import { jsonLineRecords, jsonRecords, type SourceRecord } from './records';

/** What the licence (ODC-By 1.0) asks to be printed with the data. */
export const ISO_ATTRIBUTION =
  'Contains information from ISO Open Data, made available under the ODC Attribution License.';

/** Reads deliverables of ISO Open Data: JSON, one object a line or a list, or CSV; which of them, its first character tells. */
export function readIsoOpenData(text: string, context: SourceContext = {}): Reading {
  const isJson = /^[\ufeff\s]*[{[]/.test(text);
  const records = isJson ? jsonRecords(text) : csvRecords(text.split(/\r\n|\n|\r/));
  const asOf = context.asOf ?? null;
  return collected(
    [...records].map((record) => readRecord(record, asOf)),
    { attribution: ISO_ATTRIBUTION, asOf },
  );
}

/** The same for a large file of JSON, line by line. */
export async function* readIsoOpenDataJsonLines(
  lines: AsyncIterable<string>,
  context: SourceContext = {},
): AsyncGenerator<RowReading> {
  for await (const record of jsonLineRecords(lines)) yield readRecord(record, context.asOf ?? null);
}

/** The same for a large file of CSV, line by line; a record may span lines. */
export async function* readIsoOpenDataCsvLines(
  lines: AsyncIterable<string>,
  context: SourceContext = {},
): AsyncGenerator<RowReading> {
  const records = new CsvRecords();
  for await (const line of lines) {
    const record = records.next(line);
    if (record !== null) yield readRecord(record, context.asOf ?? null);
  }
  const last = records.end();
  if (last !== null) yield readRecord(last, context.asOf ?? null);
}

function* csvRecords(lines: Iterable<string>): Generator<SourceRecord> {
  const records = new CsvRecords();
  for (const line of lines) {
    const record = records.next(line);
    if (record !== null) yield record;
  }
  const last = records.end();
  if (last !== null) yield last;
}

function readRecord({ fields, place, issues }: SourceRecord, asOf: string | null): RowReading {
  return fields === null ? { item: null, issues } : isoDeliverable(fields, place, asOf);
}
