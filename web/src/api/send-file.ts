import { ApiError, offline, type Told } from './errors';

/** A file as the server keeps it. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** Sends a file to be kept; the same bytes get the same number. @throws ApiError where it is refused: too large, of a wrong kind, with macros … */
export async function sendFile(file: File): Promise<SentFile> {
  const reply = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw offline();
  });
  const told: SentFile | { readonly errors?: readonly Told[] } = await reply.json();
  if ('id' in told) return told;
  throw new ApiError(told.errors?.[0] ?? { message: `The server answered ${reply.status}.` });
}
