import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { FilesService, type ReadableFile } from './files.service';

/** Attaches files that were sent in to records of the programme. */
@Injectable()
export class AttachingService {
  constructor(
    private readonly files: FilesService,
    private readonly transactions: Transactions,
  ) {}

  /**
   * A file for a record to name: nobody attaches, and so opens, what he or she may not read.
   * @param field the argument that names it
   * @throws BadUserInput also where the viewer may not read it
   */
  async file(viewer: Viewer, id: string, field: string): Promise<ReadableFile> {
    try {
      return await this.files.file(viewer, id);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new BadUserInput([
        { field, message: error.message, accepted: 'the number of a file that you sent to /files, or that is public' },
      ]);
    }
  }

  /** Opens files to everyone, for good: what was public once may be kept anywhere. */
  async publish(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.transactions.manager.query(
      'update file set is_public = true where id = any($1::bigint[]) and not is_public',
      [ids],
    );
  }
}
