import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A real S3 server of a test. */
export interface S3 {
  /** Environment variables by which the tracker keeps its files there. */
  readonly settings: NodeJS.ProcessEnv;
  /** Where it keeps what it was given. */
  readonly directory: string;
  close(): Promise<void>;
}

export async function startS3(bucket: string): Promise<S3> {
  const directory = await mkdtemp(path.join(tmpdir(), 's3-'));
  const child = spawn(process.execPath, [path.join(__dirname, 's3-server.mjs'), directory, bucket], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface(child.stdout), 'line');
  return {
    directory,
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: bucket,
      // The only account that it knows.
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    close: async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}
