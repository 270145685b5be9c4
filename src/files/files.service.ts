import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { may } from '../people/rules/permissions';
import type { SignedIn, Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { NotFound, Refused } from '../platform/graphql/errors';
import type { StoreName } from './file.entity';
import { PostgresqlStore } from './postgresql-store';
import { readDocument } from './readers/read-document';
import { typeOf } from './readers/type-of';
import { problemOfName, shownName } from './rules/file-name';
import type { FileProblem } from './rules/file-problem';
import type { FileType } from './rules/file-types';
import { S3Store } from './s3-store';

/** A file as its reader knows it. */
export interface ReadableFile {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
  readonly isPublic: boolean;
  readonly store: StoreName;
}

const FILE = `select f.id::text, f.type, f.size, f.sha256, f.is_public as "isPublic", f.store,
    (select u.name from file_upload u where u.file_id = f.id order by u.person_id = $2 desc, u.uploaded_at limit 1) as name
  from file f where f.id = $1`;
const SENT = 'exists (select from file_upload u where u.file_id = f.id and u.person_id = $2)';
const KEPT = `select coalesce(sum(f.size), 0)::float8 as bytes from file_upload u join file f on f.id = u.file_id where u.person_id = $1`;

/** Takes files in and gives them out. */
@Injectable()
export class FilesService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
    private readonly postgresql: PostgresqlStore,
    private readonly s3: S3Store,
  ) {}

  /**
   * Keeps a file that someone sent; the same bytes are the same file, whoever sends them.
   * @throws Refused where it is not to be kept, and why
   */
  async keep(viewer: SignedIn, name: string, bytes: Uint8Array): Promise<{ file: ReadableFile; isNew: boolean }> {
    const type = await acceptedType(name, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.transactions.run(async () => {
      await this.mustHaveRoom(viewer.personId, bytes.length);
      const { id, isNew } = await this.write({ sha256, type, bytes });
      await this.transactions.manager.query(
        'insert into file_upload (file_id, person_id, name) values ($1, $2, $3) on conflict do nothing',
        [id, viewer.personId, shownName(name, type)],
      );
      return { file: await this.file(viewer, id), isNew };
    });
  }

  /** @throws NotFound also where the viewer may not read it: whether it exists is not told */
  async file(viewer: Viewer, id: string): Promise<ReadableFile> {
    const everything = viewer.kind === 'PERSON' && may(viewer, 'administer', false);
    return this.found(
      id,
      viewer.kind === 'PERSON' ? viewer.personId : null,
      everything ? '' : `and (f.is_public or ${SENT})`,
    );
  }

  /** A file for someone whose right to whatever was sent has been looked at. @throws NotFound */
  async anyFile(id: string): Promise<ReadableFile> {
    return this.found(id, null, '');
  }

  async bytesOf(file: ReadableFile): Promise<Uint8Array> {
    return this.storeNamed(file.store).get(file);
  }

  private async found(id: string, personId: string | null, condition: string): Promise<ReadableFile> {
    const [file]: ReadableFile[] = /^\d{1,18}$/.test(id)
      ? await this.transactions.manager.query(`${FILE} ${condition}`, [id, personId])
      : [];
    if (!file) throw new NotFound(`There is no file with the number ${id.slice(0, 20)}, or it is not for you.`);
    return file;
  }

  private async write(given: {
    sha256: string;
    type: FileType;
    bytes: Uint8Array;
  }): Promise<{ id: string; isNew: boolean }> {
    const { sha256, type, bytes } = given;
    const store = this.storeNamed(this.config.S3_ENDPOINT ? 'S3' : 'POSTGRESQL');
    const [written]: { id: string }[] = await this.transactions.manager.query(
      'insert into file (sha256, type, size, store) values ($1, $2, $3, $4) on conflict (sha256) do nothing returning id::text',
      [sha256, type, bytes.length, store.name],
    );
    if (written) {
      await store.put({ id: written.id, sha256 }, bytes);
      return { id: written.id, isNew: true };
    }
    const [known]: { id: string }[] = await this.transactions.manager.query(
      'select id::text from file where sha256 = $1',
      [sha256],
    );
    if (!known) throw new Error('A file was neither written nor known.');
    return { id: known.id, isNew: false };
  }

  private async mustHaveRoom(personId: string, more: number): Promise<void> {
    const [kept]: { bytes: number }[] = await this.transactions.manager.query(KEPT, [personId]);
    const most = this.config.FILE_QUOTA_MB;
    if ((kept?.bytes ?? 0) + more > most * 1_048_576)
      throw refusal({
        rule: 'QUOTA',
        field: 'file',
        message: 'is more than one person may send',
        accepted: `${most} MB in all`,
      });
  }

  private storeNamed(name: StoreName): PostgresqlStore | S3Store {
    return name === 'S3' ? this.s3 : this.postgresql;
  }
}

/** The type of a file that may be kept. Office documents are read once: what hides in them shows only then. @throws Refused */
async function acceptedType(name: string, bytes: Uint8Array): Promise<FileType> {
  const named = problemOfName(name);
  if (named) throw refusal(named);
  const found = await typeOf(bytes, name);
  if ('problem' in found) throw refusal(found.problem);
  const { type } = found;
  const readout = type === 'DOCX' || type === 'XLSX' ? await readDocument(bytes, type) : null;
  if (readout && 'problem' in readout) throw refusal(readout.problem);
  return type;
}

/** @param problem why a file is refused */
export const refusal = (problem: FileProblem): Refused => new Refused([{ ...problem, clause: 'files' }]);
