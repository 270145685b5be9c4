import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { BadUserInput, Refused } from '../platform/graphql/errors';
import { refusal } from './files.service';

/** Where files are sent to. */
const PATH = '/files';
const KINDS = ['multipart/form-data', 'application/octet-stream'];

/**
 * Lets the bodies of files through as they stream in; every other route refuses these kinds as before.
 * @param others routes that take a form, too
 */
export function takeFileBodies(server: FastifyInstance, others: readonly string[] = []): void {
  const paths = [PATH, ...others];
  server.addContentTypeParser(KINDS, (request, payload, done) => {
    if (request.method === 'POST' && paths.includes(request.routeOptions.url ?? '')) done(null, payload);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type'] ?? ''));
  });
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes in one file, as the only file of a form or as the whole body.
 * @param name of a file that is the whole body; a form brings its own
 * @param most bytes
 * @throws Refused where there are more, BadUserInput where there is no file
 */
export async function fileIn(request: FastifyRequest, name: string, most: number): Promise<SentFile> {
  const { body } = request;
  if (!(body instanceof Readable)) throw noFile();
  if (/^multipart\//i.test(request.headers['content-type'] ?? '')) return fileInForm(request, body, most);
  return { name, bytes: await gathered(body, most) };
}

async function fileInForm(request: FastifyRequest, body: Readable, most: number): Promise<SentFile> {
  const form = formOf(request);
  const found: Promise<SentFile>[] = [];
  const streams: Readable[] = [];
  // The body itself is left alone: destroying it would cut the connection before the answer.
  const stop = (error: Error) => {
    body.unpipe(form);
    form.destroy(error);
    for (const stream of streams) stream.destroy();
    body.resume();
  };
  form.on('file', (_, stream, name) => {
    streams.push(stream);
    const file = gathered(stream, most).then((bytes) => ({ name: name ?? '', bytes }));
    file.catch(stop);
    found.push(file);
  });
  form.on('filesLimit', () => stop(new Error('it holds more than one file')));
  body.on('error', stop).on('close', () => body.readableEnded || stop(new Error('it broke off')));
  const problem = await finished(body.pipe(form)).then(() => null, badForm);
  if (problem) stop(problem);
  const [file] = await Promise.allSettled(found);
  if (file?.status === 'rejected' && file.reason instanceof Refused) throw file.reason;
  if (problem) throw problem;
  if (file?.status !== 'fulfilled') throw noFile();
  return file.value;
}

function formOf({ headers }: FastifyRequest): BusboyInstance {
  const limits = { files: 1, fields: 10, fieldSize: 1_024, parts: 11, headerPairs: 40, headerSize: 8_192 };
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      preservePath: true,
      limits,
    });
  } catch (error) {
    throw badForm(error);
  }
}

async function gathered(stream: Readable, most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    length += piece.length;
    if (length > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLarge = (most: number) =>
  refusal({
    rule: 'TOO_LARGE',
    field: 'file',
    message: 'is too large',
    accepted: `at most ${Math.floor(most / 1_048_576)} MB`,
  });

const noFile = () =>
  new BadUserInput([
    {
      field: 'file',
      message: 'is missing',
      accepted: 'multipart/form-data with one file, or application/octet-stream with ?name=',
    },
  ]);

const badForm = (error: unknown) =>
  new BadUserInput([
    {
      field: 'file',
      message: `the form cannot be read: ${error instanceof Error ? error.message.slice(0, 100) : 'unknown'}`,
      accepted: 'multipart/form-data with one file',
    },
  ]);
