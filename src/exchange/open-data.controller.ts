import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../people/allow';
import { OpenDataService } from './open-data.service';

const headers = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
});

/** The public data as files. */
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly openData: OpenDataService) {}

  /** The roadmap in the seven columns of a JCA; `filter` is a RoadmapFilter as JSON. */
  @Get('roadmap.csv')
  @Allow('read')
  async csv(
    @Query('filter') filter: string | undefined,
    @Query('asOf') asOf: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const pieces = await this.openData.csv({
      ...(filter !== undefined && { filter }),
      ...(asOf !== undefined && { asOf }),
    });
    return reply.headers(headers('text/csv; charset=utf-8', 'roadmap.csv')).send(Readable.from(pieces));
  }

  /** All public rows, one JSON object a line. */
  @Get('dump.jsonl')
  @Allow('read')
  dump(@Res() reply: FastifyReply): FastifyReply {
    return reply
      .headers(headers('application/x-ndjson; charset=utf-8', 'standards-roadmap.jsonl'))
      .send(Readable.from(this.openData.dump()));
  }
}
