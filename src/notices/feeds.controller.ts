import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../people/allow';
import type { AskedFeed } from './feeds.query';
import { FeedsService } from './feeds.service';
import { PublicFiles } from './public-files';

/** What changed, as Atom feeds: of all, of liaison statements, of one text, of a body with everything below it, of an activity domain. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly files: PublicFiles,
  ) {}

  @Get('changes.atom')
  @Allow('read')
  changes(
    @Query() asked: AskedFeed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.files.send(request, reply, () => this.feeds.changes(asked));
  }

  @Get('statements.atom')
  @Allow('read')
  statements(
    @Query() asked: AskedFeed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.files.send(request, reply, () => this.feeds.statements(asked));
  }

  @Get(':of/:file')
  @Allow('read')
  feed(
    @Param('of') of: string,
    @Param('file') file: string,
    @Query() asked: AskedFeed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.files.send(request, reply, () => this.feeds.file(of, file, asked));
  }
}
