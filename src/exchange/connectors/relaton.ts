import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Place } from '../../files/rules/document';
import { foldBySourceKey } from '../rules/folding';
import { issue, type ReadItem, type Reading, type RowReading, type SourceContext } from '../rules/reading';
import { relatonItem } from '../rules/relaton-item';
import { isFields } from '../rules/values';
import { jsonLine } from './records';

/** One file of a Relaton collection. */
export interface RelatonFile {
  readonly name: string;
  readonly text: string;
}

/** Larger records are no bibliographic records. In characters. */
const LARGEST_RECORD = 8_000_000;
const MOST_ALIASES = 1_000;

/** Reads one record, or several in one file with `---` between them. */
export function readRelaton(text: string, context: SourceContext = {}): Reading {
  return readRelatonFiles([{ name: context.name ?? '', text }], context);
}

/** Reads the files of a collection; several records about one text become one row. */
export function readRelatonFiles(files: Iterable<RelatonFile>, context: SourceContext = {}): Reading {
  const asOf = context.asOf ?? null;
  const items: ReadItem[] = [];
  const issues: RowReading['issues'][number][] = [];
  for (const file of files) {
    for (const document of documentsOf(file.text)) {
      const row = readRecord(document.text, { line: document.line }, asOf, file.name);
      if (row.item !== null) items.push(row.item);
      issues.push(...row.issues);
    }
  }
  return { items: foldBySourceKey(items), issues, attribution: null, asOf };
}

/**
 * The same for a large collection, as from an archive, one file at a time. Records about one text come as several rows, with
 * one source key; `standing` tells which of them counts.
 */
export async function* readRelatonFileStream(
  files: AsyncIterable<RelatonFile>,
  context: SourceContext = {},
): AsyncGenerator<RowReading> {
  for await (const file of files)
    for (const document of documentsOf(file.text))
      yield readRecord(document.text, { line: document.line }, context.asOf ?? null, file.name);
}

/** The same for one large file: a record of JSON a line, or records of YAML with `---` between them. */
export async function* readRelatonLines(
  lines: AsyncIterable<string>,
  context: SourceContext = {},
): AsyncGenerator<RowReading> {
  const asOf = context.asOf ?? null;
  const name = context.name ?? '';
  let line = 0;
  let pending: string[] = [];
  let begun = 1;
  for await (const text of lines) {
    line += 1;
    const record = pending.length === 0 && /^\ufeff?\s*\{/.test(text) ? jsonLine(text, line) : null;
    if (record !== null)
      yield record.fields === null
        ? { item: null, issues: record.issues }
        : relatonItem(record.fields, record.place, asOf);
    else if (SEPARATOR.test(text)) {
      if (isWorded(pending)) yield readRecord(pending.join('\n'), { line: begun }, asOf, name);
      pending = [];
      begun = line + 1;
    } else pending.push(text);
  }
  if (isWorded(pending)) yield readRecord(pending.join('\n'), { line: begun }, asOf, name);
}

const SEPARATOR = /^(?:\ufeff)?---\s*$/;
const isWorded = (lines: readonly string[]) => lines.some((line) => line.trim() !== '');

function documentsOf(text: string): { readonly text: string; readonly line: number }[] {
  const first = text.replace(/^\ufeff?---[ \t]*\r?\n/, '');
  if (!/^---\s*$/m.test(first)) return [{ text: first, line: 1 }];
  const documents: { text: string; line: number }[] = [];
  let line = 1;
  for (const part of text.split(/^---[ \t]*\r?$/m)) {
    if (part.trim() !== '') documents.push({ text: part, line });
    line += part.split('\n').length - 1;
  }
  return documents;
}

function readRecord(text: string, place: Place, asOf: string | null, name: string): RowReading {
  const { record, why } = parse(text);
  if (!isFields(record)) {
    return { item: null, issues: [issue('UNREADABLE_RECORD', `${name === '' ? 'record' : name}: ${why}`, place)] };
  }
  const row = relatonItem(record, place, asOf);
  if (name === '' || row.item === null) return row;
  return { ...row, item: { ...row.item, raw: { ...row.item.raw, file: { text: name, place } } } };
}

/** The supplements of a whole series hang on each of its Recommendations: two thirds of all bytes, and of no use here. */
const COMPLEMENTS = /^- type: complementOf\r?\n(?:(?: [^\n]*)?\n)*/gm;

/** Every scalar stays the text that it is written as. */
function parse(text: string): { readonly record: unknown; readonly why: string } {
  const why = 'the record is no object';
  if (text.length > LARGEST_RECORD) return { record: null, why: 'the record is too large' };
  try {
    const short = text.includes('type: complementOf') ? `${text}\n`.replace(COMPLEMENTS, '') : text;
    return { record: load(short, { schema: FAILSAFE_SCHEMA, maxAliases: MOST_ALIASES, json: true }), why };
  } catch (error) {
    return { record: null, why: error instanceof YAMLException ? `no YAML: ${error.reason}` : 'no YAML' };
  }
}
