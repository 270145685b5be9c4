import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type FileType, mediaTypeOf } from '../files/rules/file-types';
import { Allow } from '../people/allow';
import { Clock } from '../platform/clock';
import { type AskedFile, readDay, readLayout } from './open-data.query';
import { OpenDataService } from './open-data.service';
import { RoadmapFilesService } from './roadmap-files.service';

const headers = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
});
const typed = (type: FileType) => mediaTypeOf(type);

/**
 * The public data as files. Those of the roadmap take its filter (`filter`, a RoadmapFilter as JSON, or `bodies`, `domains`, `maturities`,
 * `nativeStatuses`), the day (`asOf`), and the tables a layout (`layout`: `jca`, `suppl-49` or `matrix`).
 */
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly openData: OpenDataService,
    private readonly roadmap: RoadmapFilesService,
    private readonly clock: Clock,
  ) {}

  /** The roadmap as a table of values. */
  @Get('roadmap.csv')
  @Allow('read')
  async csv(@Query() asked: AskedFile, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const pieces = await this.roadmap.csv(asked);
    return reply
      .headers(headers(`${typed('CSV')}; charset=utf-8`, this.named(asked, 'csv')))
      .send(Readable.from(pieces));
  }

  /** The roadmap as a workbook. */
  @Get('roadmap.xlsx')
  @Allow('read')
  async xlsx(@Query() asked: AskedFile, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const pieces = await this.roadmap.xlsx(asked);
    return reply.headers(headers(typed('XLSX'), this.named(asked, 'xlsx'))).send(Readable.from(pieces));
  }

  /** The roadmap as a text document. */
  @Get('roadmap.docx')
  @Allow('read')
  async docx(@Query() asked: AskedFile, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const bytes = await this.roadmap.docx(asked);
    return reply.headers(headers(typed('DOCX'), this.named(asked, 'docx'))).send(bytes);
  }

  /** The texts of the roadmap as bibliographic records, in one stream. */
  @Get('relaton.yaml')
  @Allow('read')
  async relatonYaml(@Query() asked: AskedFile, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const pieces = await this.roadmap.relatonYaml(asked);
    return reply.headers(headers(`${typed('YAML')}; charset=utf-8`, 'relaton.yaml')).send(Readable.from(pieces));
  }

  /** The same, a file for each record. */
  @Get('relaton.zip')
  @Allow('read')
  async relatonZip(@Query() asked: AskedFile, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const pieces = await this.roadmap.relatonZip(asked);
    return reply.headers(headers('application/zip', 'relaton.zip')).send(Readable.from(pieces));
  }

  /** All public rows, one JSON object a line. */
  @Get('dump.jsonl')
  @Allow('read')
  dump(@Res() reply: FastifyReply): FastifyReply {
    return reply
      .headers(headers('application/x-ndjson; charset=utf-8', 'standards-roadmap.jsonl'))
      .send(Readable.from(this.openData.dump()));
  }

  /** A file that is kept says of which day it is: `roadmap-suppl-49-2018-11-01.docx`. */
  private named(asked: AskedFile, ending: string): string {
    const layout = readLayout(asked);
    const name = layout === 'jca' ? 'roadmap' : `roadmap-${layout}`;
    return `${name}-${readDay(asked) ?? this.clock.today()}.${ending}`;
  }
}
