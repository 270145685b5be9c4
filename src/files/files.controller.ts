import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { TooManyAttempts, Unauthenticated } from '../platform/graphql/errors';
import { fileIn } from './file-bodies';
import { FilesService, type ReadableFile } from './files.service';
import { savedAs } from './rules/file-name';
import { mediaTypeOf } from './rules/file-types';

/** Files that one process takes in at once: each is held in memory until it is kept. */
const MOST_AT_ONCE = 4;

/** Where files are sent to and fetched from. */
@Controller('files')
export class FilesController {
  private coming = 0;

  constructor(
    private readonly files: FilesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Keeps a file, and says where it is from now on: 201 where it is new, 200 where the same bytes were kept before. */
  @Post()
  @Allow('write')
  async send(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Query('name') name: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    // Whatever is not read of a body that was refused, is not waited for.
    reply.header('connection', 'close').header('cache-control', 'no-store');
    if (viewer.kind === 'PUBLIC') throw new Unauthenticated('This needs a signed-in person.');
    if (this.coming >= MOST_AT_ONCE) throw new TooManyAttempts('Too many files are coming in.', 10);
    this.coming++;
    try {
      const sent = await fileIn(request, typeof name === 'string' ? name : '', this.config.FILE_LIMIT_MB * 1_048_576);
      const { file, isNew } = await this.files.keep(viewer, sent.name, sent.bytes);
      const url = `/files/${file.id}`;
      return reply
        .code(isNew ? 201 : 200)
        .header('location', url)
        .send({ ...described(file), url });
    } finally {
      this.coming--;
    }
  }

  /** The bytes, as they came; to be saved, never to be shown as a page of this server. */
  @Get(':id')
  @Allow('read')
  async fetch(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const file = await this.files.file(viewer, id);
    const etag = `"${file.sha256}"`;
    reply.headers(headersOf(file)).header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.send(await this.files.bytesOf(file));
  }
}

const described = (file: ReadableFile) => ({
  id: file.id,
  name: file.name,
  mediaType: mediaTypeOf(file.type),
  size: file.size,
  sha256: file.sha256,
});

/** What is public may be kept by everyone for ever; what is not is asked for again each time, as rights may end. */
const headersOf = ({ name, type, isPublic }: ReadableFile) => ({
  'content-type': mediaTypeOf(type),
  'content-disposition': savedAs(name),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache',
  vary: 'authorization, cookie',
});
