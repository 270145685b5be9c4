import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mediaTypeOf } from '../files/rules/file-types';
import { Allow } from '../people/allow';
import { CurrentViewer, type Viewer } from '../people/viewer';
import { LiaisonFilesService } from './liaison-files.service';

/** Liaison statements as files, in the template of ITU-T: `/open-data/liaison/26.docx`, `/open-data/liaison/26.txt`. */
@Controller('open-data/liaison')
export class LiaisonFilesController {
  constructor(private readonly statements: LiaisonFilesService) {}

  @Get(':file')
  @Allow('read')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, type, content } = await this.statements.file(viewer, file);
    return reply
      .headers({
        'content-type': `${mediaTypeOf(type)}${type === 'TEXT' ? '; charset=utf-8' : ''}`,
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-cache',
        vary: 'authorization, cookie',
      })
      .send(content);
  }
}
