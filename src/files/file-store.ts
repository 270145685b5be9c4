import type { StoreName } from './file.entity';

/** Keeps the bytes of files. */
export interface FileStore {
  readonly name: StoreName;
  /** Keeps the bytes of a new file, within the transaction that writes its row. */
  put(file: KeptFile, bytes: Uint8Array): Promise<void>;
  /** @throws Error where the bytes are gone or not what they were */
  get(file: KeptFile): Promise<Uint8Array>;
}

export interface KeptFile {
  readonly id: string;
  readonly sha256: string;
}
