import { readDocument } from '../../src/files/readers/read-document';
import type { DocumentText } from '../../src/files/rules/document';
import type { FileType } from '../../src/files/rules/file-types';

/** What a file that was given out says. @throws Error where it cannot be opened */
export async function openedFile(bytes: Uint8Array, type: FileType): Promise<DocumentText> {
  const readout = await readDocument(bytes, type);
  if (!('document' in readout)) throw new Error(JSON.stringify(readout));
  return readout.document;
}
