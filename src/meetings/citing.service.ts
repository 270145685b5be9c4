import { Injectable } from '@nestjs/common';
import { AttachingService } from '../files/attaching.service';
import type { ReadableFile } from '../files/files.service';
import { SourcesService } from '../history/sources.service';
import type { Viewer } from '../people/viewer';
import { BadUserInput } from '../platform/graphql/errors';
import type { Cited } from './programme-change.inputs';

/** Finds what an operation on meetings or letters cites: a source, or a file that was sent in. */
@Injectable()
export class CitingService {
  constructor(
    private readonly sources: SourcesService,
    private readonly attaching: AttachingService,
  ) {}

  /**
   * Number of the source. To be called after the operation is entered in the record: it may write a new source.
   * @param field where the arguments are, e.g. `change`; empty at the root
   * @throws BadUserInput where both are given, the key is unknown, or the file is not the viewer's to read
   */
  async idOf(viewer: Viewer, { source, sourceFile }: Cited, field = ''): Promise<string> {
    if (!sourceFile) return this.sources.idOf(source);
    const at = field ? `${field}.sourceFile` : 'sourceFile';
    if (source)
      throw new BadUserInput([
        { field: at, message: 'is given beside a source', accepted: 'a source, or a file, not both' },
      ]);
    return this.sources.idOf({ citation: nameOf(await this.attaching.file(viewer, sourceFile, at)) });
  }
}

/** A file as it is cited: whoever has it can tell that it is this one. */
const nameOf = ({ name, sha256 }: ReadableFile): string => `${name.slice(0, 400)} (SHA-256 ${sha256.slice(0, 16)})`;
