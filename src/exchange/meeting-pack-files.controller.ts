import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mediaTypeOf } from '../files/rules/file-types';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { MeetingPackFilesService } from './meeting-pack-files.service';
import type { AskedFile } from './open-data.query';

/**
 * Meeting packs as files: `/open-data/meeting-pack/SG17-2021-04.docx`, `.xlsx`, and `.csv` for one list. `group`, `lists` (as often as wanted) and `asOf` are
 * those of the query `meetingPack`.
 */
@Controller('open-data/meeting-pack')
export class MeetingPackFilesController {
  constructor(private readonly packs: MeetingPackFilesService) {}

  @Get(':file')
  @Allow('read')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('file') file: string,
    @Query() asked: AskedFile,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, type, content } = await this.packs.file(viewer, file, asked);
    return reply
      .headers({
        'content-type': `${mediaTypeOf(type)}${type === 'CSV' ? '; charset=utf-8' : ''}`,
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
        vary: 'authorization, cookie',
      })
      .send(typeof content === 'string' || Buffer.isBuffer(content) ? content : Readable.from(content));
  }
}
