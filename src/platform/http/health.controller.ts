import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Reads } from '../db/reads';
import { OpenRoute } from './open-route';

/** For balancers and supervisors. */
@Controller()
export class HealthController {
  constructor(private readonly reads: Reads) {}

  /** The process answers. */
  @Get('health')
  @OpenRoute()
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** The process and its database answer. */
  @Get('ready')
  @OpenRoute()
  async ready(): Promise<{ status: string }> {
    try {
      await this.reads.rows('select 1');
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({ status: 'the database does not answer' });
    }
  }
}
