import type { DocumentText } from '../rules/document';
import { DocumentDraft } from '../rules/draft';
import type { FileType } from '../rules/file-types';
import { addLines, addText } from '../rules/pasted-text';
import { Archive, ArchiveProblem } from './archive';
import { readCsv } from './csv';
import { decode } from './decode';
import { readDocx } from './docx';

import { readHtml } from './html';
import { readXlsx } from './xlsx';

/** Encoding that a page names in its head. */
const META = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i;
const HEAD = 4_096;
const NAMED_IN_XML = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,40})/i;

/**
 * Reads what a document says: paragraphs and tables with their places. Never throws for what the bytes hold: what cannot be read is an issue, and what
 * was read before it is kept. Time and memory are bounded by `READING` and `ARCHIVE`; it gives way to other work as it goes.
 * @param bytes the whole file
 * @param type what it is, as found when it was taken in
 */
export async function readDocument(bytes: Uint8Array, type: FileType): Promise<DocumentText> {
  const draft = new DocumentDraft();
  try {
    if (type === 'DOCX' || type === 'XLSX') await readPackage(bytes, type, draft);
    else await readCharacters(bytes, type, draft);
  } catch (error) {
    const message =
      error instanceof ArchiveProblem ? `The file ${error.message}.` : 'The file cannot be read as what it is.';
    draft.issue('UNREADABLE', message);
  }
  return draft.done();
}

async function readPackage(bytes: Uint8Array, type: 'DOCX' | 'XLSX', draft: DocumentDraft): Promise<void> {
  const archive = await Archive.open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    await (type === 'DOCX' ? readDocx(archive, draft) : readXlsx(archive, draft));
  } finally {
    archive.close();
  }
}

async function readCharacters(bytes: Uint8Array, type: FileType, draft: DocumentDraft): Promise<void> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const declared = type === 'HTML' ? (META.exec(head)?.[1] ?? NAMED_IN_XML.exec(head)?.[1] ?? null) : null;
  const { text, encoding, isGuessed } = decode(bytes, declared);
  if (isGuessed) draft.issue('ENCODING_GUESSED', `Nothing says how the text is encoded; it was read as ${encoding}.`);
  if (type === 'CSV') await readCsv(text, draft);
  else if (type === 'HTML') await readHtml(text, draft);
  else if (type === 'TEXT') addText(text, draft);
  else addLines(text, draft);
}
