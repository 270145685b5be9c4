import type { Catalogue } from './catalogue-files';
import { readIsoOpenDataCsvLines, readIsoOpenDataJsonLines } from './connectors/iso-open-data';
import { readRelatonFileStream, readRelatonLines } from './connectors/relaton';
import type { RowReading } from './rules/reading';
import { recognise } from './rules/recognise';
import type { TextReading } from './text-reading';

/** Catalogues that are read as a whole are no larger. In bytes. */
const LARGEST_WHOLE = 32_000_000;
const HEAD_LINES = 40;

/**
 * What reads a catalogue.
 *
 * @param asked name of a connector, or null where the first lines are to tell
 */
export async function connectorOf(catalogue: Catalogue, asked: string | null): Promise<string> {
  if (asked !== null) return asked;
  if (catalogue.size === null) return 'RELATON';
  const head: string[] = [];
  for await (const line of catalogue.lines()) if (head.push(line) >= HEAD_LINES) break;
  const { connector } = recognise(head.join('\n'), catalogue.name);
  if (connector !== null) return connector;
  throw new Error(`${catalogue.name}: nothing tells what it is. Name what reads it with --connector.`);
}

/** The records of a catalogue, one at a time, each read by the connector. */
export function recordsOf(
  catalogue: Catalogue,
  connector: string,
  asOf: string,
  texts: TextReading,
): AsyncGenerator<RowReading> {
  const context = { name: catalogue.name, asOf };
  if (connector === 'RELATON')
    return catalogue.size === null
      ? readRelatonFileStream(catalogue.texts(), context)
      : readRelatonLines(catalogue.lines(), context);
  if (catalogue.size === null)
    throw new Error(`${catalogue.name}: a folder or an archive is read as records of Relaton only.`);
  if (connector === 'ISO_OPEN_DATA')
    return /\.csv(?:\.\w+)?$/i.test(catalogue.name)
      ? readIsoOpenDataCsvLines(catalogue.lines(), context)
      : readIsoOpenDataJsonLines(catalogue.lines(), context);
  return whole(catalogue, connector, asOf, texts);
}

async function* whole(
  catalogue: Catalogue,
  connector: string,
  asOf: string,
  texts: TextReading,
): AsyncGenerator<RowReading> {
  if ((catalogue.size ?? 0) > LARGEST_WHOLE)
    throw new Error(`${catalogue.name}: ${connector} is read as a whole, up to ${LARGEST_WHOLE} bytes.`);
  for await (const { name, text } of catalogue.texts()) {
    const { reading } = await texts.read({ text, name, connector, asOf });
    yield* reading.items.map((item, index) => ({ item, issues: index === 0 ? reading.issues : [] }));
  }
}
