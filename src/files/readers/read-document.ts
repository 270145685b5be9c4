import type { DocumentText } from '../rules/document';
import { DocumentDraft } from '../rules/draft';
import type { FileProblem } from '../rules/file-problem';
import type { FileType } from '../rules/file-types';
import { addLines, addText } from '../rules/pasted-text';
import { Archive } from './archive';
import { readCsv } from './csv';
import { type Decoded, decode } from './decode';
import { readDocx } from './docx';
import { readHtml } from './html';
import { Refused } from './refused';
import { readXlsx } from './xlsx';

/** Encoding that a page names in its head. */
const META = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i;
const NAMED_IN_XML = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,40})/i;
const HEAD = 4_096;

/** What a file says, or why it is refused. */
export type Readout = { readonly document: DocumentText } | { readonly problem: FileProblem };

/**
 * Reads what a document says: paragraphs and tables with their places. Never throws for what the bytes hold: a file that is damaged as a whole, bursts,
 * or holds macros, entities or other archives is refused; a part that cannot be read is an issue, and what was read before it is kept. Time and memory
 * are bounded by `READING` and `ARCHIVE`; it gives way to other work as it goes.
 * @param bytes the whole file
 * @param type what it is, as `typeOf` found
 */
export async function readDocument(bytes: Uint8Array, type: FileType): Promise<Readout> {
  const draft = new DocumentDraft();
  try {
    if (type === 'DOCX' || type === 'XLSX') await readPackage(bytes, type, draft);
    else await readCharacters(bytes, type, draft);
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
  return { document: draft.done() };
}

/** The characters of a file of text, whatever encoding it has or names. */
export function textOf(bytes: Uint8Array): Decoded {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return decode(bytes, META.exec(head)?.[1] ?? NAMED_IN_XML.exec(head)?.[1] ?? null);
}

async function readPackage(bytes: Uint8Array, type: 'DOCX' | 'XLSX', draft: DocumentDraft): Promise<void> {
  const archive = await Archive.open(bytes);
  try {
    await (type === 'DOCX' ? readDocx(archive, draft) : readXlsx(archive, draft));
  } finally {
    archive.close();
  }
}

async function readCharacters(bytes: Uint8Array, type: FileType, draft: DocumentDraft): Promise<void> {
  const { text, encoding, isGuessed } = textOf(bytes);
  if (isGuessed) draft.issue('ENCODING_GUESSED', `Nothing says how the text is encoded; it was read as ${encoding}.`);
  if (type === 'CSV') await readCsv(text, draft);
  else if (type === 'HTML') await readHtml(text, draft);
  else if (type === 'TEXT') addText(text, draft);
  else addLines(text, draft);
}
