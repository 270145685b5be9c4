import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../people/person.entity';
import type { FileType } from './rules/file-types';

/** Where the bytes of a file are kept. */
export type StoreName = 'POSTGRESQL' | 'S3';

/**
 * A file, kept for ever as it came; the same bytes are one file. It is no fact of the programme and so is not under the record: what is taken from it
 * is, and cites it. Has no GraphQL type: it is sent and fetched by HTTP.
 */
@Entity()
export class File {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** SHA-256 of its bytes, in hexadecimal digits. */
  @Column('text', { unique: true })
  sha256: string;

  @Column('text')
  type: FileType;

  /** In bytes. */
  @Column('int')
  size: number;

  @Column('text')
  store: StoreName;

  /** Whether everyone may fetch it: set by what attaches it to something public. */
  @Column('boolean', { default: false })
  isPublic: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: string;
}

/** Who sent a file, and under which name. */
@Entity()
export class FileUpload {
  @PrimaryColumn('bigint')
  @ForeignKey(() => File)
  fileId: string;

  @PrimaryColumn('bigint')
  @ForeignKey(() => Person)
  personId: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { default: () => 'now()' })
  uploadedAt: string;
}

/** The bytes of a file that is kept in PostgreSQL. */
@Entity()
export class FileContent {
  @PrimaryColumn('bigint')
  @ForeignKey(() => File)
  fileId: string;

  @Column('bytea')
  bytes: Buffer;
}
