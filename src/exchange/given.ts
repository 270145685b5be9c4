import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FilesService, refusal } from '../files/files.service';
import { readDocument, textOf } from '../files/readers/read-document';
import type { DocumentText } from '../files/rules/document';
import { readPastedText } from '../files/rules/pasted-text';
import { BadUserInput } from '../platform/graphql/errors';
import type { TextToImport } from './imports.inputs';

/** What is to be taken in, whether it came as a text or as a file. */
export interface Given {
  /** The argument that it came by. */
  readonly field: 'text' | 'file';
  readonly name: string;
  /** As it is; empty for Word and Excel, which have no text but their document. */
  readonly text: string;
  readonly document: DocumentText;
  /** SHA-256 of the text or of the bytes: the same again has the same. */
  readonly digest: string;
  /** Number of the file; null for a text. */
  readonly fileId: string | null;
}

/** Finds what is to be taken in. Who asks has the right to import, and so to read any file that was sent in. */
@Injectable()
export class GivenSource {
  constructor(private readonly files: FilesService) {}

  /** @throws BadUserInput where there is no text or file, or both; NotFound, Refused where the file cannot be read */
  async of({ text, file, name }: TextToImport): Promise<Given> {
    if (typeof file === 'string' && typeof text !== 'string') return this.fromFile(file, name ?? null);
    if (typeof text !== 'string' || typeof file === 'string')
      throw wrong('text', 'does not go with this', 'either a text or a file');
    if (typeof name !== 'string') throw wrong('name', 'is missing', 'what the text is called');
    const digest = createHash('sha256').update(text).digest('hex');
    return { field: 'text', name, text, document: readPastedText(text), digest, fileId: null };
  }

  private async fromFile(id: string, name: string | null): Promise<Given> {
    const file = await this.files.anyFile(id);
    const bytes = await this.files.bytesOf(file);
    const readout = await readDocument(bytes, file.type);
    if ('problem' in readout) throw refusal(readout.problem);
    const isPackage = file.type === 'DOCX' || file.type === 'XLSX';
    const text = isPackage ? '' : textOf(bytes).text;
    return {
      field: 'file',
      name: name ?? file.name,
      text,
      document: readout.document,
      digest: file.sha256,
      fileId: id,
    };
  }
}

const wrong = (field: string, message: string, accepted: string) => new BadUserInput([{ field, message, accepted }]);
