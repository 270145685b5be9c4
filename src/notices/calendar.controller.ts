import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../people/allow';
import type { AskedCalendar } from './calendar.query';
import { CalendarService } from './calendar.service';
import { PublicFiles } from './public-files';

/**
 * Everything with a clock as iCalendar files to subscribe to: of a body with everything below it, of what a person is concerned with, of an activity
 * domain. `kinds` (with commas), `from` and `to` (days) limit what is in them.
 */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    private readonly files: PublicFiles,
  ) {}

  @Get(':of/:file')
  @Allow('read')
  calendar(
    @Param('of') of: string,
    @Param('file') file: string,
    @Query() asked: AskedCalendar,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.files.send(request, reply, () => this.calendars.file(of, file, asked));
  }
}
