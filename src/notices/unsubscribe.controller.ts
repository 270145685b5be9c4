import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../platform/http/open-route';
import { UNSUBSCRIBE_POLICY, unsubscribePage } from './unsubscribe.page';
import { UNSUBSCRIBE_PATH, Unsubscribing, type Unsubscription } from './unsubscribing';

/** Where the links of mails lead with which mail is turned off; signing in is not needed. */
@Controller(UNSUBSCRIBE_PATH)
export class UnsubscribeController {
  constructor(private readonly unsubscribing: Unsubscribing) {}

  @Get(':token')
  @OpenRoute()
  async ask(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const asked = this.read(token);
    return send(reply, unsubscribePage(await this.unsubscribing.languageOf(asked), asked.kind));
  }

  /** By the button of that page, or by a mail program in one request (RFC 8058 3.2): what the body says does not matter, the link does. */
  @Post(':token')
  @OpenRoute()
  @HttpCode(200)
  async turnOff(
    @Param('token') token: string,
    @Req() { body }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (body instanceof Readable) body.resume();
    const asked = this.read(token);
    await this.unsubscribing.turnOff(asked);
    return send(reply, unsubscribePage(await this.unsubscribing.languageOf(asked), null));
  }

  private read(token: string): Unsubscription {
    const asked = this.unsubscribing.read(token);
    if (!asked) throw new NotFoundException();
    return asked;
  }
}

const send = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': UNSUBSCRIBE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .send(page);
