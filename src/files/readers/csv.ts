import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { z } from 'zod';
import type { CellText, DocumentDraft } from '../rules/draft';
import { READING } from '../rules/limits';
import { asWritten } from '../rules/separated';
import { separatorOf } from '../rules/separator';

const PIECE = 65_536;
/** Letters of one record; an open quotation mark would swallow the rest of the text. */
const LONGEST_RECORD = 400_000;

const Parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

interface Row {
  readonly cells: CellText[];
  readonly place: { readonly line: number };
}

/** Reads separated values as one table; the sign that separates them is found, rows may differ in length. */
export async function readCsv(text: string, draft: DocumentDraft): Promise<void> {
  const { separator, isDeclared } = separatorOf(text);
  const options: Options = {
    delimiter: separator,
    from_line: isDeclared ? 2 : 1,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  };
  const quoted = await rowsOf(text, options);
  if (quoted.isWhole) {
    draft.table(quoted.rows);
    return;
  }
  draft.issue('UNCLOSED_QUOTE', 'A quotation mark is not closed; quotation marks are read as they stand.', quoted.at);
  draft.table((await rowsOf(text, { ...options, quote: null, max_record_size: 0 })).rows);
}

async function rowsOf(
  text: string,
  options: Options,
): Promise<{ rows: Row[]; isWhole: boolean; at: { line: number } }> {
  const rows: Row[] = [];
  let line = Number(options.from_line ?? 1) - 1;
  let cells = 0;
  const parser = Readable.from(pieces(text)).pipe(parse(options));
  try {
    for await (const read of parser) {
      const { record, info } = Parsed.parse(read);
      rows.push({ cells: record.map((cell) => ({ text: asWritten(cell), links: [] })), place: { line: line + 1 } });
      line = info.lines;
      cells += record.length;
      // One row too many tells the draft that something is left out.
      if (cells > READING.cells) break;
    }
    return { rows, isWhole: true, at: { line } };
  } catch {
    return { rows, isWhole: false, at: { line: line + 1 } };
  }
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}
