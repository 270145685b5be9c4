import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';
import { CONFIG, type Config } from '../config';
import type { FileStore, KeptFile } from './file-store';

/** Longest wait for the store, in milliseconds. */
const PATIENCE = 30_000;

/** Keeps files in a store that speaks the protocol of S3, each under its SHA-256. */
@Injectable()
export class S3Store implements FileStore {
  readonly name = 'S3';
  private readonly client: AwsClient | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_REGION: region } = config;
    this.client =
      config.S3_ENDPOINT && accessKeyId && secretAccessKey
        ? new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
        : null;
  }

  /** The same bytes have the same name: putting them again changes nothing. */
  async put({ sha256 }: KeptFile, bytes: Uint8Array): Promise<void> {
    await this.send('PUT', sha256, Buffer.from(bytes));
  }

  async get({ id, sha256 }: KeptFile): Promise<Uint8Array> {
    const reply = await this.send('GET', sha256);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`The bytes of file ${id} are not what they were.`);
    return bytes;
  }

  private async send(method: 'GET' | 'PUT', sha256: string, body?: Buffer<ArrayBuffer>): Promise<Response> {
    if (!this.client) throw new Error('A file is kept in an S3 store, and S3_ENDPOINT is not set.');
    const url = `${this.config.S3_ENDPOINT?.replace(/\/$/, '')}/${this.config.S3_BUCKET}/${sha256}`;
    const signal = AbortSignal.timeout(PATIENCE);
    const reply = await this.client.fetch(url, {
      method,
      signal,
      ...(body && { body, headers: { 'content-type': 'application/octet-stream' } }),
    });
    if (reply.ok) return reply;
    await reply.body?.cancel();
    throw new Error(`The S3 store answered ${reply.status} to ${method} of ${sha256}.`);
  }
}
