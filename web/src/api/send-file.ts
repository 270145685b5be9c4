import * as v from 'valibot';
import { ApiError, offline } from './errors';

const kept = v.object({ id: v.string(), name: v.string(), url: v.string(), sha256: v.string() });
export type KeptFile = v.InferOutput<typeof kept>;

const text = v.optional(v.string());
const reason = v.object({ rule: v.string(), clause: v.string(), message: v.string(), field: text, accepted: text });
const extensions = v.object({ code: text, reasons: v.optional(v.array(reason)) });
const refused = v.object({
  errors: v.tupleWithRest([v.object({ message: v.string(), extensions: v.optional(extensions) })], v.unknown()),
});

/**
 * Sends a file to be kept, and tells its number and address.
 * @throws ApiError where it is refused, e.g. for its type or size, or the server cannot be reached
 */
export async function sendFile(file: File): Promise<KeptFile> {
  const reply = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  }).catch(() => {
    throw offline();
  });
  const answer: unknown = await reply.json().catch(() => null);
  const told = v.safeParse(kept, answer);
  if (reply.ok && told.success) return told.output;
  const error = v.safeParse(refused, answer);
  throw new ApiError(error.success ? error.output.errors[0] : { message: `The server answered ${reply.status}.` });
}
