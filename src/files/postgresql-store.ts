import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/db/transactions';
import type { FileStore, KeptFile } from './file-store';

/** Keeps files in the database: backed up with it, and gone with nothing else. */
@Injectable()
export class PostgresqlStore implements FileStore {
  readonly name = 'POSTGRESQL';

  constructor(private readonly transactions: Transactions) {}

  async put({ id }: KeptFile, bytes: Uint8Array): Promise<void> {
    await this.transactions.manager.query('insert into file_content (file_id, bytes) values ($1, $2)', [
      id,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
  }

  async get({ id }: KeptFile): Promise<Uint8Array> {
    const [row]: { bytes: Buffer }[] = await this.transactions.manager.query(
      'select bytes from file_content where file_id = $1',
      [id],
    );
    if (!row) throw new Error(`The bytes of file ${id} are gone.`);
    return row.bytes;
  }
}
